// SPDX-License-Identifier: AGPL-3.0-or-later
// The figures of one span, fact by fact in the order in which they were written down.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/inbox.h"
#include "core/metrics/metrics.h"

namespace parley {

// MT-1: of a conversation that was resolved more than once, the last time is its resolution. The
// place of that fact, by the place of its conversation.
class LastResolved {
 public:
  void note(std::uint32_t conversation, std::uint32_t fact) {
    if (conversation >= facts_.size()) facts_.resize(conversation + 1, none);
    facts_[conversation] = fact;
  }
  [[nodiscard]] bool is_last(std::uint32_t conversation, std::uint32_t fact) const {
    return conversation < facts_.size() && facts_[conversation] == fact;
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  std::vector<std::uint32_t> facts_;
};

// Where a fact stands: its own place, and that of the conversation that it is about.
struct FactPlace {
  std::uint32_t fact = 0;
  std::uint32_t conversation = 0;
};

class Count {
 public:
  explicit Count(const MetricsQuery& query) : query_(query) {}

  // Of a conversation that counts; whether it is in this span and fits its filters is seen here.
  void take(const Fact& fact, FactPlace place);
  // Of who was there, from all facts about that.
  void take_presence(const std::vector<const Fact*>& presence);
  // Some conversation was resolved once more.
  void look_at_resolutions() { has_new_resolution_ = true; }

  const Metrics& metrics(const LastResolved& last);

 private:
  struct Resolution {
    FactPlace place;
    std::optional<Duration> took;
    std::optional<Duration> worked;
  };
  // Values in order, and those that came since they were put in order.
  class Times {
   public:
    void add(std::optional<Duration> time);
    void clear();
    Spread spread();

   private:
    std::vector<Duration> sorted_;
    std::vector<Duration> fresh_;
    std::int64_t sum_ = 0;
  };
  using Day = std::pair<std::int64_t, ConversationId>;
  // Distinct ones in order: what is in the figures, and what came since.
  template <class Item>
  static void settle(std::vector<Item>& sorted, std::vector<Item>& fresh);

  MetricsQuery query_;
  Metrics metrics_;
  std::vector<ConversationId> handled_;  // since the figures were last asked for; so the next five
  std::vector<ConversationId> resolved_;
  std::vector<ConversationId> answered_;
  std::vector<ConversationId> first_answered_;
  std::vector<ConversationId> rated_;
  std::vector<Day> days_;
  std::vector<Day> new_days_;
  Times response_;
  Times response_worked_;
  Times first_response_;
  Times first_response_worked_;
  std::vector<Resolution> resolutions_;
  bool has_new_resolution_ = false;
};

// Whether the facts about this conversation count at all.
bool counts_in(const MetricsQuery& query, const Conversation& conversation);

}  // namespace parley
