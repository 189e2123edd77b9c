// SPDX-License-Identifier: AGPL-3.0-or-later
// TP-4: templates as a file carries them from one workspace to another, without ids, and what
// taking such a file in would do, before anything happens. It decides nothing: every line becomes
// a SaveTemplate like any other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/inbox.h"
#include "core/refusal.h"

namespace parley {

struct PortableTemplate {
  TemplateKind kind = TemplateKind::reply;
  std::string name;
  std::string shortcut;
  std::string category;
  std::string content;
  TemplateScope scope = TemplateScope::workspace;
  std::string team;  // by its name, of a team's
  friend bool operator==(const PortableTemplate&, const PortableTemplate&) = default;
};

// Those that this agent may use, by category and name.
std::vector<PortableTemplate> portable_templates(const Inbox& inbox, AgentId agent);

enum class ImportOutcome : std::uint8_t { added, changed, unchanged, refused };

struct ImportLine {
  PortableTemplate it;
  ImportOutcome outcome = ImportOutcome::added;
  Refusal refusal = Refusal::not_allowed;  // of a refused one
  SaveTemplate command;                    // of one that is added or changed; its id is none if new
  friend bool operator==(const ImportLine&, const ImportLine&) = default;
};

// One line for each, in their order. A shortcut that this agent, the team or the workspace has
// already means that template; one that comes twice in the file is refused the second time.
std::vector<ImportLine> plan_import(const Inbox& inbox, const std::vector<PortableTemplate>& file,
                                    const Context& context);

}  // namespace parley
