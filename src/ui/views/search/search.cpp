// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/search.h"

#include <algorithm>

#include "core/merge/merge.h"
#include "ui/views/text.h"

namespace parley::ui {
namespace {

bool contains(std::string_view text, const std::string& folded) {
  return fold(text).find(folded) != std::string::npos;
}

template <class T>
bool is_among(const std::vector<T>& list, const T& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// In the order in which they are shown.
struct Found {
  Status status;
  Instant changed_at;
  ConversationId id;
  friend bool operator<(const Found& left, const Found& right) {
    if (left.status != right.status) return left.status < right.status;
    if (left.changed_at != right.changed_at) return left.changed_at > right.changed_at;
    return left.id < right.id;
  }
};

// Whether what a conversation is, not what was said in it, meets a term.
struct Meets {
  const Inbox& inbox;
  const Sight& sight;
  const TimeFormat& time;
  const Conversation& conversation;

  bool operator()(const term::Words& /*looked up in the index*/) const { return false; }
  bool operator()(const term::HasStatus& wanted) const {
    return conversation.status == wanted.status;
  }
  bool operator()(const term::IsSnoozed&) const {
    return conversation.status == Status::pending && conversation.wake_at.has_value();
  }
  bool operator()(const term::HasPriority& wanted) const {
    return conversation.priority == wanted.priority;
  }
  bool operator()(const term::AssignedTo& wanted) const {
    if (wanted.agents.empty()) return conversation.assignee.is_none();
    return is_among(wanted.agents, conversation.assignee);
  }
  bool operator()(const term::OfTeam& wanted) const {
    return is_among(wanted.teams, conversation.team);
  }
  bool operator()(const term::OnChannel& wanted) const {
    return is_among(wanted.channels, conversation.channel);
  }
  bool operator()(const term::WithTag& wanted) const {
    return is_among(conversation.tags, wanted.tag);
  }
  bool operator()(const term::FromCustomer& wanted) const {
    const auto& customer = inbox.customers.at(conversation.customer);
    return contains(customer.name, wanted.folded) || contains(customer.email, wanted.folded);
  }
  bool operator()(const term::ChangedBefore& wanted) const { return day_of_change() < wanted.day; }
  bool operator()(const term::ChangedAfter& wanted) const { return day_of_change() > wanted.day; }
  bool operator()(const term::HasSla& wanted) const {
    const auto& clock = conversation.clock;
    switch (wanted.sla) {
      case term::Sla::waiting:
        return clock.waiting_since.has_value();
      case term::Sla::warned:
        return clock.waiting_since && clock.window == Window::warned;
      case term::Sla::missed:
        return conversation.responses_missed > 0;
    }
    return false;
  }
  bool operator()(const term::Is& wanted) const {
    switch (wanted.trait) {
      case term::Trait::spam:
        return conversation.spam == Spam::yes;
      case term::Trait::vip:
        return inbox.customers.at(conversation.customer).vip == Vip::yes;
      case term::Trait::merged:
        return is_merged_away(conversation);
      case term::Trait::reopened:
        return conversation.reopened > 0;
      case term::Trait::followed:
        return is_among(conversation.followers, sight.agent);
      case term::Trait::mentioning_me:
        return is_among(conversation.mentioned, sight.agent);
    }
    return false;
  }

 private:
  [[nodiscard]] std::int64_t day_of_change() const {
    return time.local_day(time.self, conversation.changed_at);
  }
};

// For each term of words, where they stand.
std::vector<Marks> find_words(const SearchIndex& index, const Inbox& inbox, const Query& query) {
  std::vector<Marks> found(query.terms.size());
  for (std::size_t place = 0; place < query.terms.size(); ++place) {
    const auto* words = std::get_if<term::Words>(&query.terms[place].kind);
    if (words) found[place] = index.find(inbox, words->folded);
  }
  return found;
}

bool meets_all(const Meets& meets, std::size_t place, const Query& query,
               const std::vector<Marks>& said) {
  for (std::size_t at = 0; at < query.terms.size(); ++at) {
    const auto& term = query.terms[at];
    const bool is_met = said[at].has(place) || std::visit(meets, term.kind);
    if (is_met != (term.sense == Sense::must)) return false;
  }
  return true;
}

// A merged-away conversation is found by its root, but for who asks for it (MG-1); so is spam.
bool is_asked_for(const Query& query, term::Trait trait) {
  return std::any_of(query.terms.begin(), query.terms.end(), [&](const Term& term) {
    const auto* is = std::get_if<term::Is>(&term.kind);
    return is && is->trait == trait && term.sense == Sense::must;
  });
}

}  // namespace

std::vector<ConversationId> find_conversations(const SearchIndex& index, const Inbox& inbox,
                                               const Sight& sight, const TimeFormat& time,
                                               const Query& query) {
  if (!query.faults.empty() || query.terms.empty()) return {};
  const auto said = find_words(index, inbox, query);
  const bool wants_spam = is_asked_for(query, term::Trait::spam);
  const bool wants_merged = is_asked_for(query, term::Trait::merged);
  std::vector<Found> found;
  std::size_t place = 0;
  for (const auto& conversation : inbox.conversations) {
    const auto here = place++;
    if (!meets_all({inbox, sight, time, conversation}, here, query, said)) continue;
    if (!may_see(sight, conversation)) continue;
    if (conversation.spam == Spam::yes && !wants_spam) continue;
    if (is_merged_away(conversation) && !wants_merged) continue;
    found.push_back({conversation.status, conversation.changed_at, conversation.id});
  }
  std::sort(found.begin(), found.end());
  std::vector<ConversationId> ids;
  ids.reserve(found.size());
  for (const auto& each : found) ids.push_back(each.id);
  return ids;
}

}  // namespace parley::ui
