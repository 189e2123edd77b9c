// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/log/customers.h"

#include <algorithm>
#include <set>

#include "core/merge/brought.h"
#include "core/merge/merge.h"
#include "wire/codec.h"

namespace parley::server {
namespace {

using Ids = std::vector<ConversationId>;

bool is_public(const HistoryEntry& entry) {
  return entry.change == Change::message_received || entry.change == Change::reply_sent;
}

// Better is what goes on, then what was not split off, then what began later.
bool is_better(const Conversation& left, const Conversation& right) {
  if (is_finished(left) != is_finished(right)) return is_finished(right);
  const bool left_is_split = !left.split_from.is_none();
  if (left_is_split != !right.split_from.is_none()) return !left_is_split;
  return left.number > right.number;
}

// Who wrote it, where a channel did not say so: whose conversation it came in.
CustomerId author_of(const Inbox& inbox, const Message& message) {
  const auto& actor = message.stamp.actor;
  if (actor.kind == ActorKind::customer) return CustomerId{actor.id};
  return inbox.conversations.at(message.conversation).customer;
}

// Places of what one customer may see.
class Places {
 public:
  Places(const Inbox& inbox, CustomerId customer) : inbox_(inbox), customer_(customer) {}

  void take_thread(const Conversation& conversation) {
    for (const auto place : conversation.thread) {
      const auto& entry = inbox_.history.at(place);
      if (!is_public(entry)) continue;
      const auto* message = inbox_.messages.find(entry.message);
      if (message && is_for_them(*message)) places_.insert(place);
    }
  }
  // What was said where their conversation went on, since it went there.
  void take_survivor(const Conversation& merged, const Conversation& survivor) {
    bool is_since = false;
    for (const auto place : survivor.thread) {
      const auto& entry = inbox_.history.at(place);
      is_since |= entry.change == Change::merged && entry.other_conversation == merged.id;
      if (!is_since || !is_public(entry)) continue;
      const auto* message = inbox_.messages.find(entry.message);
      if (!message) continue;
      const bool is_answer = message->direction == MessageDirection::outgoing;
      if (is_answer || author_of(inbox_, *message) == customer_) places_.insert(place);
    }
  }
  [[nodiscard]] const std::set<std::uint32_t>& all() const { return places_; }

 private:
  [[nodiscard]] bool is_for_them(const Message& message) const {
    if (message.direction == MessageDirection::incoming) {
      return author_of(inbox_, message) == customer_;
    }
    return inbox_.conversations.at(message.conversation).customer == customer_;
  }

  const Inbox& inbox_;
  CustomerId customer_;
  std::set<std::uint32_t> places_;
};

Places places_for(const Inbox& inbox, CustomerId customer, const Ids& theirs) {
  Places places(inbox, customer);
  for (const auto id : theirs) {
    const auto& conversation = inbox.conversations.at(id);
    places.take_thread(conversation);
    if (is_merged_away(conversation)) places.take_survivor(conversation, *root_of(inbox, id));
  }
  return places;
}

// CS-1: what the page needs to ask how it was: whether, from when, and whether it was said already.
wire::Json survey_of(const Inbox& inbox, const Conversation& conversation) {
  const bool is_open = conversation.survey == Survey::open && conversation.resolved_at;
  if (!is_open) return {{"state", conversation.survey == Survey::answered ? "answered" : "none"}};
  const auto delay = minutes(settings_of(inbox).survey_delay_min);
  return {{"state", "open"}, {"from", (*conversation.resolved_at + delay).ms}};
}

// What the customer's page says where they were handed over. Who did it and why is the team's.
wire::Json transfer_of(const Inbox& inbox, const HistoryEntry& entry) {
  return {{"at", entry.stamp.at.ms}, {"with", identity_of(inbox, entry.channel, entry.team)}};
}

wire::Json transfers_of(const Inbox& inbox, const Ids& theirs) {
  std::set<std::uint32_t> places;
  for (const auto id : theirs) {
    for (const auto place : inbox.conversations.at(id).thread) {
      const bool is_transfer = inbox.history.at(place).change == Change::transferred;
      if (is_transfer) places.insert(place);
    }
  }
  auto transfers = wire::Json::array();
  for (const auto place : places) transfers.push_back(transfer_of(inbox, inbox.history.at(place)));
  return transfers;
}

std::vector<CustomerLine> transfer_lines(const Inbox& inbox, ConversationId id) {
  const auto& conversation = inbox.conversations.at(id);
  for (auto place = conversation.thread.rbegin(); place != conversation.thread.rend(); ++place) {
    const auto& entry = inbox.history.at(*place);
    if (entry.change != Change::transferred) continue;
    auto document = transfer_of(inbox, entry);
    document["k"] = "t";
    return {{conversation.customer, wire::to_json(document) + "\n"}};
  }
  return {};
}

std::vector<CustomerLine> survey_lines(const Inbox& inbox, const CustomerIndex& customers,
                                       ConversationId id) {
  const auto customer = inbox.conversations.at(id).customer;
  const auto* surveyed = surveyed_conversation(inbox, customers.of(customer));
  if (!surveyed) return {};
  auto document = survey_of(inbox, *surveyed);
  document["k"] = "s";
  return {{customer, wire::to_json(document) + "\n"}};
}

// Who sees it: who wrote it; an answer, everybody whose conversations are this one.
std::set<CustomerId> audience_of(const Inbox& inbox, const Message& message) {
  if (message.direction == MessageDirection::incoming) return {author_of(inbox, message)};
  const auto& conversation = inbox.conversations.at(message.conversation);
  std::set<CustomerId> audience{conversation.customer};
  for (const auto id : merged_anyhow_into(inbox, conversation)) {
    audience.insert(inbox.conversations.at(id).customer);
  }
  return audience;
}

wire::Json public_files(const Message& message) {
  auto files = wire::Json::array();
  for (const auto& file : message.attachments) {
    files.push_back({{"blob", to_text(file.blob)},
                     {"name", file.name},
                     {"bytes", file.bytes},
                     {"picture", is_safe_picture(file.media_type)}});
  }
  return files;
}

std::vector<CustomerLine> message_lines(const Inbox& inbox, MessageId id) {
  auto document = public_message(inbox, id);
  if (!document) return {};
  (*document)["k"] = "m";
  const auto line = wire::to_json(*document) + "\n";
  std::vector<CustomerLine> lines;
  for (const auto customer : audience_of(inbox, inbox.messages.at(id))) {
    lines.push_back({customer, line});
  }
  return lines;
}

}  // namespace

const Ids& CustomerIndex::of(CustomerId customer) const {
  static const Ids none;
  const auto found = of_.find(customer);
  return found == of_.end() ? none : found->second;
}

std::optional<ConversationId> current_conversation(const Inbox& inbox, const Ids& theirs) {
  std::optional<ConversationId> current;
  const Conversation* best = nullptr;
  for (const auto id : theirs) {
    const auto* root = root_of(inbox, id);
    if (best && !is_better(*root, *best)) continue;
    best = root;
    current = id;
  }
  return current;
}

const Conversation* surveyed_conversation(const Inbox& inbox, const Ids& theirs) {
  const Conversation* newest = nullptr;
  for (const auto id : theirs) {
    const auto& conversation = inbox.conversations.at(id);
    const bool is_open = conversation.survey == Survey::open && !is_merged_away(conversation);
    if (!is_open) continue;
    if (!newest || conversation.resolved_at > newest->resolved_at) newest = &conversation;
  }
  if (newest || theirs.empty()) return newest;
  const auto id = *current_conversation(inbox, theirs);
  const auto* current = root_of(inbox, id);
  return current->customer == inbox.conversations.at(id).customer ? current : nullptr;
}

bool may_read(const Inbox& inbox, CustomerId customer, MessageId id) {
  const auto* message = inbox.messages.find(id);
  if (!message || message->direction == MessageDirection::internal) return false;
  return audience_of(inbox, *message).count(customer) != 0;
}

std::string identity_of(const Inbox& inbox, ChannelId channel, TeamId team) {
  const auto* known_channel = inbox.channels.find(channel);
  const auto* known_team = inbox.teams.find(team);
  const bool is_own = known_channel && known_channel->team == team;
  if (known_team && !is_own) return known_team->name;
  return known_channel ? known_channel->name : std::string();
}

std::optional<wire::Json> public_message(const Inbox& inbox, MessageId id) {
  const auto* message = inbox.messages.find(id);
  if (!message || message->direction == MessageDirection::internal) return std::nullopt;
  const bool is_from_customer = message->direction == MessageDirection::incoming;
  const auto* author =
      is_from_customer ? nullptr : inbox.agents.find(AgentId{message->stamp.actor.id});
  const auto* customer = inbox.customers.find(author_of(inbox, *message));
  wire::Json document{{"id", to_text(message->id)},
                      {"from", is_from_customer ? "customer" : "agent"},
                      {"name", is_from_customer ? (customer ? customer->name : "")
                               : author         ? author->name
                                                : ""},
                      {"body", message->body},
                      {"at", message->stamp.at.ms}};
  if (!message->attachments.empty()) document["files"] = public_files(*message);
  if (!message->corrections.empty()) {
    document["corrected"] = message->corrections.back().at.ms;
  }
  return document;
}

wire::Json public_conversation(const Inbox& inbox, CustomerId customer, const Ids& theirs) {
  const auto id = current_conversation(inbox, theirs);
  if (!id) return nullptr;
  const auto& current = *root_of(inbox, *id);
  auto messages = wire::Json::array();
  const auto places = places_for(inbox, customer, theirs);
  for (const auto place : places.all()) {
    if (auto message = public_message(inbox, inbox.history.at(place).message)) {
      messages.push_back(*std::move(message));
    }
  }
  const auto* surveyed = surveyed_conversation(inbox, theirs);
  return {{"id", to_text(current.id)},
          {"status", wire::name_of(current.status)},
          {"with", identity_of(inbox, current.channel, current.team)},
          {"transfers", transfers_of(inbox, theirs)},
          {"survey", surveyed ? survey_of(inbox, *surveyed) : wire::Json{{"state", "none"}}},
          {"messages", std::move(messages)}};
}

std::vector<CustomerLine> customer_lines(const Inbox& inbox, const CustomerIndex& customers,
                                         const Event& event) {
  if (const auto* received = std::get_if<MessageReceived>(&event)) {
    return message_lines(inbox, received->message);
  }
  if (const auto* sent = std::get_if<ReplySent>(&event)) return message_lines(inbox, sent->message);
  if (const auto* corrected = std::get_if<MessageCorrected>(&event)) {
    return message_lines(inbox, corrected->message);
  }
  if (const auto* sent = std::get_if<ScheduledMessageSent>(&event)) {
    return message_lines(inbox, sent->message);
  }
  if (const auto* transferred = std::get_if<ConversationTransferred>(&event)) {
    return transfer_lines(inbox, transferred->conversation);
  }
  const auto survey = [&](ConversationId id) { return survey_lines(inbox, customers, id); };
  if (const auto* resolved = std::get_if<ConversationResolved>(&event)) {
    return survey(resolved->conversation);
  }
  if (const auto* reopened = std::get_if<ConversationReopened>(&event)) {
    return survey(reopened->conversation);
  }
  if (const auto* rated = std::get_if<ConversationRated>(&event)) {
    return survey(rated->conversation);
  }
  return {};
}

}  // namespace parley::server
