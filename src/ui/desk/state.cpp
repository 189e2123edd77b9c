// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/state.h"

#include <algorithm>

#include "base/limits.h"
#include "ui/views/text.h"

namespace parley::ui {

const std::string& draft_of(const DeskState& state, ConversationId conversation, DraftKind kind) {
  static const std::string none;
  const auto found = state.drafts.find({conversation, kind});
  return found == state.drafts.end() ? none : found->second;
}

void set_draft(DeskState& state, ConversationId conversation, DraftKind kind, std::string text) {
  if (draft_of(state, conversation, kind) == text) return;
  if (text.empty()) {
    state.drafts.erase({conversation, kind});
  } else {
    state.drafts[{conversation, kind}] = text;
  }
  state.drafts_unsaved = true;
  state.sharing.typed.insert({conversation, kind});
  state.intents.push_back(intent::DraftChanged{
      {conversation, kind, std::move(text), files_of(state, conversation, kind)}});
}

const Attachments& files_of(const DeskState& state, ConversationId conversation, DraftKind kind) {
  static const Attachments none;
  const auto found = state.files.find({conversation, kind});
  return found == state.files.end() ? none : found->second;
}

void set_files(DeskState& state, ConversationId conversation, DraftKind kind, Attachments files) {
  if (files_of(state, conversation, kind) == files) return;
  if (files.empty()) {
    state.files.erase({conversation, kind});
  } else {
    state.files[{conversation, kind}] = files;
  }
  state.drafts_unsaved = true;
  state.intents.push_back(intent::DraftChanged{
      {conversation, kind, draft_of(state, conversation, kind), std::move(files)}});
}

void give_back(DeskState& state, ConversationId conversation, DraftKind kind,
               const std::string& words, const Attachments& files) {
  const auto& typed = draft_of(state, conversation, kind);
  const bool are_both = !typed.empty() && !words.empty();
  set_draft(state, conversation, kind, are_both ? typed + "\n\n" + words : typed + words);
  auto all = files_of(state, conversation, kind);
  for (const auto& file : files) {
    const bool is_there = std::find(all.begin(), all.end(), file) != all.end();
    if (!is_there && all.size() < limits::attachments_max) all.push_back(file);
  }
  set_files(state, conversation, kind, std::move(all));
}

ListQuestion question_of(const DeskState& state) {
  const bool is_search = !is_blank(state.search);
  return {state.route.queue, state.search,
          is_search ? state.search_order : std::optional(state.order)};
}

void search_for(DeskState& state, std::string search, std::optional<ViewOrder> order) {
  if (search != state.search) state.search_order = order;
  state.search = std::move(search);
}

void go(DeskState& state, Route route) {
  if (route == state.route) return;
  const bool is_other_list = route.queue != state.route.queue;
  if (is_other_list) state.chosen.clear();
  state.route = route;
  state.refused.reset();
  state.changes_open = false;
  state.side_open = false;
  state.queues_open = false;
  state.account_open = false;
  state.more_open = false;
  state.order_open = false;
  state.intents.push_back(intent::Navigate{path_of(route)});
}

void go_to(DeskState& state, ConversationId conversation) {
  go(state, {Section::inbox, state.route.queue, conversation});
}

AskNumber ask(DeskState& state, Command command, Asked asked) {
  const auto number = ++state.last_ask;
  state.refused.reset();
  asked.command = command;
  state.asked[number] = std::move(asked);
  state.intents.push_back(intent::Issue{number, std::move(command)});
  return number;
}

void open_conversation(DeskState& state, const DeskModel& model, ConversationId id) {
  const auto* conversation = model.inbox.conversations.find(id);
  if (!conversation || conversation->opened == Opened::by_an_agent) return;
  if (is_finished(*conversation)) return;
  ask(state, OpenConversation{id}, {.purpose = Purpose::plain, .conversation = id, .text = {}});
}

}  // namespace parley::ui
