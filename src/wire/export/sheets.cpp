// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/export/sheets.h"

#include <chrono>
#include <map>

#include "wire/codec.h"
#include "wire/describe/words.h"
#include "wire/export/csv.h"

namespace parley::wire {
namespace {

std::string two(unsigned number) {
  auto text = std::to_string(number);
  return text.size() < 2 ? "0" + text : text;
}

std::string iso_time(const std::optional<Instant>& at) { return at ? wire::iso_time(*at) : ""; }

template <class Row>
std::string name_in(const Table<Row>& table, decltype(Row::id) id) {
  const auto* row = table.find(id);
  return row ? row->name : std::string();
}

std::string tags_of(const Inbox& inbox, const Conversation& conversation) {
  std::string list;
  for (const auto tag : conversation.tags) {
    list += (list.empty() ? "" : "; ") + name_in(inbox.tags, tag);
  }
  return list;
}

std::string names_of(const Attachments& attachments) {
  std::string list;
  for (const auto& it : attachments) list += (list.empty() ? "" : "; ") + it.name;
  return list;
}

struct Counts {
  std::size_t messages = 0;
  std::size_t notes = 0;
};

std::map<ConversationId, Counts> count_words(const Inbox& inbox) {
  std::map<ConversationId, Counts> counts;
  for (const auto& message : inbox.messages) {
    auto& count = counts[message.conversation];
    (message.direction == MessageDirection::internal ? count.notes : count.messages) += 1;
  }
  return counts;
}

std::string author_of(const Inbox& inbox, const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::agent:
      return name_in(inbox.agents, AgentId{actor.id});
    case ActorKind::customer:
      return name_in(inbox.customers, CustomerId{actor.id});
    case ActorKind::system:
    case ActorKind::rule:
      return "Parley";
  }
  return {};
}

std::string_view kind_of(MessageDirection direction) {
  switch (direction) {
    case MessageDirection::incoming:
      return "customer";
    case MessageDirection::outgoing:
      return "reply";
    case MessageDirection::internal:
      return "note";
  }
  return {};
}

}  // namespace

std::string iso_time(Instant at) {
  namespace chrono = std::chrono;
  const chrono::sys_time<chrono::milliseconds> time{chrono::milliseconds(at.ms)};
  const auto day = chrono::floor<chrono::days>(time);
  const chrono::year_month_day date{day};
  const auto ms = static_cast<unsigned>((time - day).count());
  auto thousandths = std::to_string(1000 + ms % 1000).substr(1);
  return std::to_string(static_cast<int>(date.year())) + '-' +
         two(static_cast<unsigned>(date.month())) + '-' + two(static_cast<unsigned>(date.day())) +
         'T' + two(ms / 3'600'000) + ':' + two(ms / 60'000 % 60) + ':' + two(ms / 1000 % 60) + '.' +
         thousandths + 'Z';
}

std::string conversations_sheet(const Inbox& inbox) {
  std::string out;
  append_csv_row(out, {"id",       "number",     "customer",   "email",        "channel",
                       "team",     "subject",    "status",     "priority",     "assignee",
                       "tags",     "created_at", "changed_at", "resolved_at",  "summary",
                       "messages", "notes",      "reopened",   "follow_up_of", "merged_into"});
  const auto counts = count_words(inbox);
  for (const auto& it : inbox.conversations) {
    const auto count = counts.count(it.id) != 0 ? counts.at(it.id) : Counts{};
    const auto* customer = inbox.customers.find(it.customer);
    append_csv_row(out, {to_text(it.id),
                         std::to_string(it.number),
                         customer ? customer->name : "",
                         customer ? customer->email : "",
                         name_in(inbox.channels, it.channel),
                         name_in(inbox.teams, it.team),
                         it.subject,
                         std::string(name_of(it.status)),
                         std::string(name_of(it.priority)),
                         name_in(inbox.agents, it.assignee),
                         tags_of(inbox, it),
                         wire::iso_time(it.created_at),
                         wire::iso_time(it.changed_at),
                         iso_time(it.resolved_at),
                         it.summary,
                         std::to_string(count.messages),
                         std::to_string(count.notes),
                         std::to_string(it.reopened),
                         it.follow_up_of ? to_text(*it.follow_up_of) : "",
                         it.merged_into.is_none() ? "" : to_text(it.merged_into)});
  }
  return out;
}

std::string messages_sheet(const Inbox& inbox) {
  std::string out;
  append_csv_row(
      out, {"conversation", "number", "message", "kind", "author", "at", "body", "attachments"});
  for (const auto& it : inbox.messages) {
    const auto number = inbox.conversations.at(it.conversation).number;
    append_csv_row(out, {to_text(it.conversation), std::to_string(number), to_text(it.id),
                         std::string(kind_of(it.direction)), author_of(inbox, it.stamp.actor),
                         wire::iso_time(it.stamp.at), it.body, names_of(it.attachments)});
  }
  return out;
}

}  // namespace parley::wire
