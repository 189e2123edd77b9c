// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/customers.h"

#include <algorithm>

#include "base/invariant.h"
#include "embedded/demo.h"

namespace parley::demo {
namespace {

ConversationId conversation_of(const Json& conversation) {
  return named_id<ConversationId>("conversation", text(conversation, "key"));
}

bool is_going_on(const Inbox& inbox, ConversationId id) {
  const auto* conversation = inbox.conversations.find(id);
  return conversation != nullptr &&
         (conversation->status == Status::open || conversation->status == Status::pending);
}

}  // namespace

Customers::Customers(Instant now, std::uint64_t seed)
    : script_(read_script(embedded::customers_json)), dice_(seed) {
  const auto workspace = read_script(embedded::workspace_json);
  const auto& answers = member(script_, "answers");
  for (const auto& conversation : member(workspace, "conversations")) {
    const auto found = answers.find(text(conversation, "key"));
    if (found != answers.end()) add(conversation, *found);
  }
  std::vector<const Json*> newcomers;
  for (const auto& conversation : member(script_, "newcomers")) {
    add(conversation, member(conversation, "answers"));
    newcomers.push_back(&conversation);
  }
  // The first one is always the same: what a visitor sees first is chosen, not rolled.
  for (auto i = newcomers.size(); i > 2; --i) {
    std::swap(newcomers[i - 1], newcomers[1 + static_cast<std::size_t>(roll() % (i - 1))]);
  }
  newcomers_.assign(newcomers.begin(), newcomers.end());
  plan({now + pause("first_s"), std::nullopt});
}

void Customers::add(const Json& conversation, const Json& answers) {
  auto& kept = answers_[conversation_of(conversation)];
  kept.from = message_from(conversation);
  for (const auto& words : answers) {
    const auto* held = words.get_ptr<const Json::string_t*>();
    INVARIANT(held != nullptr);
    kept.words.push_back(*held);
  }
}

void Customers::hear(const LoggedEvent& logged) {
  const auto* reply = std::get_if<ReplySent>(&logged.event);
  if (reply == nullptr) return;
  const auto found = answers_.find(reply->conversation);
  if (found == answers_.end() || found->second.words.empty()) return;
  const auto is_writing = std::any_of(due_.begin(), due_.end(), [&](const Due& due) {
    return due.conversation == reply->conversation;
  });
  if (!is_writing) plan({logged.stamp.at + pause("answer_s"), reply->conversation});
}

std::optional<Instant> Customers::next_due() const {
  if (due_.empty()) return std::nullopt;
  return due_.front().at;
}

std::vector<ReceiveMessage> Customers::take_due(Instant now, const Inbox& inbox) {
  std::vector<ReceiveMessage> messages;
  while (!due_.empty() && due_.front().at <= now) {
    const auto due = due_.front();
    due_.erase(due_.begin());
    auto message = due.conversation ? write(due, inbox) : begin(now);
    if (message) messages.push_back(*std::move(message));
  }
  return messages;
}

std::optional<ReceiveMessage> Customers::write(const Due& due, const Inbox& inbox) {
  if (!is_going_on(inbox, *due.conversation)) return std::nullopt;
  auto& answers = answers_.at(*due.conversation);
  auto message = answers.from;
  message.conversation = due.conversation;
  message.body = answers.words.front();
  answers.words.pop_front();
  written_ += 1;
  message.if_new = named_id<ConversationId>("conversation after", std::to_string(written_));
  message.message = named_id<MessageId>("answer", std::to_string(written_));
  return message;
}

std::optional<ReceiveMessage> Customers::begin(Instant now) {
  if (newcomers_.empty()) return std::nullopt;
  const auto& newcomer = *newcomers_.front();
  newcomers_.pop_front();
  if (!newcomers_.empty()) plan({now + pause("next_s"), std::nullopt});
  auto message = message_from(newcomer);
  message.if_new = conversation_of(newcomer);
  message.message = named_id<MessageId>("newcomer", text(newcomer, "key"));
  message.body = text(newcomer, "text");
  return message;
}

void Customers::plan(Due due) {
  const auto later =
      std::find_if(due_.begin(), due_.end(), [&](const Due& other) { return due.at < other.at; });
  due_.insert(later, due);
}

// Between the two numbers of seconds that the script has under this name.
Duration Customers::pause(const char* name) {
  const auto& span = member(script_, name);
  const auto from = number(span, "from");
  const auto width_ms = static_cast<std::uint64_t>((number(span, "to") - from) * 1'000);
  return {from * 1'000 + static_cast<std::int64_t>(roll() % (width_ms + 1))};
}

// SplitMix64: the same numbers everywhere.
std::uint64_t Customers::roll() {
  dice_ += 0x9E3779B97F4A7C15U;
  auto mixed = dice_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

}  // namespace parley::demo
