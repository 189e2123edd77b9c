// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody is in the middle of changing on the settings' pages. All of it may be lost.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

// The numbers as they are typed, in the order of the page; empty: as they are in the workspace.
struct ServiceForm {
  std::optional<CalendarId> calendar = {};  // nothing: as it is in the workspace
  std::optional<TemplateId> closing = {};
  std::vector<std::string> typed = {};
  std::vector<std::string> faults = {};  // of each, once it was to be saved
  std::string error = {};
  float height = 0;  // of the page in the last frame
};

struct QuietForm {
  std::optional<std::string> from;  // nothing: as it was chosen
  std::optional<std::string> to;
  std::string error;
};

// One rule, new or changed; the list of rules is saved as a whole.
struct RuleForm {
  bool is_open = false;
  RoutingRule rule;
  std::string skills;
  std::string error;
  RuleId deleting;
  float height = 0;  // of the form in the last frame
};

// Somebody who works here, new or changed.
struct PersonForm {
  bool is_open = false;
  AgentId id = {};  // none: somebody new
  std::string name = {};
  std::string email = {};
  Role role = Role::agent;
  Activity activity = Activity::active;
  std::string limit = "20";  // of open conversations
  std::string skills = {};
  std::string error = {};
};

struct TeamForm {
  bool is_open = false;
  TeamId id = {};  // none: a new one
  std::string name = {};
  std::vector<AgentId> members = {};
  std::vector<std::string> targets = {};  // as they are typed, in the order of the form
  std::string error = {};
};

// A new channel; what a channel is called and where it leads does not change afterwards.
struct ChannelForm {
  bool is_open = false;
  std::string name = {};
  std::string key = {};
  Medium medium = Medium::chat;
  TeamId team = {};
  std::string error = {};
};

// A calendar, new or changed; its hours as they are typed, Monday first.
struct CalendarForm {
  bool is_open = false;
  CalendarId id = {};  // none: a new one
  std::string name = {};
  std::string zone = {};
  std::vector<std::string> hours = {};
  std::string holidays = {};
  std::string error = {};
  bool is_deleting = false;  // whether that is sure is asked
};

// The way in for somebody who was added: asked of the server, which alone may give it.
struct InvitationState {
  AgentId agent = {};  // none: nothing is shown
  std::string link = {};
  std::string error = {};  // empty with no link: it is on its way
};

struct SettingsForms {
  ServiceForm service;
  QuietForm quiet;
  RuleForm rule;
  PersonForm person;
  TeamForm team;
  ChannelForm channel;
  CalendarForm calendar;
  InvitationState invitation;
  bool is_saved = false;  // said until something else is typed

  void accepted() {
    service = {};
    quiet = {};
    rule = {};
    person = {};
    team = {};
    channel = {};
    calendar = {};
    is_saved = true;
  }
};

}  // namespace parley::ui
