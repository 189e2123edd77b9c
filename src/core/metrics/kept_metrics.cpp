// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/metrics/kept_metrics.h"

#include <algorithm>
#include <utility>

#include "base/invariant.h"

namespace parley {
namespace {

bool is_about_presence(const Fact& fact) {
  return fact.kind == FactKind::available || fact.kind == FactKind::away;
}

}  // namespace

const std::vector<Metrics>& KeptMetrics::look(const Inbox& inbox,
                                              const std::vector<MetricsQuery>& queries) {
  INVARIANT(std::all_of(queries.begin(), queries.end(),
                        [&](const MetricsQuery& each) { return each.tag == queries.front().tag; }));
  if (!follow(inbox, queries)) start_again(inbox, queries);
  seen_ = inbox.conversations.journal().count();
  const auto settled = inbox.facts.settled();
  count(inbox, counted_, settled, counts_);
  counted_ = settled;
  answers_.clear();
  if (settled == inbox.facts.size()) {
    answer(inbox, counts_);
    return answers_;
  }
  auto with_pending = counts_;
  count(inbox, settled, inbox.facts.size(), with_pending);
  answer(inbox, with_pending);
  return answers_;
}

// False: what was counted cannot be gone on from.
bool KeptMetrics::follow(const Inbox& inbox, const std::vector<MetricsQuery>& queries) {
  if (inbox_ != &inbox || queries_ != queries || queries.empty()) return false;
  if (inbox.facts.settled() < counted_) return false;
  bool is_same = true;
  const auto look_at = [&](std::uint32_t place) {
    const bool is_gone = place >= inbox.conversations.size();
    if (place >= about_.size()) about_.resize(place + 1);
    auto& about = about_[place];
    const bool counts = !is_gone && counts_in(queries.front(), inbox.conversations.row(place));
    if (about.has_facts && about.counts != counts) is_same = false;
    about.counts = counts;
  };
  return inbox.conversations.journal().each_since(seen_, look_at) && is_same;
}

void KeptMetrics::start_again(const Inbox& inbox, const std::vector<MetricsQuery>& queries) {
  inbox_ = &inbox;
  queries_ = queries;
  counted_ = 0;
  counts_ = {};
  counts_.has_new_presence = true;
  for (const auto& query : queries) counts_.of.emplace_back(query);
  about_.clear();
  if (queries.empty()) return;
  for (const auto& conversation : inbox.conversations) {
    about_.push_back({.counts = counts_in(queries.front(), conversation)});
  }
}

void KeptMetrics::count(const Inbox& inbox, std::size_t from, std::size_t to, Counts& counts) {
  bool is_resolved = false;
  for (auto place = static_cast<std::uint32_t>(from); place < to; ++place) {
    facts_counted_ += 1;
    const auto& fact = inbox.facts.at(place);
    if (is_about_presence(fact)) {
      counts.presence.push_back(place);
      counts.has_new_presence = true;
    }
    if (fact.conversation.is_none()) continue;
    const auto conversation = inbox.conversations.place_of(fact.conversation);
    if (fact.kind == FactKind::resolved) {
      counts.last.note(conversation, place);
      is_resolved = true;
    }
    auto& about = about_[conversation];
    about.has_facts = true;
    if (!about.counts) continue;
    for (auto& each : counts.of) each.take(fact, {place, conversation});
  }
  if (!is_resolved) return;
  for (auto& each : counts.of) each.look_at_resolutions();
}

void KeptMetrics::answer(const Inbox& inbox, Counts& counts) {
  if (std::exchange(counts.has_new_presence, false)) {
    std::vector<const Fact*> presence;
    for (const auto place : counts.presence) presence.push_back(&inbox.facts.at(place));
    for (auto& each : counts.of) each.take_presence(presence);
  }
  for (auto& each : counts.of) answers_.push_back(each.metrics(counts.last));
}

}  // namespace parley
