// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/overlay.h"

#include <algorithm>

#include "core/fits.h"

namespace parley::sync {
namespace {

Context context_of(const wire::SentCommand& sent, AgentId agent, Duration clock_offset) {
  return {sent.acted_at + clock_offset, sent.acted_at, by(agent), Origin::web};
}

std::vector<PendingEvent> pending_events(Events events, CommandId cause, const Context& context) {
  std::vector<PendingEvent> pending;
  pending.reserve(events.size());
  for (auto& event : events) pending.push_back({cause, stamp_of(context), std::move(event)});
  return pending;
}

}  // namespace

Overlay::Overlay(Inbox confirmed, AgentId agent) : inbox_(std::move(confirmed)), agent_(agent) {
  inbox_.open_savepoint();
  is_covered_ = true;
}

Result<Done, Refusal> Overlay::add(wire::SentCommand sent, Duration clock_offset) {
  INVARIANT(is_covered_);
  const auto context = context_of(sent, agent_, clock_offset);
  TRY_ASSIGN(auto events, decide(inbox_, sent.command, context));
  PendingCommand command{std::move(sent), Progress::saving, {}, {}};
  command.events = pending_events(std::move(events), command.sent.id, context);
  for (const auto& event : command.events) evolve(inbox_, event);
  pending_.push_back(std::move(command));
  return Done{};
}

void Overlay::restore(wire::SentCommand sent) {
  INVARIANT(!is_covered_);
  pending_.push_back({std::move(sent), Progress::on_this_device, {}, {}});
}

void Overlay::uncover() {
  INVARIANT(is_covered_);
  is_covered_ = false;
  inbox_.roll_back();
}

void Overlay::cover(Duration clock_offset) {
  INVARIANT(!is_covered_);
  is_covered_ = true;
  inbox_.open_savepoint();
  for (auto& command : pending_) replay(command, clock_offset);
}

bool Overlay::take_in(const std::vector<wire::EventDocument>& events) {
  INVARIANT(!is_covered_);
  inbox_.open_savepoint();
  for (const auto& [logged, unknown] : events) {
    if (!fits(inbox_, logged.event, logged.stamp)) {
      inbox_.roll_back();
      return false;
    }
    evolve(inbox_, logged);
  }
  inbox_.keep();
  for (const auto& [logged, unknown] : events) note_cause(logged.cause);
  return true;
}

void Overlay::drop_oldest() {
  INVARIANT(!is_covered_);
  taken_in_.erase(pending_.front().sent.id);
  pending_.pop_front();
}

void Overlay::replace_confirmed(Inbox confirmed) {
  INVARIANT(!is_covered_);
  inbox_ = std::move(confirmed);
}

void Overlay::set_progress(std::size_t place, Progress progress) {
  pending_[place].progress = progress;
}

void Overlay::renumber_from(std::uint64_t first) {
  for (auto& command : pending_) command.sent.number = first++;
}

void Overlay::note_cause(CommandId cause) {
  const bool is_own =
      std::any_of(pending_.begin(), pending_.end(),
                  [&](const PendingCommand& command) { return command.sent.id == cause; });
  if (is_own) taken_in_.insert(cause);
}

void Overlay::replay(PendingCommand& command, Duration clock_offset) {
  command.events.clear();
  command.expected_refusal.reset();
  if (taken_in_.count(command.sent.id) != 0) return;
  const auto context = context_of(command.sent, agent_, clock_offset);
  auto events = decide(inbox_, command.sent.command, context);
  if (!events) {
    command.expected_refusal = events.error();
    return;
  }
  command.events = pending_events(*std::move(events), command.sent.id, context);
  for (const auto& event : command.events) evolve(inbox_, event);
}

}  // namespace parley::sync
