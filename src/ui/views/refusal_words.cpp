// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/refusal_words.h"

#include <vector>

#include "core/calendar/calendars.h"
#include "core/merge/merge.h"
#include "ui/views/attention_view.h"
#include "ui/views/people.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

std::string list_of(const std::vector<Status>& moves) {
  std::string list;
  for (const auto move : moves) {
    const auto word = std::string(word_of(move));
    list = list.empty() ? word : say("or", {{"first", list}, {"second", word}});
  }
  return list;
}

// Who made `part` part of the other one; empty when that is not known.
std::string who_merged(const Inbox& inbox, const Conversation& part) {
  const auto* into = inbox.conversations.find(part.merged_into);
  if (!into) return {};
  for (auto place = into->thread.rbegin(); place != into->thread.rend(); ++place) {
    const auto& entry = inbox.history.at(*place);
    if (entry.change == Change::merged && entry.other_conversation == part.id) {
      return name_of(inbox, entry.stamp.actor);
    }
  }
  return {};
}

// MG-2: whoever comes second is told which of the two lives on, and by whom.
std::string merged_into_what(const Inbox& inbox, const Conversation& part) {
  const auto* root = root_of(inbox, part.id);
  if (!root || root->id == part.id) return std::string(word_of(Refusal::already_merged));
  const auto survivor = numbered_name(inbox, *root);
  const auto number = std::to_string(part.number);
  const auto who = who_merged(inbox, part);
  if (who.empty()) {
    return say("refusal.already_merged_into", {{"number", number}, {"survivor", survivor}});
  }
  return say("refusal.already_merged_by",
             {{"number", number}, {"survivor", survivor}, {"who", who}});
}

std::string why_not_merged(const Inbox& inbox, const MergeConversations& asked) {
  for (const auto id : {asked.from, asked.into}) {
    const auto* conversation = inbox.conversations.find(id);
    if (conversation && is_merged_away(*conversation)) {
      return merged_into_what(inbox, *conversation);
    }
  }
  return std::string(word_of(Refusal::already_merged));
}

// Everything that goes by it, by name.
std::string why_not_deleted(const Inbox& inbox, const DeleteCalendar& asked) {
  const auto use = use_of(inbox, asked.id);
  std::string list;
  if (use.counts == CalendarUse::Counts::targets) list = say("service");
  for (const auto& rule : use.rules) {
    if (!list.empty()) list += ", ";
    list += say("refusal.rule_named", {{"name", rule}});
  }
  return say("refusal.calendar_used_by", {{"list", list}});
}

}  // namespace

std::string numbered_name(const Inbox& inbox, const Conversation& conversation) {
  return say("refusal.numbered", {{"number", std::to_string(conversation.number)},
                                  {"customer", name_of(inbox, conversation.customer)}});
}

std::string why_refused(const Inbox& inbox, Refusal refusal, ConversationId about) {
  const auto* conversation = inbox.conversations.find(about);
  if (!conversation) return std::string(word_of(refusal));
  if (refusal == Refusal::already_assigned && !conversation->assignee.is_none()) {
    return say("refusal.already_assigned_to", {{"who", name_of(inbox, conversation->assignee)}});
  }
  if (refusal == Refusal::move_not_allowed) {
    return say("refusal.move_only_to", {{"status", word_of(conversation->status)},
                                        {"moves", list_of(allowed_moves(conversation->status))}});
  }
  if (refusal == Refusal::conversation_merged) return merged_into_what(inbox, *conversation);
  return std::string(word_of(refusal));
}

std::string why_refused(const Inbox& inbox, Refusal refusal, const Command& asked) {
  const auto* merge = std::get_if<MergeConversations>(&asked);
  const bool is_merged =
      refusal == Refusal::already_merged || refusal == Refusal::conversation_merged;
  if (merge && is_merged) return why_not_merged(inbox, *merge);
  const auto* calendar = std::get_if<DeleteCalendar>(&asked);
  if (calendar && refusal == Refusal::calendar_in_use) return why_not_deleted(inbox, *calendar);
  if (refusal == Refusal::setting_out_of_range) {
    const bool is_scheduled = std::holds_alternative<ScheduleMessage>(asked) ||
                              std::holds_alternative<EditScheduledMessage>(asked);
    if (is_scheduled) return std::string(say("refusal.too_far_ahead"));
    const bool is_skills =
        std::holds_alternative<SetAgentSkills>(asked) || std::holds_alternative<AddAgent>(asked);
    if (is_skills) return std::string(say("refusal.skills"));
  }
  return why_refused(inbox, refusal, conversation_of(inbox, asked));
}

}  // namespace parley::ui
