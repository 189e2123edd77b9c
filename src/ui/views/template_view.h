// SPDX-License-Identifier: AGPL-3.0-or-later
// Templates as the settings list them (TP-1, TP-4): those that whoever looks may use, by category
// and name.
#pragma once

#include <string>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

struct TemplateRow {
  TemplateId id;
  std::string name;
  std::string shortcut;
  std::string details;  // "Greetings · Notes · Everybody"
  std::string uses;     // "Used 3 times"
  std::string said;     // all of it, as the row's name
  friend bool operator==(const TemplateRow&, const TemplateRow&) = default;
};
std::vector<TemplateRow> template_rows(const Inbox& inbox, AgentId viewer);

std::string_view word_of(TemplateScope scope);
std::string_view word_of(TemplateKind kind);

}  // namespace parley::ui
