// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/template_view.h"

#include <algorithm>

#include "ui/views/people.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

std::string uses_of(const Template& it) {
  if (it.uses == 0) return std::string(say("templates.uses_none"));
  return say("templates.uses", {{"count", std::to_string(it.uses)}});
}

std::string scope_of(const Inbox& inbox, const Template& it) {
  return it.scope == TemplateScope::team ? name_of(inbox, it.team) : std::string(word_of(it.scope));
}

TemplateRow row_of(const Inbox& inbox, const Template& it) {
  TemplateRow row{it.id, it.name, it.shortcut, {}, uses_of(it), {}};
  const auto scope = scope_of(inbox, it);
  row.details = it.category.empty() ? std::string() : it.category + " · ";
  row.details += std::string(word_of(it.kind)) + " · " + scope;
  row.said =
      say("templates.row",
          {{"name", row.name}, {"shortcut", row.shortcut}, {"scope", scope}, {"uses", row.uses}});
  return row;
}

}  // namespace

std::string_view word_of(TemplateScope scope) {
  switch (scope) {
    case TemplateScope::personal:
      return say("templates.scope_personal");
    case TemplateScope::team:
      return say("templates.scope_team");
    case TemplateScope::workspace:
      return say("templates.scope_workspace");
  }
  return {};
}

std::string_view word_of(TemplateKind kind) {
  switch (kind) {
    case TemplateKind::reply:
      return say("templates.kind_reply");
    case TemplateKind::note:
      return say("templates.kind_note");
  }
  return {};
}

std::vector<TemplateRow> template_rows(const Inbox& inbox, AgentId viewer) {
  std::vector<const Template*> usable;
  for (const auto& it : inbox.templates) {
    if (is_usable_by(inbox, it, viewer)) usable.push_back(&it);
  }
  std::stable_sort(usable.begin(), usable.end(), [](const auto* left, const auto* right) {
    if (left->kind != right->kind) return left->kind < right->kind;
    const auto one = fold(left->category);
    const auto other = fold(right->category);
    return one != other ? one < other : fold(left->name) < fold(right->name);
  });
  std::vector<TemplateRow> rows;
  for (const auto* it : usable) rows.push_back(row_of(inbox, *it));
  return rows;
}

}  // namespace parley::ui
