// SPDX-License-Identifier: AGPL-3.0-or-later
// Routing rules for people to read (AS-4), and what a rule would have done to the conversations
// that came last. The core's own conditions are asked; none is written here a second time.
#pragma once

#include <string>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

struct RuleRow {
  RuleId id;
  std::string name;
  std::string summary;  // "Mail · at least High → Billing, load balancing"
  RuleState state = RuleState::on;
  friend bool operator==(const RuleRow&, const RuleRow&) = default;
};
std::vector<RuleRow> rule_rows(const Inbox& inbox);
std::string summary_of(const Inbox& inbox, const RoutingRule& rule);

// The workspace's rules with this one in place of its older self, or behind them when it is new.
std::vector<RoutingRule> with_rule(const Inbox& inbox, const RoutingRule& rule);

struct DryRun {
  std::uint32_t looked_at = 0;          // the newest conversations, spam left out
  std::uint32_t matched = 0;            // would have gone by this rule
  std::uint32_t taken_before = 0;       // match, but an earlier rule takes them
  std::uint32_t elsewhere = 0;          // of the matched: were in another team's hands
  std::vector<std::string> examples;    // "#812 Maya Okonkwo", newest first
  std::vector<std::string> candidates;  // who could be given one now
  friend bool operator==(const DryRun&, const DryRun&) = default;
};
inline constexpr std::uint32_t dry_run_max = 200;
DryRun dry_run(const Inbox& inbox, const RoutingRule& rule);
// As sentences, one a line.
std::string words_of(const DryRun& run);

std::string_view word_of(Strategy strategy);

}  // namespace parley::ui
