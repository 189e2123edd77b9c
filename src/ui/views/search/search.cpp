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
      case term::Sla::overdue:
        return conversation.resolution_missed == Missed::yes && !conversation.resolved_at;
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

// How well a conversation meets the words of a query: the smaller the better.
enum class Rank : std::uint8_t { called_so, in_heading, said };

class Ranking {
 public:
  Ranking(const SearchIndex& index, const Inbox& inbox, const Query& query) : inbox_(inbox) {
    for (const auto& term : query.terms) {
      const auto* words = std::get_if<term::Words>(&term.kind);
      if (!words || term.sense == Sense::must_not) continue;
      auto marks = index.find_in_headings(inbox, words->folded);
      if (has_words_) {
        headings_.keep_common(marks);
      } else {
        headings_ = std::move(marks);
      }
      whole_ += (has_words_ ? " " : "") + words->folded;
      has_words_ = true;
    }
    number_ = conversation_number_in(whole_).value_or(0);
  }
  [[nodiscard]] OrderPlace place_of(const Conversation& conversation, std::size_t place) const {
    const auto newest = -conversation.changed_at.ms;
    const auto rank = has_words_ ? static_cast<std::int64_t>(rank_of(conversation, place))
                                 : static_cast<std::int64_t>(conversation.status);
    return {rank, newest, conversation.id};
  }

 private:
  [[nodiscard]] Rank rank_of(const Conversation& conversation, std::size_t place) const {
    if (!headings_.has(place)) return Rank::said;
    const auto& customer = inbox_.customers.at(conversation.customer);
    const bool is_called_so = is_whole(conversation.subject) || is_whole(customer.name) ||
                              is_whole(customer.email) || conversation.number == number_;
    return is_called_so ? Rank::called_so : Rank::in_heading;
  }
  // Folding what is much longer would only cost time.
  [[nodiscard]] bool is_whole(std::string_view text) const {
    const bool may_be = text.size() >= whole_.size() && text.size() <= 2 * whole_.size() + 8;
    if (!may_be || !may_begin_with(text.front())) return false;
    folded_.clear();
    fold_into(folded_, text);
    return folded_ == whole_;
  }

  // A letter or digit of ASCII is folded to one alone.
  [[nodiscard]] bool may_begin_with(char first) const {
    const bool is_capital = first >= 'A' && first <= 'Z';
    const bool is_plain = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
    if (is_capital) return whole_.front() == first + ('a' - 'A');
    return !is_plain || whole_.front() == first;
  }

  const Inbox& inbox_;
  Marks headings_;
  std::string whole_;
  mutable std::string folded_;
  std::uint32_t number_ = 0;  // that is asked for; 0: none
  bool has_words_ = false;
};

}  // namespace

std::vector<ConversationId> find_conversations(const SearchIndex& index, const Inbox& inbox,
                                               const Sight& sight, const TimeFormat& time,
                                               const Query& query, std::optional<ViewOrder> order) {
  if (!query.faults.empty() || query.terms.empty()) return {};
  const auto said = find_words(index, inbox, query);
  const bool wants_spam = is_asked_for(query, term::Trait::spam);
  const bool wants_merged = is_asked_for(query, term::Trait::merged);
  const Ranking ranking(index, inbox, query);
  std::vector<OrderPlace> found;
  found.reserve(inbox.conversations.size());
  std::size_t place = 0;
  for (const auto& conversation : inbox.conversations) {
    const auto here = place++;
    if (!meets_all({inbox, sight, time, conversation}, here, query, said)) continue;
    if (!may_see(sight, conversation)) continue;
    if (conversation.spam == Spam::yes && !wants_spam) continue;
    if (is_merged_away(conversation) && !wants_merged) continue;
    found.push_back(order ? place_in(*order, conversation) : ranking.place_of(conversation, here));
  }
  return in_order(std::move(found));
}

}  // namespace parley::ui
