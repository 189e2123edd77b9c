// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/thread_rows.h"

#include <utility>

namespace parley::ui {
namespace {

ThreadItemKind kind_of(MessageDirection direction) {
  switch (direction) {
    case MessageDirection::incoming:
      return ThreadItemKind::incoming;
    case MessageDirection::outgoing:
      return ThreadItemKind::outgoing;
    case MessageDirection::internal:
      return ThreadItemKind::note;
  }
  return ThreadItemKind::note;
}

bool carries_words(Change change) {
  return change == Change::message_received || change == Change::reply_sent ||
         change == Change::note_added;
}

// What a reader of the thread need not be told: it shows otherwise, or only in the history.
bool is_quiet(Change change) {
  return change == Change::started || change == Change::opened || change == Change::reply_held ||
         change == Change::held_reply_discarded || change == Change::reply_leaving ||
         change == Change::reply_taken_back || change == Change::message_corrected;
}

// Where a message that this device wrote earlier stands: in its place of the order, under the day
// it got there.
Instant shown_at(const HistoryEntry& entry) { return entry.stamp.at; }

}  // namespace

void ThreadRows::follow(const Inbox& inbox, const Conversation& conversation, const Clock& clock) {
  const auto good = still_good(inbox, conversation);
  inbox_ = &inbox;
  conversation_ = conversation.id;
  journal_seen_ = inbox.conversations.journal().count();
  settled_ = inbox.history.settled();
  if (good == steps_.size() && good == conversation.thread.size()) return;
  revision_ += 1;
  go_back_to(good);
  for (auto at = good; at < conversation.thread.size(); ++at) {
    read(inbox, conversation.thread[at], clock);
  }
}

// How many steps from the first on say what they would say if they were made now.
std::size_t ThreadRows::still_good(const Inbox& inbox, const Conversation& conversation) const {
  const auto ignore = [](std::uint32_t) {};
  const bool is_same = inbox_ == &inbox && conversation_ == conversation.id &&
                       inbox.conversations.journal().each_since(journal_seen_, ignore);
  if (!is_same) return 0;
  const auto& thread = conversation.thread;
  std::size_t good = 0;
  while (good < steps_.size() && good < thread.size() && steps_[good].place == thread[good] &&
         thread[good] < settled_) {
    good += 1;
  }
  return good;
}

void ThreadRows::go_back_to(std::size_t steps) {
  steps_.resize(steps);
  rows_.resize(steps == 0 ? 0 : steps_.back().rows);
  notes_.resize(steps == 0 ? 0 : steps_.back().notes);
}

// Asking the browser which day it is costs more than all the rest: once a day of the thread.
void ThreadRows::add_day(const HistoryEntry& entry, std::uint32_t place, const Clock& clock,
                         Step& step) {
  const auto at = shown_at(entry);
  if (at >= step.day_begins && at < step.day_ends) return;
  const auto day = clock.format.local_day(clock.format.self, at);
  step.day_begins = clock.format.local_instant(clock.format.self, day, 0);
  step.day_ends = clock.format.local_instant(clock.format.self, day + 1, 0);
  if (std::exchange(step.day, day) != day) rows_.push_back({ThreadItemKind::day, place, {}});
}

void ThreadRows::read(const Inbox& inbox, std::uint32_t place, const Clock& clock) {
  entries_read_ += 1;
  auto step = steps_.empty() ? Step{} : steps_.back();
  const auto& entry = inbox.history.at(place);
  const auto* message = inbox.messages.find(entry.message);
  if (!is_quiet(entry.change)) {
    add_day(entry, place, clock, step);
    if (message && carries_words(entry.change)) {
      rows_.push_back({kind_of(message->direction), place, message->id});
    } else {
      rows_.push_back({ThreadItemKind::happening, place, {}});
    }
  }
  if (message && message->direction == MessageDirection::internal) {
    notes_.push_back({ThreadItemKind::note, place, message->id});
  }
  step.place = place;
  step.rows = static_cast<std::uint32_t>(rows_.size());
  step.notes = static_cast<std::uint32_t>(notes_.size());
  steps_.push_back(step);
}

}  // namespace parley::ui
