// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/queue_index.h"

#include <algorithm>

namespace parley::ui {
namespace {

// A list in which that many move is put in order anew.
constexpr std::size_t moved_max = 64;

bool has_same_teams(const QueueCounts& counts, const QueueCounts& other) {
  return std::equal(
      counts.teams.begin(), counts.teams.end(), other.teams.begin(), other.teams.end(),
      [](const TeamCount& left, const TeamCount& right) { return left.team == right.team; });
}

}  // namespace

void QueueIndex::follow(const Inbox& inbox, const Sight& sight) {
  const bool is_same = inbox_ == &inbox && sight_ == sight &&
                       has_same_teams(counts_, no_counts(inbox, sight)) && follow_changes(inbox);
  if (!is_same) start_again(inbox, sight);
  follow_scheduled(inbox);
  seen_ = inbox.conversations.journal().count();
  scheduled_seen_ = inbox.scheduled_messages.journal().count();
}

void QueueIndex::start_again(const Inbox& inbox, const Sight& sight) {
  inbox_ = &inbox;
  sight_ = sight;
  counts_ = no_counts(inbox, sight);
  waiting_ = 0;
  standings_.clear();
  standings_.reserve(inbox.conversations.size());
  for (const auto& conversation : inbox.conversations) {
    standings_.push_back(standing_of(conversation));
    count(standings_.back(), 1);
  }
  looked_at_ += standings_.size();
  has_list_ = false;
  scheduled_seen_ = ~std::uint64_t{0};
}

// False: more has happened than the journal remembers.
bool QueueIndex::follow_changes(const Inbox& inbox) {
  std::vector<std::uint32_t> changed;
  const auto& journal = inbox.conversations.journal();
  if (!journal.each_since(seen_, [&](std::uint32_t place) { changed.push_back(place); })) {
    return false;
  }
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  if (changed.size() > moved_max || (!changed.empty() && !is_kept_)) has_list_ = false;
  for (const auto place : changed) look_again(inbox, place);
  standings_.resize(inbox.conversations.size());
  return true;
}

void QueueIndex::look_again(const Inbox& inbox, std::uint32_t place) {
  looked_at_ += 1;
  if (place >= standings_.size()) standings_.resize(place + 1);
  auto& standing = standings_[place];
  count(standing, std::uint32_t(-1));
  if (has_list_ && is_listed(standing)) take_from_list(standing.id);
  standing = {};
  if (place >= inbox.conversations.size()) return;
  const auto& conversation = inbox.conversations.row(place);
  standing = standing_of(conversation);
  count(standing, 1);
  if (has_list_ && is_listed(standing)) put_into_list(conversation);
}

void QueueIndex::follow_scheduled(const Inbox& inbox) {
  const auto& messages = inbox.scheduled_messages;
  const auto look_at = [&](std::uint32_t place) {
    if (place < messages.size() && waits_to_be_sent(messages.row(place))) {
      to_be_sent_.insert(place);
    } else {
      to_be_sent_.erase(place);
    }
  };
  if (!messages.journal().each_since(scheduled_seen_, look_at)) {
    to_be_sent_.clear();
    for (std::uint32_t place = 0; place < messages.size(); ++place) look_at(place);
  }
  scheduled_.clear();
  for (const auto place : to_be_sent_) {
    add_scheduled(inbox, sight_, messages.row(place), scheduled_);
  }
  counts_.queues[static_cast<std::size_t>(Queue::scheduled)] =
      static_cast<std::uint32_t>(scheduled_.size());
  if (in_.queue == Queue::scheduled) has_list_ = false;
}

QueueIndex::Standing QueueIndex::standing_of(const Conversation& conversation) const {
  Standing standing;
  standing.id = conversation.id;
  for (const auto queue : all_queues) {
    if (!is_in(sight_, conversation, queue)) continue;
    standing.queues |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(queue));
  }
  const bool is_mine = (standing.queues >> static_cast<unsigned>(Queue::mine) & 1U) != 0;
  standing.waits = is_mine && conversation.clock.waiting_since;
  for (std::size_t place = 0; place < counts_.teams.size(); ++place) {
    if (!is_in_team(sight_, conversation, counts_.teams[place].team)) continue;
    standing.team = static_cast<std::uint16_t>(place + 1);
  }
  return standing;
}

void QueueIndex::count(const Standing& standing, std::uint32_t step) {
  for (const auto queue : all_queues) {
    const bool is_there = (standing.queues >> static_cast<unsigned>(queue) & 1U) != 0;
    if (is_there) counts_.queues[static_cast<std::size_t>(queue)] += step;
  }
  if (standing.waits) waiting_ += step;
  if (standing.team != 0) counts_.teams[standing.team - 1U].open += step;
}

bool QueueIndex::is_counted(const InQueue& in) const {
  if (in.queue != Queue::team) return in.queue != Queue::scheduled;
  return std::any_of(counts_.teams.begin(), counts_.teams.end(),
                     [&](const TeamCount& team) { return team.team == in.team; });
}

bool QueueIndex::is_listed(const Standing& standing) const {
  if (!is_kept_) return false;
  if (in_.queue != Queue::team) {
    return (standing.queues >> static_cast<unsigned>(in_.queue) & 1U) != 0;
  }
  return standing.team != 0 && counts_.teams[standing.team - 1U].team == in_.team;
}

void QueueIndex::take_from_list(ConversationId id) {
  const auto found = std::find(ids_.begin(), ids_.end(), id);
  if (found == ids_.end()) return;
  places_.erase(places_.begin() + (found - ids_.begin()));
  ids_.erase(found);
}

void QueueIndex::put_into_list(const Conversation& conversation) {
  const auto place = place_in_queue(order_, conversation);
  const auto at = std::lower_bound(places_.begin(), places_.end(), place, stands_before);
  ids_.insert(ids_.begin() + (at - places_.begin()), conversation.id);
  places_.insert(at, place);
}

const std::vector<ConversationId>& QueueIndex::list(const Inbox& inbox, const InQueue& in,
                                                    ViewOrder order) {
  if (has_list_ && in_ == in && order_ == order) return ids_;
  has_list_ = true;
  in_ = in;
  order_ = order;
  places_.clear();
  ids_.clear();
  is_kept_ = is_counted(in);
  if (in.queue == Queue::scheduled) return ids_ = scheduled_in_order(inbox, scheduled_, order);
  if (!is_kept_) return ids_ = conversations_in(inbox, sight_, in, order);
  for (std::uint32_t place = 0; place < standings_.size(); ++place) {
    if (!is_listed(standings_[place])) continue;
    places_.push_back(place_in_queue(order, inbox.conversations.row(place)));
  }
  std::sort(places_.begin(), places_.end(), stands_before);
  ids_.reserve(places_.size());
  for (const auto& place : places_) ids_.push_back(place.id);
  return ids_;
}

}  // namespace parley::ui
