// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/attention_view.h"

#include "core/attachments/blobs.h"
#include "ui/views/files_view.h"
#include "ui/views/history_line.h"
#include "ui/views/people.h"
#include "ui/views/refusal_words.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

// The words of a held reply's thread moving on: as in core's stale guard, and a customer's message,
// which does not hold a reply but which its author wants to read before sending.
bool tells_of_change(const HistoryEntry& entry) {
  switch (entry.change) {
    case Change::message_received:
    case Change::reply_sent:
    case Change::note_added:
    case Change::assigned:
    case Change::claimed:
    case Change::unassigned:
    case Change::pended:
    case Change::resolved:
    case Change::closed:
    case Change::archived:
    case Change::restored:
    case Change::reopened:
    case Change::transferred:
    case Change::merged:
    case Change::unmerged:
    case Change::split:
    case Change::routed:
    case Change::reply_leaving:
    case Change::merged_away:
      return true;
    case Change::started:
    case Change::reply_held:
    case Change::held_reply_discarded:
    case Change::opened:
    case Change::priority_set:
    case Change::response_warned:
    case Change::response_missed:
    case Change::resolution_missed:
    case Change::escalated:
    case Change::supervisors_alerted:
    case Change::tag_added:
    case Change::tag_removed:
    case Change::marked_spam:
    case Change::unmarked_spam:
    case Change::message_scheduled:
    case Change::scheduled_cancelled:
    case Change::scheduled_returned:
    case Change::rated:
    case Change::reply_taken_back:
    case Change::customer_erased:
    case Change::scheduled_edited:
    case Change::marked_vip:
    case Change::unmarked_vip:
    case Change::followed:
    case Change::unfollowed:
    case Change::message_corrected:
      return false;
  }
  return false;
}

std::vector<std::string> changes_since(const Inbox& inbox, const HeldReply& held) {
  std::vector<std::string> changes;
  for (const auto place : inbox.conversations.at(held.conversation).thread) {
    const auto& entry = inbox.history.at(place);
    const bool is_known = entry.position != unconfirmed && entry.position <= held.seen;
    if (is_known || entry.stamp.actor == by(held.author) || !tells_of_change(entry)) continue;
    changes.push_back(sentence_of(inbox, entry, held.author));
  }
  return changes;
}

std::string headline_of(const std::vector<std::string>& changes) {
  if (changes.empty()) return std::string(say("attention.held_again"));
  if (changes.size() == 1) return say("attention.changed", {{"what", changes.front()}});
  return say("attention.changed_more",
             {{"what", changes.front()}, {"count", std::to_string(changes.size() - 1)}});
}

AttentionView held_view(const Inbox& inbox, const HeldReply& held, const Clock& clock) {
  AttentionView view;
  view.kind = AttentionKind::held_reply;
  view.conversation = held.conversation;
  view.held = held.id;
  view.words = held.body;
  view.files = held.attachments;
  view.changes = changes_since(inbox, held);
  view.headline = headline_of(view.changes);
  const auto key = held.summary.empty() ? "attention.held" : "attention.held_closing";
  view.text = say(key, {{"time", day_and_clock(clock, held.stamp.acted_at)}});
  return view;
}

struct WhatWasAsked {
  std::string_view operator()(const SendReply&) const { return say("ask.reply"); }
  std::string_view operator()(const CorrectMessage&) const { return say("ask.correct"); }
  std::string_view operator()(const SendHeldReply&) const { return say("ask.reply"); }
  std::string_view operator()(const DiscardHeldReply&) const { return say("ask.discard"); }
  std::string_view operator()(const AddNote&) const { return say("ask.note"); }
  std::string_view operator()(const ClaimConversation&) const { return say("ask.claim"); }
  std::string_view operator()(const AssignConversation&) const { return say("ask.assign"); }
  std::string_view operator()(const SetPriority&) const { return say("ask.priority"); }
  std::string_view operator()(const SetPending&) const { return say("ask.pending"); }
  std::string_view operator()(const ResolveConversation&) const { return say("ask.resolve"); }
  std::string_view operator()(const CloseConversation&) const { return say("ask.close"); }
  std::string_view operator()(const ArchiveConversation&) const { return say("ask.archive"); }
  std::string_view operator()(const RestoreConversation&) const { return say("ask.restore"); }
  std::string_view operator()(const ReopenConversation&) const { return say("ask.reopen"); }
  std::string_view operator()(const OpenConversation&) const { return say("ask.open"); }
  std::string_view operator()(const SetAvailability&) const { return say("ask.availability"); }
  std::string_view operator()(const CreateTag&) const { return say("ask.create_tag"); }
  std::string_view operator()(const AddTag&) const { return say("ask.tag"); }
  std::string_view operator()(const RemoveTag&) const { return say("ask.tag"); }
  std::string_view operator()(const MarkSpam&) const { return say("ask.spam"); }
  std::string_view operator()(const MergeConversations&) const { return say("ask.merge"); }
  std::string_view operator()(const UnmergeConversation&) const { return say("ask.unmerge"); }
  std::string_view operator()(const SplitConversation&) const { return say("ask.split"); }
  std::string_view operator()(const TransferConversation&) const { return say("ask.transfer"); }
  std::string_view operator()(const ScheduleMessage&) const { return say("ask.schedule"); }
  std::string_view operator()(const EditScheduledMessage&) const { return say("ask.schedule"); }
  std::string_view operator()(const CancelScheduledMessage&) const {
    return say("ask.cancel_scheduled");
  }
  std::string_view operator()(const SaveTemplate&) const { return say("ask.template"); }
  std::string_view operator()(const DeleteTemplate&) const { return say("ask.delete_template"); }
  std::string_view operator()(const BulkChange&) const { return say("ask.bulk"); }
  std::string_view operator()(const ChangeAgent&) const { return say("ask.agent"); }
  std::string_view operator()(const ChangeTeam&) const { return say("ask.team"); }
  std::string_view operator()(const DeleteCalendar&) const { return say("ask.calendar"); }
  std::string_view operator()(const EraseCustomer&) const { return say("ask.erase"); }
  std::string_view operator()(const auto&) const { return say("ask.other"); }
};

AttentionView claim_lost_view(const Inbox& inbox, const Conversation& conversation) {
  AttentionView view;
  view.kind = AttentionKind::claim_lost;
  if (conversation.assignee.is_none()) {
    view.headline = say("attention.claim_open");
    return view;
  }
  view.headline = say("attention.claim_lost", {{"who", name_of(inbox, conversation.assignee)}});
  view.text = say("attention.claim_lost_hint");
  return view;
}

AttentionView refused_view(const Inbox& inbox, const AttentionItem& item) {
  const auto about = conversation_of(inbox, item.command);
  const auto* conversation = inbox.conversations.find(about);
  const bool is_claim = std::holds_alternative<ClaimConversation>(item.command);
  AttentionView view;
  if (is_claim && conversation && item.refusal == Refusal::already_assigned) {
    view = claim_lost_view(inbox, *conversation);
  } else {
    view.headline = say("attention.refused", {{"what", std::visit(WhatWasAsked{}, item.command)}});
    view.text = why_refused(inbox, item.refusal, item.command);
  }
  view.conversation = about;
  view.refused = item.id;
  view.words = words_of(item.command);
  view.files = attachments_of(item.command);
  view.can_write_again = std::holds_alternative<SendReply>(item.command) ||
                         std::holds_alternative<AddNote>(item.command);
  view.draft = std::holds_alternative<AddNote>(item.command) ? DraftKind::note : DraftKind::reply;
  return view;
}

struct AboutWhich {
  const Inbox& inbox;

  ConversationId held(MessageId message) const {
    const auto* reply = inbox.held_replies.find(message);
    return reply ? reply->conversation : ConversationId{};
  }
  ConversationId operator()(const SendHeldReply& command) const { return held(command.message); }
  ConversationId operator()(const DiscardHeldReply& command) const { return held(command.message); }
  ConversationId scheduled(MessageId message) const {
    const auto* found = inbox.scheduled_messages.find(message);
    return found ? found->conversation : ConversationId{};
  }
  ConversationId operator()(const EditScheduledMessage& command) const {
    return scheduled(command.message);
  }
  ConversationId operator()(const CancelScheduledMessage& command) const {
    return scheduled(command.message);
  }
  ConversationId operator()(const MergeConversations& command) const { return command.into; }
  ConversationId operator()(const ReceiveMessage& command) const {
    return command.conversation.value_or(command.if_new);
  }
  ConversationId operator()(const auto& command) const {
    if constexpr (requires { command.conversation; }) return command.conversation;
    return {};
  }
};

struct WordsIn {
  std::string operator()(const SendReply& command) const { return command.body; }
  std::string operator()(const AddNote& command) const { return command.body; }
  std::string operator()(const AssignConversation& command) const { return command.note; }
  std::string operator()(const SetPending& command) const { return command.awaiting; }
  std::string operator()(const SetPriority& command) const { return command.reason; }
  std::string operator()(const ResolveConversation& command) const {
    if (command.closing.empty()) return command.summary;
    return command.summary + "\n\n" + command.closing;
  }
  std::string operator()(const TransferConversation& command) const { return command.note; }
  std::string operator()(const ScheduleMessage& command) const { return command.body; }
  std::string operator()(const EditScheduledMessage& command) const { return command.body; }
  std::string operator()(const CorrectMessage& command) const { return command.body; }
  std::string operator()(const SplitConversation& command) const { return command.subject; }
  std::string operator()(const SaveTemplate& command) const { return command.content; }
  std::string operator()(const CreateTag& command) const { return command.name; }
  std::string operator()(const BulkChange& command) const { return command.summary; }
  std::string operator()(const auto&) const { return {}; }
};

}  // namespace

ConversationId conversation_of(const Inbox& inbox, const Command& command) {
  return std::visit(AboutWhich{inbox}, command);
}

std::string words_of(const Command& command) { return std::visit(WordsIn{}, command); }

std::vector<AttentionView> attention_of(const Inbox& inbox, AgentId viewer,
                                        std::span<const AttentionItem> refused,
                                        const Clock& clock) {
  std::vector<AttentionView> views;
  for (const auto& held : inbox.held_replies) {
    const bool is_mine = held.author == viewer && held.state == HoldState::held;
    if (is_mine) views.push_back(held_view(inbox, held, clock));
  }
  for (const auto& item : refused) views.push_back(refused_view(inbox, item));
  return views;
}

}  // namespace parley::ui
