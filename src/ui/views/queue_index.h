// SPDX-License-Identifier: AGPL-3.0-or-later
// VW-1: the counts of the queues and the list that is looked at, kept from one revision of the
// inbox to the next. Only conversations that changed are looked at again; what comes out is what
// counting anew (queues.h) gives, always.
#pragma once

#include <set>
#include <vector>

#include "ui/views/queues.h"

namespace parley::ui {

class QueueIndex {
 public:
  // Once a revision, before anything is asked.
  void follow(const Inbox& inbox, const Sight& sight);

  [[nodiscard]] const QueueCounts& counts() const { return counts_; }
  [[nodiscard]] std::uint32_t waiting() const { return waiting_; }
  [[nodiscard]] const ScheduledConversations& scheduled() const { return scheduled_; }
  // Good until the next `follow`, or another question.
  const std::vector<ConversationId>& list(const Inbox& inbox, const InQueue& in, ViewOrder order);
  [[nodiscard]] const std::vector<ConversationId>& list() const { return ids_; }
  // Conversations that were looked at, ever.
  [[nodiscard]] std::uint64_t looked_at() const { return looked_at_; }

 private:
  // Where the conversation at a place stands, as far as it was counted.
  struct Standing {
    ConversationId id;
    std::uint16_t queues = 0;  // a bit each, in the order of `all_queues`
    bool waits = false;
    std::uint16_t team = 0;  // one more than the place among the counted teams; 0: in none
  };

  void start_again(const Inbox& inbox, const Sight& sight);
  bool follow_changes(const Inbox& inbox);
  void follow_scheduled(const Inbox& inbox);
  [[nodiscard]] Standing standing_of(const Conversation& conversation) const;
  void count(const Standing& standing, std::uint32_t step);
  void look_again(const Inbox& inbox, std::uint32_t place);
  [[nodiscard]] bool is_counted(const InQueue& in) const;
  [[nodiscard]] bool is_listed(const Standing& standing) const;
  void take_from_list(ConversationId id);
  void put_into_list(const Conversation& conversation);

  const Inbox* inbox_ = nullptr;
  std::uint64_t seen_ = 0;  // of the conversations' journal
  std::uint64_t scheduled_seen_ = 0;
  std::uint64_t looked_at_ = 0;
  Sight sight_;
  QueueCounts counts_;
  std::uint32_t waiting_ = 0;
  std::vector<Standing> standings_;     // by the conversations' places
  std::set<std::uint32_t> to_be_sent_;  // places of scheduled messages that wait
  ScheduledConversations scheduled_;

  bool has_list_ = false;
  bool is_kept_ = false;  // the list goes with the changes; else it is made anew
  InQueue in_;
  ViewOrder order_ = ViewOrder::priority;
  std::vector<OrderPlace> places_;   // as they are in order
  std::vector<ConversationId> ids_;  // the same
};

}  // namespace parley::ui
