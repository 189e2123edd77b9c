// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/scheduled_view.h"

#include <algorithm>

#include "core/merge/merge.h"
#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

std::string_view reason_key(ReturnReason reason) {
  switch (reason) {
    case ReturnReason::none:
    case ReturnReason::customer_wrote:
      return "scheduled.customer_wrote";
    case ReturnReason::due_passed:
      return "scheduled.due_passed";
    case ReturnReason::conversation_finished:
      return "scheduled.finished";
    case ReturnReason::author_gone:
      return "scheduled.author_gone";
  }
  return {};
}

bool is_taken_up(const Inbox& inbox, const Conversation& conversation,
                 const ScheduledMessage& message) {
  for (auto place = conversation.thread.rbegin(); place != conversation.thread.rend(); ++place) {
    const auto& entry = inbox.history.at(*place);
    if (entry.change == Change::scheduled_returned && entry.message == message.id) return false;
    const bool is_answer =
        entry.change == Change::reply_sent || entry.change == Change::message_scheduled;
    if (is_answer && entry.stamp.actor == by(message.author)) return true;
  }
  return true;
}

std::string headline_of(const Inbox& inbox, const ScheduledMessage& message, const Clock& clock) {
  if (message.state == ScheduleState::returned) return std::string(say(reason_key(message.reason)));
  if (message.delay == SendDelay::undo_window) return leaving_words(message.due, clock.now);
  const bool is_firm = message.if_customer_writes == IfCustomerWrites::send_anyway;
  return say(
      is_firm ? "scheduled.leaves_anyway" : "scheduled.leaves",
      {{"who", name_of(inbox, message.author)}, {"when", day_and_clock(clock, message.due)}});
}

}  // namespace

std::string leaving_words(Instant due, Instant now) {
  const auto left_ms = (due - now).ms;
  if (left_ms <= 0) return std::string(say("scheduled.leaving"));
  return say("scheduled.leaving_in", {{"count", std::to_string((left_ms + 999) / 1000)}});
}

std::vector<ScheduledView> scheduled_in(const Inbox& inbox, const Conversation& conversation,
                                        AgentId viewer, const Clock& clock) {
  std::vector<const ScheduledMessage*> found;
  for (const auto& message : inbox.scheduled_messages) {
    const bool waits = message.state == ScheduleState::waiting;
    if (!waits && message.state != ScheduleState::returned) continue;
    const auto* root = root_of(inbox, message.conversation);
    if (!root || root->id != conversation.id) continue;
    const bool came_back = message.state == ScheduleState::returned && message.author == viewer &&
                           !is_taken_up(inbox, conversation, message);
    if (waits || came_back) found.push_back(&message);
  }
  std::sort(found.begin(), found.end(), [](const auto* left, const auto* right) {
    if (left->state != right->state) return left->state < right->state;
    return left->due != right->due ? left->due < right->due : left->id < right->id;
  });
  std::vector<ScheduledView> views;
  for (const auto* message : found) {
    views.push_back({message->id, message->state, message->delay,
                     headline_of(inbox, *message, clock), message->body, message->due,
                     message->attachments});
  }
  return views;
}

}  // namespace parley::ui
