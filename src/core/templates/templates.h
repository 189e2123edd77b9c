// SPDX-License-Identifier: AGPL-3.0-or-later
// Quick replies and note templates (TP-1 to TP-4, NT-3): words that are written often.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/context.h"
#include "core/ids.h"

namespace parley {

struct Inbox;

enum class TemplateKind : std::uint8_t { reply, note };
enum class TemplateScope : std::uint8_t { personal, team, workspace };
enum class TemplateState : std::uint8_t { active, deleted };

struct Template {
  TemplateId id;
  TemplateKind kind = TemplateKind::reply;
  std::string name;
  std::string shortcut;  // "/hello": lower case
  std::string category;
  std::string content;
  TemplateScope scope = TemplateScope::workspace;
  AgentId owner;  // of a personal one
  TeamId team;    // of a team's
  std::uint32_t uses = 0;
  std::uint32_t revision = 1;
  TemplateState state = TemplateState::active;
  friend bool operator==(const Template&, const Template&) = default;
};

// New when its id is, else an edit of revision `base_revision`: somebody else's edit in between
// refuses it.
struct SaveTemplate {
  TemplateId id;
  TemplateKind kind = TemplateKind::reply;
  std::string name;
  std::string shortcut;
  std::string category;
  std::string content;
  TemplateScope scope = TemplateScope::workspace;
  TeamId team;
  std::uint32_t base_revision = 0;
  friend bool operator==(const SaveTemplate&, const SaveTemplate&) = default;
};
struct DeleteTemplate {
  TemplateId id;
  friend bool operator==(const DeleteTemplate&, const DeleteTemplate&) = default;
};
struct UseTemplate {
  TemplateId id;
  friend bool operator==(const UseTemplate&, const UseTemplate&) = default;
};

struct TemplateSaved {
  TemplateId id;
  TemplateKind kind = TemplateKind::reply;
  std::string name;
  std::string shortcut;
  std::string category;
  std::string content;
  TemplateScope scope = TemplateScope::workspace;
  AgentId owner;
  TeamId team;
  friend bool operator==(const TemplateSaved&, const TemplateSaved&) = default;
};
struct TemplateDeleted {
  TemplateId id;
  friend bool operator==(const TemplateDeleted&, const TemplateDeleted&) = default;
};
struct TemplateUsed {
  TemplateId id;
  friend bool operator==(const TemplateUsed&, const TemplateUsed&) = default;
};

// Whether this agent may use it: their own, their teams', or the workspace's.
bool is_usable_by(const Inbox& inbox, const Template& it, AgentId agent);
// The template that "/hello" means to this agent: a personal one before a team's before the
// workspace's.
const Template* find_by_shortcut(const Inbox& inbox, std::string_view shortcut, AgentId agent,
                                 TemplateKind kind);
// What is wrong with a shortcut; nothing is when it is "/" and letters, digits, dashes.
bool is_shortcut(std::string_view text);

}  // namespace parley
