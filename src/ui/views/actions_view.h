// SPDX-License-Identifier: AGPL-3.0-or-later
// Which acts a conversation offers to whoever looks, and why one is not possible now. The core
// decides again when it is asked; this only saves people the asking.
#pragma once

#include <string>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

enum class Action : std::uint8_t {
  claim,
  assign,
  priority,
  pending,
  snooze,
  reopen,
  resolve,
  close,
  archive,
  restore,
  merge,
  split,
  transfer,
  tags,
  spam,
  not_spam
};

struct ActionView {
  Action action = Action::claim;
  std::string why_not;  // empty: it can be done
  friend bool operator==(const ActionView&, const ActionView&) = default;
};

std::string_view word_of(Action action);

// In the order of the toolbar. Moves that the status does not allow are not in it (LC-2).
std::vector<ActionView> actions_for(const Inbox& inbox, const Conversation& conversation,
                                    AgentId viewer);

// Why no reply can be written now; empty when one can.
std::string why_no_reply(const Conversation& conversation);

// Whom it can be given to (AS-1, AS-3). An agent of another team takes it there: `team` is not none
// then.
struct Candidate {
  AgentId agent;
  TeamId team;
  std::string name;
  std::string hint;  // "3 open", "Away", "Full"
  enum class Fit : std::uint8_t { able, unable } fit = Fit::able;
  friend bool operator==(const Candidate&, const Candidate&) = default;
};
std::vector<Candidate> agent_candidates(const Inbox& inbox, const Conversation& conversation);
// TR-1: the members of one team.
std::vector<Candidate> team_members(const Inbox& inbox, const Conversation& conversation,
                                    TeamId team);
std::vector<Candidate> team_candidates(const Inbox& inbox);

}  // namespace parley::ui
