// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/actions_view.h"

#include <algorithm>

#include "ui/views/people.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

std::string why_no_claim(const Inbox& inbox, const Conversation& conversation) {
  if (conversation.assignee.is_none()) return {};
  return say("disabled.taken", {{"who", name_of(inbox, conversation.assignee)}});
}

Action action_to(Status to, Status from) {
  switch (to) {
    case Status::open:
      return Action::reopen;
    case Status::pending:
      return Action::pending;
    case Status::resolved:
      return Action::resolve;
    case Status::closed:
      return from == Status::archived ? Action::restore : Action::close;
    case Status::archived:
      return Action::archive;
  }
  return Action::close;
}

// The team in which an agent can have the conversation: its own, else the first of theirs. None:
// they are in no team.
const Team* team_for(const Inbox& inbox, const Conversation& conversation, AgentId agent) {
  const auto* own = inbox.teams.find(conversation.team);
  if (own && is_member(*own, agent)) return own;
  for (const auto& team : inbox.teams) {
    if (is_member(team, agent)) return &team;
  }
  return nullptr;
}

// AS-3: here, and with room for one more.
Candidate candidate_of(const Agent& agent, const Conversation& conversation) {
  Candidate candidate{.agent = agent.id,
                      .team = {},
                      .name = agent.name,
                      .hint = say("assign.load", {{"count", std::to_string(agent.open_load)}})};
  const bool has_it = conversation.assignee == agent.id;
  if (agent.silence == Silence::yes) candidate.hint = say("assign.silent");
  if (agent.availability == Availability::away) {
    candidate.hint = say("assign.away");
    candidate.fit = Candidate::Fit::unable;
  } else if (!has_it && agent.open_load >= agent.open_load_max) {
    candidate.hint = say("assign.full");
    candidate.fit = Candidate::Fit::unable;
  }
  return candidate;
}

}  // namespace

std::string_view word_of(Action action) {
  switch (action) {
    case Action::claim:
      return say("action.claim");
    case Action::assign:
      return say("action.assign");
    case Action::priority:
      return say("action.priority");
    case Action::pending:
      return say("action.pending");
    case Action::snooze:
      return say("action.snooze");
    case Action::reopen:
      return say("action.reopen");
    case Action::resolve:
      return say("action.resolve");
    case Action::close:
      return say("action.close");
    case Action::archive:
      return say("action.archive");
    case Action::restore:
      return say("action.restore");
    case Action::merge:
      return say("action.merge");
    case Action::split:
      return say("action.split");
    case Action::transfer:
      return say("action.transfer");
    case Action::spam:
      return say("action.spam");
    case Action::not_spam:
      return say("action.not_spam");
    case Action::tags:
      return say("action.tags");
  }
  return {};
}

std::vector<ActionView> actions_for(const Inbox& inbox, const Conversation& conversation,
                                    AgentId viewer) {
  std::vector<ActionView> actions;
  if (!is_finished(conversation)) {
    const bool has_it = conversation.assignee == viewer;
    if (!has_it) actions.push_back({Action::claim, why_no_claim(inbox, conversation)});
    actions.push_back({Action::assign, {}});
    actions.push_back({Action::priority, {}});
  }
  for (const auto to : allowed_moves(conversation.status)) {
    actions.push_back({action_to(to, conversation.status), {}});
    if (to == Status::pending) actions.push_back({Action::snooze, {}});  // LC-6
  }
  actions.push_back({Action::merge, {}});
  actions.push_back({Action::split, {}});
  if (!is_finished(conversation)) actions.push_back({Action::transfer, {}});
  actions.push_back({Action::tags, {}});
  const bool is_spam = conversation.spam == Spam::yes;
  actions.push_back({is_spam ? Action::not_spam : Action::spam, {}});
  return actions;
}

std::string why_no_reply(const Conversation& conversation) {
  switch (conversation.status) {
    case Status::open:
    case Status::pending:
    case Status::resolved:
      return {};
    case Status::closed:
      return std::string(say("composer.closed"));
    case Status::archived:
      return std::string(say("composer.archived"));
  }
  return {};
}

std::vector<Candidate> agent_candidates(const Inbox& inbox, const Conversation& conversation) {
  std::vector<Candidate> candidates;
  for (const auto& agent : inbox.agents) {
    if (agent.activity == Activity::deactivated) continue;
    const auto* team = team_for(inbox, conversation, agent.id);
    if (!team && !conversation.team.is_none()) continue;
    candidates.push_back(candidate_of(agent, conversation));
    if (!team || team->id == conversation.team) continue;
    auto& moved = candidates.back();
    moved.team = team->id;
    moved.hint = say("assign.other_team", {{"team", team->name}, {"hint", moved.hint}});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& left, const auto& right) { return left.fit < right.fit; });
  return candidates;
}

std::vector<Candidate> team_members(const Inbox& inbox, const Conversation& conversation,
                                    TeamId team) {
  std::vector<Candidate> candidates;
  const auto* known = inbox.teams.find(team);
  for (const auto& agent : inbox.agents) {
    if (agent.activity == Activity::deactivated || !known || !is_member(*known, agent.id)) continue;
    candidates.push_back(candidate_of(agent, conversation));
  }
  return candidates;
}

std::vector<Candidate> team_candidates(const Inbox& inbox) {
  std::vector<Candidate> candidates;
  for (const auto& team : inbox.teams) {
    candidates.push_back({.agent = {}, .team = team.id, .name = team.name, .hint = {}});
  }
  return candidates;
}

}  // namespace parley::ui
