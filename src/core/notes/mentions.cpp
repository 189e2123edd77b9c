// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/notes/mentions.h"

#include <algorithm>

#include "core/conversation/access.h"
#include "core/merge/brought.h"

namespace parley {
namespace {

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_word_byte(char c) {
  return (folded(c) >= 'a' && folded(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Whether `text` begins with `name` as a whole word, whatever the case of its Latin letters.
bool begins_with_name(std::string_view text, std::string_view name) {
  if (name.empty() || text.size() < name.size()) return false;
  const bool same = std::equal(name.begin(), name.end(), text.begin(),
                               [](char a, char b) { return folded(a) == folded(b); });
  return same && (text.size() == name.size() || !is_word_byte(text[name.size()]));
}

std::string_view first_name(const Agent& agent) {
  return std::string_view(agent.name).substr(0, agent.name.find(' '));
}

struct Match {
  std::size_t length = 0;
  std::vector<AgentId> agents;
};

void consider(Match& best, std::size_t length, std::vector<AgentId> agents) {
  if (length > best.length) best = {length, std::move(agents)};
}

Match match_at(const Inbox& inbox, std::string_view text) {
  Match best;
  std::vector<AgentId> by_first_name;
  std::size_t first_name_length = 0;
  for (const auto& agent : inbox.agents) {
    if (agent.activity == Activity::deactivated) continue;
    if (begins_with_name(text, agent.name)) consider(best, agent.name.size(), {agent.id});
    if (begins_with_name(text, first_name(agent))) {
      by_first_name.push_back(agent.id);
      first_name_length = first_name(agent).size();
    }
  }
  for (const auto& team : inbox.teams) {
    if (begins_with_name(text, team.name)) consider(best, team.name.size(), team.members);
  }
  if (by_first_name.size() == 1) consider(best, first_name_length, std::move(by_first_name));
  return best;
}

bool reads(const Inbox& inbox, AgentId id, const NotePlace& place) {
  const auto& agent = inbox.agents.at(id);
  return agent.activity == Activity::active && may_see(inbox, agent, place.team, place.assignee);
}

}  // namespace

std::vector<AgentId> mentioned_agents(const Inbox& inbox, std::string_view note,
                                      const NotePlace& place) {
  std::vector<AgentId> mentioned;
  for (std::size_t at = note.find('@'); at != std::string_view::npos; at = note.find('@', at + 1)) {
    if (at != 0 && is_word_byte(note[at - 1])) continue;  // an e-mail address
    const auto match = match_at(inbox, note.substr(at + 1));
    mentioned.insert(mentioned.end(), match.agents.begin(), match.agents.end());
  }
  std::erase_if(mentioned, [&](AgentId id) { return !reads(inbox, id, place); });
  std::stable_sort(mentioned.begin(), mentioned.end());
  mentioned.erase(std::unique(mentioned.begin(), mentioned.end()), mentioned.end());
  return mentioned;
}

void note_mentioned(Conversation& conversation, const std::vector<AgentId>& mentioned) {
  add_to(conversation.mentioned, mentioned);
  add_to(conversation.followers, mentioned);
}

}  // namespace parley
