// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/thread_view.h"

#include "core/conversation/correction.h"
#include "core/conversation/delivery.h"
#include "ui/views/history_line.h"
#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

// TM-1: when writing and sending lie further apart than this, people are told both.
constexpr auto written_before_min = minutes(1);

struct Reading {
  const Inbox& inbox;
  AgentId viewer;
  const Clock& clock;
  const Pendings& pendings;
};

std::string time_of(const Reading& reading, const Message& message) {
  const auto& stamp = message.stamp;
  if (message.position == unconfirmed) return clock_of(reading.clock, stamp.acted_at);
  if (stamp.at - stamp.acted_at <= written_before_min) return clock_of(reading.clock, stamp.at);
  const bool is_one_day = is_same_day(reading.clock, stamp.at, stamp.acted_at);
  return say("thread.written",
             {{"written", is_one_day ? clock_of(reading.clock, stamp.acted_at)
                                     : day_and_clock(reading.clock, stamp.acted_at)},
              {"sent", clock_of(reading.clock, stamp.at)}});
}

const PendingItem* find_pending(const Pendings& pendings, MessageId message) {
  for (const auto& item : pendings.items) {
    if (item.words == message) return &item;
  }
  return nullptr;
}

std::string_view progress_key(Progress progress, Link link) {
  switch (progress) {
    case Progress::saving:
      return "progress.saving";
    case Progress::on_this_device:
      return link == Link::online ? "progress.on_this_device" : "progress.waiting";
    case Progress::sent:
      return "progress.on_this_device";
  }
  return {};
}

std::string_view delivery_key(Delivery delivery) {
  switch (delivery) {
    case Delivery::queued:
    case Delivery::sent:
      return "delivery.sent";
    case Delivery::delivered:
      return "delivery.delivered";
    case Delivery::read:
      return "delivery.read";
    case Delivery::failed:
      return "delivery.failed";
  }
  return {};
}

std::string_view pending_key(const PendingItem& pending, Link link) {
  const bool has_files = pending.files != FilesProgress::none;
  if (has_files && pending.progress == Progress::on_this_device) {
    if (pending.files == FilesProgress::failed) return "progress.files_failed";
    return pending.files == FilesProgress::uploading ? "progress.files_uploading"
           : link == Link::online                    ? "progress.on_this_device"
                                                     : "progress.files_waiting";
  }
  return progress_key(pending.progress, link);
}

// MS-1: that it is not what it was, since when, and what it was.
void add_corrections(const Reading& reading, const Message& message, ThreadItem& item) {
  if (message.corrections.empty()) return;
  item.corrected =
      say("thread.corrected", {{"time", clock_of(reading.clock, message.corrections.back().at)}});
  auto until = message.corrections.rbegin();
  for (; until != message.corrections.rend(); ++until) {
    item.former.push_back(say("thread.former", {{"time", day_and_clock(reading.clock, until->at)},
                                                {"words", until->former}}));
  }
}

// Nothing here sends mail: who answers there must not be told that it was sent.
bool has_no_way_out(const Inbox& inbox, const Message& message) {
  const auto* channel = inbox.channels.find(inbox.conversations.at(message.conversation).channel);
  return channel && channel->medium == Medium::mail;
}

void add_state(const Reading& reading, const Message& message, ThreadItem& item) {
  const auto* pending = find_pending(reading.pendings, message.id);
  if (pending) {
    item.sentness = Sentness::unsent;
    item.files_failed = pending->files == FilesProgress::failed;
    item.state = say(pending_key(*pending, reading.pendings.link));
  } else if (item.kind == ThreadItemKind::outgoing) {
    item.delivery = delivery_of(reading.inbox, message);
    if (item.delivery == Delivery::failed) item.sentness = Sentness::failed;
    item.state = say(delivery_key(item.delivery));
    if (item.delivery == Delivery::sent && has_no_way_out(reading.inbox, message)) {
      item.delivery = Delivery::failed;
      item.state = say("delivery.kept_here");
    }
  }
}

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

std::string author_of(const Inbox& inbox, const Message& message) {
  if (message.direction != MessageDirection::incoming) return name_of(inbox, message.stamp.actor);
  return name_of(inbox, inbox.conversations.at(message.conversation).customer);
}

ThreadItem message_item(const Reading& reading, std::uint32_t place, const Message& message) {
  ThreadItem item;
  item.kind = kind_of(message.direction);
  item.place = place;
  item.message = message.id;
  item.author = author_of(reading.inbox, message);
  item.time = time_of(reading, message);
  item.files = files_of(reading.inbox, message);
  add_corrections(reading, message, item);
  item.may_correct = may_correct(reading.inbox, message, reading.viewer);
  if (message.body.empty() && !item.files.empty()) {
    item.text = {};
  } else if (message.body.empty()) {
    item.text = say("thread.erased_words");
  } else if (item.kind == ThreadItemKind::note) {
    auto rich = rich_note(message.body);
    item.text = std::move(rich.text);
    item.parts = std::move(rich.parts);
  } else {
    item.text = message.body;
    item.parts = rich_parts(message.body);
  }
  if (!item.files.empty()) {
    item.said = item.text;
    for (const auto& file : item.files) item.said += (item.said.empty() ? "" : "\n") + file.label;
  }
  add_state(reading, message, item);
  const auto key = item.kind == ThreadItemKind::note ? "thread.note_label" : "thread.message_label";
  item.name = say(key, {{"author", item.author}, {"time", item.time}});
  return item;
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

ThreadItem day_item(std::uint32_t place, std::string text) {
  ThreadItem item;
  item.place = place;
  item.text = std::move(text);
  return item;
}

ThreadItem happening_item(const Reading& reading, std::uint32_t place, const HistoryEntry& entry) {
  ThreadItem item;
  item.kind = ThreadItemKind::happening;
  item.place = place;
  item.change = entry.change;
  item.text = sentence_of(reading.inbox, entry, reading.viewer);
  item.time = clock_of(reading.clock, entry.stamp.at);
  return item;
}

}  // namespace

std::vector<ThreadItem> thread_of(const Inbox& inbox, const Conversation& conversation,
                                  AgentId viewer, const Clock& clock, const Pendings& pendings) {
  const Reading reading{inbox, viewer, clock, pendings};
  std::vector<ThreadItem> items;
  const HistoryEntry* last = nullptr;
  for (const auto place : conversation.thread) {
    const auto& entry = inbox.history.at(place);
    if (is_quiet(entry.change)) continue;
    if (!last || !is_same_day(clock, shown_at(*last), shown_at(entry))) {
      items.push_back(day_item(place, day_of(clock, shown_at(entry))));
    }
    last = &entry;
    const auto* message =
        carries_words(entry.change) ? inbox.messages.find(entry.message) : nullptr;
    items.push_back(message ? message_item(reading, place, *message)
                            : happening_item(reading, place, entry));
  }
  return items;
}

std::vector<ThreadItem> notes_of(const Inbox& inbox, const Conversation& conversation,
                                 AgentId viewer, const Clock& clock, const Pendings& pendings) {
  const Reading reading{inbox, viewer, clock, pendings};
  std::vector<ThreadItem> items;
  for (const auto place : conversation.thread) {
    const auto* message = inbox.messages.find(inbox.history.at(place).message);
    if (!message || message->direction != MessageDirection::internal) continue;
    items.push_back(message_item(reading, place, *message));
    items.back().time = day_and_clock(clock, message->stamp.at);
  }
  return items;
}

std::vector<StageStep> stage_line(const Conversation& conversation) {
  const auto now = stage_of(conversation);
  std::vector<StageStep> steps;
  for (const auto stage : {Stage::fresh, Stage::open, Stage::assigned, Stage::in_progress,
                           Stage::pending, Stage::resolved, Stage::closed, Stage::archived}) {
    const bool is_aside = stage == Stage::pending || stage == Stage::archived;
    if (is_aside && stage != now) continue;
    const auto state = stage < now    ? StageState::passed
                       : stage == now ? StageState::current
                                      : StageState::ahead;
    steps.push_back({stage, state});
  }
  return steps;
}

}  // namespace parley::ui
