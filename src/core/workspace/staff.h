// SPDX-License-Identifier: AGPL-3.0-or-later
// What becomes of the people and teams of a workspace after they were added: another name or role,
// other members, and leaving. Nobody is removed: what they did stays theirs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/workspace/workspace.h"

namespace parley {

// Deactivating signs nobody in any more and gives back what they had open.
struct ChangeAgent {
  AgentId agent;
  std::string name;
  Role role = Role::agent;
  Activity activity = Activity::active;
  friend bool operator==(const ChangeAgent&, const ChangeAgent&) = default;
};
struct ChangeTeam {
  TeamId team;
  std::string name;
  std::vector<AgentId> members;
  std::optional<MetricTargets> targets = {};  // nothing: they stay as they are
  friend bool operator==(const ChangeTeam&, const ChangeTeam&) = default;
};
// One's own.
struct ChooseNotifications {
  NotificationChoices choices;
  friend bool operator==(const ChooseNotifications&, const ChooseNotifications&) = default;
};

struct AgentChanged {
  AgentId agent;
  std::string name;
  Role role = Role::agent;
  Activity activity = Activity::active;
  friend bool operator==(const AgentChanged&, const AgentChanged&) = default;
};
struct TeamChanged {
  TeamId team;
  std::string name;
  std::vector<AgentId> members;
  std::optional<MetricTargets> targets = {};
  friend bool operator==(const TeamChanged&, const TeamChanged&) = default;
};
struct NotificationsChosen {
  AgentId agent;
  NotificationChoices choices;
  friend bool operator==(const NotificationsChosen&, const NotificationsChosen&) = default;
};

}  // namespace parley
