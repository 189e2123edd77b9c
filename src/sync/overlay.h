// SPDX-License-Identifier: AGPL-3.0-or-later
// One copy of the inbox that is two: what the authority has confirmed, and on top of it what the
// own pending commands would do. Pending commands come off and go on again without leaving a trace
// in the confirmed rows (a savepoint lies between the two).
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <vector>

#include "base/invariant.h"
#include "core/decide.h"
#include "core/inbox.h"
#include "wire/frames.h"

namespace parley::sync {

// How far an own command has come, for people to see.
enum class Progress : std::uint8_t { saving, on_this_device, sent };

struct PendingCommand {
  wire::SentCommand sent;
  Progress progress = Progress::saving;
  std::vector<PendingEvent> events;  // what it does on top of what is confirmed now
  std::optional<Refusal>
      expected_refusal;  // what the authority will say, as far as this device knows
};

class Overlay {
 public:
  Overlay(Inbox confirmed, AgentId agent);

  // Confirmed plus pending.
  [[nodiscard]] const Inbox& inbox() const { return inbox_; }
  [[nodiscard]] const std::deque<PendingCommand>& pending() const { return pending_; }

  // On top of everything, unless the rules refuse it as things stand. `clock_offset` is the
  // authority's time less this device's.
  Result<Done, Refusal> add(wire::SentCommand sent, Duration clock_offset);
  // From the device's storage: it was accepted once and stays, whatever the rules say now.
  void restore(wire::SentCommand sent);

  // Pending commands come off; until `cover` the inbox is the confirmed one and may be changed.
  void uncover();
  void cover(Duration clock_offset);
  // While uncovered: all of the events, or none if one does not fit.
  [[nodiscard]] bool take_in(const std::vector<wire::EventDocument>& events);
  void drop_oldest();
  void replace_confirmed(Inbox confirmed);
  // Commands that were found among the confirmed causes may not be there in another log.
  void forget_causes() { taken_in_.clear(); }

  void set_progress(std::size_t place, Progress progress);
  void renumber_from(std::uint64_t first);

  // Shows the confirmed inbox alone.
  template <class Read>
  void read_confirmed(Read&& read) {
    INVARIANT(is_covered_);
    inbox_.roll_back();
    read(static_cast<const Inbox&>(inbox_));
    inbox_.open_savepoint();
    for (const auto& command : pending_) {
      for (const auto& event : command.events) evolve(inbox_, event);
    }
  }

 private:
  void note_cause(CommandId cause);
  void replay(PendingCommand& command, Duration clock_offset);

  Inbox inbox_;
  AgentId agent_;
  std::deque<PendingCommand> pending_;
  bool is_covered_ = false;
  // Pending commands whose events are confirmed already while their receipts are still on the way:
  // doing them again on top would show them twice.
  std::set<CommandId> taken_in_;
};

}  // namespace parley::sync
