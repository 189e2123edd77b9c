// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/history_line.h"

#include "ui/views/files_view.h"
#include "ui/views/people.h"
#include "ui/views/text.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t quoted_letters_max = 200;

std::string_view priority_key(const HistoryEntry& entry) {
  if (entry.to > entry.from) return "did.priority_raised";
  return entry.to < entry.from ? "did.priority_lowered" : "did.priority_kept";
}

std::string_view assigned_key(const HistoryEntry& entry) {
  if (entry.assignee.is_none()) return "did.assigned_team";
  return "did.assigned";
}

std::string_view unassigned_key(const HistoryEntry& entry) {
  switch (entry.why) {
    case Why::assignee_away:
      return "did.unassigned_away";
    case Why::assignee_gone:
      return "did.unassigned_gone";
    case Why::nothing_done:
      return "did.unassigned_timeout";
    case Why::asked:
    case Why::customer_wrote:
    case Why::time_came:
    case Why::colleague_wrote:
      return "did.unassigned";
  }
  return {};
}

std::string_view reopened_key(const HistoryEntry& entry) {
  switch (entry.why) {
    case Why::customer_wrote:
      return "did.reopened_customer";
    case Why::time_came:
      return "did.reopened_time";
    case Why::colleague_wrote:
      return "did.reopened_colleague";
    case Why::asked:
    case Why::assignee_away:
    case Why::assignee_gone:
    case Why::nothing_done:
      return "did.reopened";
  }
  return {};
}

// What was scheduled, rated, or done about the customer and who follows.
std::string_view key_of_rest(const HistoryEntry& entry) {
  switch (entry.change) {
    case Change::message_scheduled:
      return "did.message_scheduled";
    case Change::scheduled_cancelled:
      return "did.scheduled_cancelled";
    case Change::scheduled_returned:
      return "did.scheduled_returned";
    case Change::scheduled_edited:
      return "did.scheduled_edited";
    case Change::rated:
      return "did.rated";
    case Change::reply_leaving:
      return "did.reply_leaving";
    case Change::reply_taken_back:
      return "did.reply_taken_back";
    case Change::customer_erased:
      return "did.customer_erased";
    case Change::marked_vip:
      return "did.marked_vip";
    case Change::unmarked_vip:
      return "did.unmarked_vip";
    case Change::followed:
      return "did.followed";
    case Change::unfollowed:
      return "did.unfollowed";
    case Change::message_corrected:
      return "did.corrected";
    case Change::started:
    case Change::message_received:
    case Change::reply_sent:
    case Change::reply_held:
    case Change::held_reply_discarded:
    case Change::note_added:
    case Change::opened:
    case Change::claimed:
    case Change::assigned:
    case Change::unassigned:
    case Change::priority_set:
    case Change::pended:
    case Change::resolved:
    case Change::closed:
    case Change::archived:
    case Change::restored:
    case Change::reopened:
    case Change::escalated:
    case Change::routed:
    case Change::response_warned:
    case Change::response_missed:
    case Change::resolution_missed:
    case Change::supervisors_alerted:
    case Change::tag_added:
    case Change::tag_removed:
    case Change::marked_spam:
    case Change::unmarked_spam:
    case Change::merged:
    case Change::merged_away:
    case Change::unmerged:
    case Change::split:
    case Change::transferred:
      break;
  }
  return {};
}

// What time, rules, tags, merging and the like did.
std::string_view key_of_more(const HistoryEntry& entry) {
  switch (entry.change) {
    case Change::escalated:
      return entry.cause == EscalationCause::follow_ups ? "did.escalated_follow_ups"
                                                        : "did.escalated";
    case Change::routed:
      return entry.assignee.is_none() ? "did.routed_team" : "did.routed";
    case Change::response_warned:
      return "did.response_warned";
    case Change::response_missed:
      return "did.response_missed";
    case Change::resolution_missed:
      return "did.resolution_missed";
    case Change::supervisors_alerted:
      return "did.supervisors_alerted";
    case Change::tag_added:
      return "did.tag_added";
    case Change::tag_removed:
      return "did.tag_removed";
    case Change::marked_spam:
      return "did.marked_spam";
    case Change::unmarked_spam:
      return "did.unmarked_spam";
    case Change::merged:
      return "did.merged";
    case Change::merged_away:
      return "did.merged_away";
    case Change::unmerged:
      return "did.unmerged";
    case Change::split:
      return "did.split";
    case Change::transferred:
      return "did.transferred";
    case Change::message_scheduled:
    case Change::scheduled_cancelled:
    case Change::scheduled_returned:
    case Change::scheduled_edited:
    case Change::rated:
    case Change::reply_leaving:
    case Change::reply_taken_back:
    case Change::customer_erased:
    case Change::marked_vip:
    case Change::unmarked_vip:
    case Change::followed:
    case Change::unfollowed:
    case Change::message_corrected:
      return key_of_rest(entry);
    case Change::started:
    case Change::message_received:
    case Change::reply_sent:
    case Change::reply_held:
    case Change::held_reply_discarded:
    case Change::note_added:
    case Change::opened:
    case Change::claimed:
    case Change::assigned:
    case Change::unassigned:
    case Change::priority_set:
    case Change::pended:
    case Change::resolved:
    case Change::closed:
    case Change::archived:
    case Change::restored:
    case Change::reopened:
      break;
  }
  return {};
}

std::string_view key_of(const HistoryEntry& entry) {
  switch (entry.change) {
    case Change::started:
      return "did.started";
    case Change::message_received:
      return "did.message_received";
    case Change::reply_sent:
      return "did.reply_sent";
    case Change::reply_held:
      return "did.reply_held";
    case Change::held_reply_discarded:
      return "did.held_reply_discarded";
    case Change::note_added:
      return "did.note_added";
    case Change::opened:
      return "did.opened";
    case Change::claimed:
      return "did.claimed";
    case Change::assigned:
      return assigned_key(entry);
    case Change::unassigned:
      return unassigned_key(entry);
    case Change::priority_set:
      return priority_key(entry);
    case Change::pended:
      return "did.pended";
    case Change::resolved:
      return "did.resolved";
    case Change::closed:
      return "did.closed";
    case Change::archived:
      return "did.archived";
    case Change::restored:
      return "did.restored";
    case Change::reopened:
      return reopened_key(entry);
    case Change::escalated:
    case Change::routed:
    case Change::response_warned:
    case Change::response_missed:
    case Change::resolution_missed:
    case Change::supervisors_alerted:
    case Change::tag_added:
    case Change::tag_removed:
    case Change::marked_spam:
    case Change::unmarked_spam:
    case Change::merged:
    case Change::unmerged:
    case Change::split:
    case Change::transferred:
    case Change::message_scheduled:
    case Change::scheduled_cancelled:
    case Change::scheduled_returned:
    case Change::rated:
    case Change::reply_leaving:
    case Change::reply_taken_back:
    case Change::customer_erased:
    case Change::scheduled_edited:
    case Change::marked_vip:
    case Change::unmarked_vip:
    case Change::followed:
    case Change::unfollowed:
    case Change::merged_away:
    case Change::message_corrected:
      return key_of_more(entry);
  }
  return {};
}

// A conversation that starts without an actor of its own was started by its customer's channel.
Actor doer_of(const Inbox& inbox, const HistoryEntry& entry) {
  const bool is_customers = entry.change == Change::started ||
                            entry.change == Change::message_received ||
                            entry.why == Why::customer_wrote;
  if (!is_customers || entry.stamp.actor.kind != ActorKind::system) return entry.stamp.actor;
  return by(inbox.conversations.at(entry.conversation).customer);
}

// Who left or is away, when that is why; else who did it.
std::string who_of(const Inbox& inbox, const HistoryEntry& entry, AgentId viewer) {
  const bool is_sent_back = entry.change == Change::unassigned &&
                            (entry.why == Why::assignee_away || entry.why == Why::assignee_gone);
  const auto actor = is_sent_back ? by(entry.assignee) : doer_of(inbox, entry);
  return subject_of_sentence(inbox, actor, viewer);
}

// "2 files: invoice.pdf, crack.png": what went along with words that stand in the thread.
std::string files_with(const Inbox& inbox, MessageId id) {
  const auto* message = inbox.messages.find(id);
  if (!message || message->attachments.empty()) return {};
  std::string names;
  for (const auto& it : message->attachments) names += (names.empty() ? "" : ", ") + it.name;
  const auto count = std::to_string(message->attachments.size());
  return one_line(say("files.named", {{"count", count}, {"names", names}}), quoted_letters_max);
}

std::string words_with(const Inbox& inbox, const HistoryEntry& entry) {
  if (entry.change == Change::assigned || entry.change == Change::transferred) {
    const auto* note = inbox.messages.find(entry.message);
    return note ? one_line(note->body, quoted_letters_max) : std::string();
  }
  if (entry.change == Change::message_received || entry.change == Change::reply_sent ||
      entry.change == Change::note_added) {
    return files_with(inbox, entry.message);
  }
  return one_line(entry.text, quoted_letters_max);
}

std::string target_of(const Inbox& inbox, const HistoryEntry& entry, AgentId viewer) {
  const bool is_priority =
      entry.change == Change::priority_set || entry.change == Change::escalated;
  if (is_priority) return std::string(word_of(entry.to));
  if (entry.assignee.is_none()) return {};
  return object_of_sentence(inbox, entry.assignee, viewer);
}

std::string tag_name_of(const Inbox& inbox, const HistoryEntry& entry) {
  const auto* tag = inbox.tags.find(entry.tag);
  return tag ? tag->name : std::string();
}

std::string number_of_other(const Inbox& inbox, const HistoryEntry& entry) {
  const auto* other = inbox.conversations.find(entry.other_conversation);
  return other ? std::to_string(other->number) : std::string();
}

}  // namespace

std::string sentence_of(const Inbox& inbox, const HistoryEntry& entry, AgentId viewer) {
  const auto what = say(key_of(entry), {{"who", who_of(inbox, entry, viewer)},
                                        {"to", target_of(inbox, entry, viewer)},
                                        {"team", name_of(inbox, entry.team)},
                                        {"tag", tag_name_of(inbox, entry)},
                                        {"other", number_of_other(inbox, entry)},
                                        {"stars", std::to_string(entry.stars)}});
  const auto words = words_with(inbox, entry);
  if (words.empty()) return what;
  return say("did.with_words", {{"what", what}, {"words", words}});
}

HistoryLine history_line(const Inbox& inbox, const HistoryEntry& entry, AgentId viewer,
                         const Clock& clock) {
  const bool is_unusual = entry.stamp.origin == Origin::api || entry.stamp.origin == Origin::rule;
  return {entry.change, sentence_of(inbox, entry, viewer), day_and_clock(clock, entry.stamp.at),
          is_unusual ? std::string(word_of(entry.stamp.origin)) : std::string()};
}

}  // namespace parley::ui
