// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/thread_view.h"

#include <functional>

#include "core/conversation/correction.h"
#include "core/conversation/delivery.h"
#include "ui/views/history_line.h"
#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

// TM-1: when writing and sending lie further apart than this, people are told both.
constexpr auto written_before_min = minutes(1);

std::string time_of(const ThreadReader& reader, const Message& message) {
  const auto& stamp = message.stamp;
  if (message.position == unconfirmed) return clock_of(reader.clock, stamp.acted_at);
  if (stamp.at - stamp.acted_at <= written_before_min) return clock_of(reader.clock, stamp.at);
  const bool is_one_day = is_same_day(reader.clock, stamp.at, stamp.acted_at);
  return say("thread.written",
             {{"written", is_one_day ? clock_of(reader.clock, stamp.acted_at)
                                     : day_and_clock(reader.clock, stamp.acted_at)},
              {"sent", clock_of(reader.clock, stamp.at)}});
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
void add_corrections(const ThreadReader& reader, const Message& message, ThreadItem& item) {
  if (message.corrections.empty()) return;
  item.corrected =
      say("thread.corrected", {{"time", clock_of(reader.clock, message.corrections.back().at)}});
  auto until = message.corrections.rbegin();
  for (; until != message.corrections.rend(); ++until) {
    item.former.push_back(say("thread.former", {{"time", day_and_clock(reader.clock, until->at)},
                                                {"words", until->former}}));
  }
}

// Nothing here sends mail: who answers there must not be told that it was sent.
bool has_no_way_out(const Inbox& inbox, const Message& message) {
  const auto* channel = inbox.channels.find(inbox.conversations.at(message.conversation).channel);
  return channel && channel->medium == Medium::mail;
}

void add_state(const ThreadReader& reader, const Message& message, ThreadItem& item) {
  const auto* pending = find_pending(reader.pendings, message.id);
  if (pending) {
    item.sentness = Sentness::unsent;
    item.files_failed = pending->files == FilesProgress::failed;
    item.state = say(pending_key(*pending, reader.pendings.link));
  } else if (item.kind == ThreadItemKind::outgoing) {
    item.delivery = delivery_of(reader.inbox, message);
    if (item.delivery == Delivery::failed) item.sentness = Sentness::failed;
    item.state = say(delivery_key(item.delivery));
    if (item.delivery == Delivery::sent && has_no_way_out(reader.inbox, message)) {
      item.delivery = Delivery::failed;
      item.state = say("delivery.kept_here");
    }
  }
}

std::string author_of(const Inbox& inbox, const Message& message) {
  if (message.direction != MessageDirection::incoming) return name_of(inbox, message.stamp.actor);
  return name_of(inbox, inbox.conversations.at(message.conversation).customer);
}

ThreadItem message_item(const ThreadReader& reader, const ThreadRow& row) {
  const auto& message = reader.inbox.messages.at(row.message);
  ThreadItem item;
  item.kind = row.kind;
  item.place = row.place;
  item.message = row.message;
  item.author = author_of(reader.inbox, message);
  item.time = time_of(reader, message);
  item.files = files_of(reader.inbox, message);
  add_corrections(reader, message, item);
  item.may_correct = may_correct(reader.inbox, message, reader.viewer);
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
  add_state(reader, message, item);
  const auto key = item.kind == ThreadItemKind::note ? "thread.note_label" : "thread.message_label";
  item.name = say(key, {{"author", item.author}, {"time", item.time}});
  return item;
}

ThreadItem happening_item(const ThreadReader& reader, const ThreadRow& row) {
  const auto& entry = reader.inbox.history.at(row.place);
  ThreadItem item;
  item.kind = row.kind;
  item.place = row.place;
  item.change = entry.change;
  item.text = sentence_of(reader.inbox, entry, reader.viewer);
  item.time = clock_of(reader.clock, entry.stamp.at);
  return item;
}

}  // namespace

ThreadItem thread_item(const ThreadReader& reader, const ThreadRow& row) {
  if (is_message(row.kind)) return message_item(reader, row);
  if (row.kind == ThreadItemKind::happening) return happening_item(reader, row);
  ThreadItem item;
  item.place = row.place;
  item.text = day_of(reader.clock, reader.inbox.history.at(row.place).stamp.at);
  return item;
}

ThreadItem note_item(const ThreadReader& reader, const ThreadRow& row) {
  auto item = message_item(reader, row);
  item.time = day_and_clock(reader.clock, reader.inbox.messages.at(row.message).stamp.at);
  return item;
}

std::uint64_t words_mark(const Inbox& inbox, const ThreadRow& row, std::uint64_t names) {
  if (row.kind == ThreadItemKind::day) return 1;
  if (row.kind == ThreadItemKind::happening) {
    return names + inbox.history.at(row.place).text.size();
  }
  const auto& message = inbox.messages.at(row.message);
  return message.body.size() * 1024 + message.attachments.size() * 64 +
         message.corrections.size() * 2;
}

std::uint64_t names_mark(const Inbox& inbox, CustomerId customer) {
  std::uint64_t mark = words_revision();
  const auto add = [&](const std::string& name) {
    mark = mark * 31 + std::hash<std::string_view>()(name);
  };
  for (const auto& agent : inbox.agents) add(agent.name);
  for (const auto& team : inbox.teams) add(team.name);
  for (const auto& tag : inbox.tags) add(tag.name);
  add(name_of(inbox, customer));
  return mark;
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
