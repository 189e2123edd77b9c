// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/authority.h"

#include <algorithm>

#include "base/invariant.h"
#include "core/attachments/blobs.h"
#include "core/routing/follow_up.h"
#include "core/timers/tick.h"
#include "sync/command_hash.h"

namespace parley::sync {
namespace {

wire::Outcome outcome_of(const Events& events) {
  if (events.empty()) return wire::Outcome::noop;
  const bool is_held = std::any_of(events.begin(), events.end(), [](const Event& event) {
    return std::holds_alternative<ReplyHeld>(event);
  });
  return is_held ? wire::Outcome::held : wire::Outcome::applied;
}

void reject(wire::Receipt& receipt, Refusal refusal) {
  receipt.outcome = wire::Outcome::rejected;
  receipt.refusal = refusal;
}

const StoredReceipt* find_receipt(const std::vector<StoredReceipt>& receipts,
                                  std::uint64_t number) {
  if (receipts.empty() || number < receipts.front().receipt.number) return nullptr;
  const auto place = number - receipts.front().receipt.number;
  return place < receipts.size() ? &receipts[static_cast<std::size_t>(place)] : nullptr;
}

}  // namespace

Authority::Authority(AuthorityState state) : state_(std::move(state)) {
  for (const auto& stored : state_.receipts) remember(stored);
  state_.receipts.clear();
}

void Authority::open() {
  INVARIANT(!is_open_);
  is_open_ = true;
  head_before_ = state_.head;
  last_at_before_ = state_.last_at;
  looked_at_before_ = looked_at_;
  state_.inbox.open_savepoint();
}

void Authority::keep() {
  INVARIANT(is_open_);
  is_open_ = false;
  remembered_.clear();
  state_.inbox.keep();
}

void Authority::abandon() {
  INVARIANT(is_open_);
  is_open_ = false;
  for (auto it = remembered_.rbegin(); it != remembered_.rend(); ++it) forget(*it);
  remembered_.clear();
  state_.head = head_before_;
  state_.last_at = last_at_before_;
  looked_at_ = looked_at_before_;
  state_.inbox.roll_back();
}

Authority::PushResult Authority::push(const wire::PushRequest& request, Actor actor, Instant now,
                                      Additions& additions) {
  INVARIANT(is_open_);
  if (const auto conflict = find_conflict(request, actor)) return *conflict;
  const auto at = lifted(now);
  wire::PushAnswer answer;
  for (const auto& sent : request.commands) {
    if (sent.number > last_number(request.client)) {
      answer.receipts.push_back(accept(request.client, sent, actor, at, additions));
    } else if (const auto* known =
                   find_receipt(clients_.at(request.client).receipts, sent.number)) {
      answer.receipts.push_back(known->receipt);
    }
  }
  answer.last_number = last_number(request.client);
  answer.head = state_.head;
  answer.now = at;
  return answer;
}

Result<Position, Refusal> Authority::apply(const Command& command, CommandId id,
                                           const Context& context, Additions& additions) {
  INVARIANT(is_open_);
  const auto hash = command_hash(id, command);
  if (const auto known = by_command_.find(id); known != by_command_.end()) {
    if (known->second.command_hash != hash) return Err{Refusal::id_taken};
    return state_.head;
  }
  auto lifted_context = context;
  lifted_context.now = lifted(context.now);
  TRY_ASSIGN(auto events, decided(command, lifted_context));
  if (events.empty()) return state_.head;
  const wire::ClientId none;
  const StoredReceipt stored{
      none, context.actor, {last_number(none) + 1, id, outcome_of(events), {}}, hash};
  log(std::move(events), id, lifted_context, additions);
  remembered_.push_back({none, id, remember(stored)});
  additions.receipts.push_back(stored);
  return state_.head;
}

std::optional<Instant> Authority::next_tick(Instant now) const {
  if (!presence_.changes(state_.inbox, now).empty()) return now;
  const auto timer = next_tick_due(state_.inbox, looked_at_);
  const auto silence = presence_.next_silence(state_.inbox);
  if (!timer || !silence) return timer ? timer : silence;
  return std::min(*timer, *silence);
}

Result<Done, Refusal> Authority::tick(Instant now, const std::function<CommandId()>& draw,
                                      Additions& additions) {
  const auto at = lifted(now);
  const Context own{at, at, system_actor(), Origin::rule};
  for (const auto& change : presence_.changes(state_.inbox, at)) {
    TRY_ASSIGN([[maybe_unused]] const auto noted, apply(change, draw(), own, additions));
  }
  const auto before = state_.head;
  TRY_ASSIGN(const auto head, apply(Tick{}, draw(), own, additions));
  // Where something fired the queues were not looked at yet.
  if (head == before) looked_at_ = at;
  return Done{};
}

std::optional<Actor> Authority::actor_of(wire::ClientId client) const {
  const auto* known = find_client(client);
  if (!known) return std::nullopt;
  return known->actor;
}

std::uint64_t Authority::last_number(wire::ClientId client) const {
  const auto* known = find_client(client);
  return known ? known->last_number : 0;
}

std::vector<wire::Receipt> Authority::receipts_after(wire::ClientId client,
                                                     std::uint64_t after) const {
  std::vector<wire::Receipt> receipts;
  const auto* known = find_client(client);
  if (!known) return receipts;
  const auto kept = known->receipts.size();
  const auto wanted = known->last_number > after ? known->last_number - after : 0;
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(kept, wanted));
  for (auto at = kept - count; at < kept; ++at) receipts.push_back(known->receipts[at].receipt);
  return receipts;
}

const Authority::Client* Authority::find_client(wire::ClientId client) const {
  const auto found = clients_.find(client);
  return found == clients_.end() ? nullptr : &found->second;
}

std::optional<wire::PushConflict> Authority::find_conflict(const wire::PushRequest& request,
                                                           Actor actor) const {
  using wire::ConflictKind;
  const auto last = last_number(request.client);
  const auto conflict = [&](ConflictKind kind) {
    return wire::PushConflict{kind, last + 1, state_.epoch};
  };
  if (request.epoch != state_.epoch) return conflict(ConflictKind::epoch);
  const auto* known = find_client(request.client);
  // The client of none is the server's own.
  if (request.client.is_none() || (known && known->actor != actor)) {
    return conflict(ConflictKind::fork);
  }
  if (request.commands.empty()) return std::nullopt;
  auto expected = std::clamp(request.commands.front().number, std::uint64_t{1}, last + 1);
  for (const auto& sent : request.commands) {
    if (sent.number != expected) return conflict(ConflictKind::gap);
    const auto* before = known ? find_receipt(known->receipts, sent.number) : nullptr;
    if (before && before->command_hash != command_hash(sent)) return conflict(ConflictKind::fork);
    expected += 1;
  }
  return std::nullopt;
}

wire::Receipt Authority::accept(wire::ClientId client, const wire::SentCommand& sent, Actor actor,
                                Instant at, Additions& additions) {
  StoredReceipt stored{client, actor, {sent.number, sent.id, {}, {}}, command_hash(sent)};
  auto& receipt = stored.receipt;
  if (const auto known = by_command_.find(sent.id); known != by_command_.end()) {
    const auto& first = known->second;
    const bool is_same = first.actor == actor && first.command_hash == stored.command_hash;
    if (is_same) {
      receipt.outcome = first.receipt.outcome;
      receipt.refusal = first.receipt.refusal;
    } else {
      reject(receipt, Refusal::id_taken);
    }
  } else {
    // Nobody acts after the authority heard of it, whatever their clock says.
    const Context context{at, std::min(sent.acted_at, at), actor, Origin::web};
    auto events = decided(sent.command, context);
    if (events) {
      receipt.outcome = outcome_of(*events);
      log(*std::move(events), sent.id, context, additions);
    } else {
      reject(receipt, events.error());
    }
  }
  remembered_.push_back({client, sent.id, remember(stored)});
  additions.receipts.push_back(stored);
  return receipt;
}

void Authority::take_blob(const Digest& blob, Actor owner) {
  if (!has_blob(blob, owner)) blobs_[blob].owners.push_back(owner);
}

void Authority::drop_blob(const Digest& blob) { blobs_.erase(blob); }

bool Authority::has_blob(const Digest& blob, const Actor& owner) const {
  const auto found = blobs_.find(blob);
  if (found == blobs_.end()) return false;
  const auto& owners = found->second.owners;
  return std::find(owners.begin(), owners.end(), owner) != owners.end();
}

bool Authority::was_used(const Digest& blob) const {
  const auto found = blobs_.find(blob);
  return found != blobs_.end() && found->second.was_used;
}

void Authority::note_use(const Digest& blob) {
  const auto found = blobs_.find(blob);
  if (found != blobs_.end()) found->second.was_used = true;
}

Result<Events, Refusal> Authority::decided(const Command& command, const Context& context) {
  const auto& attachments = attachments_of(command);
  for (const auto& attachment : attachments) {
    if (!has_blob(attachment.blob, context.actor)) return Err{Refusal::file_missing};
  }
  auto events = decide(state_.inbox, command, context);
  if (events) {
    for (const auto& attachment : attachments) note_use(attachment.blob);
  }
  return events;
}

// What was asked for, and what the authority asks of itself because of it (AS-6).
void Authority::log(Events events, CommandId cause, const Context& context, Additions& additions) {
  std::optional<Command> next;
  for (const auto& event : events) {
    if (!next) next = follow_up(event);
  }
  append(std::move(events), cause, context, additions);
  if (!next) return;
  const Context own{context.now, context.now, system_actor(), Origin::rule};
  if (auto more = decide(state_.inbox, *next, own)) {
    append(*std::move(more), cause, own, additions);
  }
}

void Authority::append(Events events, CommandId cause, const Context& context,
                       Additions& additions) {
  for (auto& event : events) {
    state_.head.value += 1;
    state_.last_at = context.now;
    LoggedEvent logged{state_.head, cause, stamp_of(context), std::move(event)};
    evolve(state_.inbox, logged);
    additions.events.push_back(std::move(logged));
  }
}

Authority::IdUse Authority::remember(const StoredReceipt& stored) {
  auto& client = clients_[stored.client];
  client.actor = stored.actor;
  client.last_number = stored.receipt.number;
  client.receipts.push_back(stored);
  return by_command_.emplace(stored.receipt.id, stored).second ? IdUse::first : IdUse::again;
}

void Authority::forget(const Remembered& remembered) {
  if (remembered.use == IdUse::first) by_command_.erase(remembered.id);
  auto& client = clients_.at(remembered.client);
  client.receipts.pop_back();
  client.last_number -= 1;
  if (client.last_number == 0) clients_.erase(remembered.client);
}

Instant Authority::lifted(Instant now) const { return std::max(now, state_.last_at); }

}  // namespace parley::sync
