// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/routing_view.h"

#include <algorithm>

#include "core/calendar/calendars.h"
#include "core/merge/merge.h"
#include "core/routing/match.h"
#include "ui/views/people.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t examples_max = 5;

void add(std::string& list, const std::string& more, std::string_view between = " · ") {
  if (!list.empty()) list += between;
  list += more;
}

std::string conditions_of(const Inbox& inbox, const RuleConditions& conditions) {
  std::string list;
  if (const auto* channel = inbox.channels.find(conditions.channel)) add(list, channel->name);
  if (const auto* tag = inbox.tags.find(conditions.tag)) {
    add(list, say("routing.if_tag", {{"tag", tag->name}}));
  }
  if (conditions.priority_at_least) {
    const std::string priority(word_of(*conditions.priority_at_least));
    add(list, say("routing.if_priority", {{"priority", priority}}));
  }
  if (conditions.vip == Vip::yes) add(list, std::string(say("routing.if_vip")));
  if (!conditions.text.empty()) add(list, say("routing.if_text", {{"text", conditions.text}}));
  if (!conditions.language.empty()) {
    add(list, say("routing.if_language", {{"language", conditions.language}}));
  }
  const auto* calendar = find_calendar(inbox, conditions.calendar);
  if (calendar && conditions.hours != RuleHours::any) {
    const bool is_within = conditions.hours == RuleHours::within;
    add(list, say(is_within ? "routing.if_within" : "routing.if_outside",
                  {{"calendar", calendar->name}}));
  }
  return list.empty() ? std::string(say("routing.if_any")) : list;
}

// Its place among the rules that are on: an earlier one that matches takes the conversation.
bool is_taken_before(const Inbox& inbox, const std::vector<RoutingRule>& rules,
                     const RoutingRule& rule, const Conversation& conversation) {
  for (const auto& earlier : rules) {
    if (earlier.id == rule.id) return false;
    const bool is_on = earlier.state == RuleState::on;
    if (is_on && matches(inbox, earlier.conditions, conversation)) return true;
  }
  return false;
}

std::vector<const Conversation*> newest(const Inbox& inbox) {
  std::vector<const Conversation*> list;
  for (const auto& conversation : inbox.conversations) {
    const bool counts = conversation.spam == Spam::no && !is_merged_away(conversation);
    if (counts) list.push_back(&conversation);
  }
  const auto count = std::min<std::size_t>(list.size(), dry_run_max);
  std::reverse(list.begin(), list.end());
  list.resize(count);
  return list;
}

void look_at(const Inbox& inbox, const std::vector<RoutingRule>& rules, const RoutingRule& rule,
             const Conversation& conversation, DryRun& run) {
  run.looked_at += 1;
  if (!matches(inbox, rule.conditions, conversation)) return;
  if (is_taken_before(inbox, rules, rule, conversation)) {
    run.taken_before += 1;
    return;
  }
  run.matched += 1;
  if (conversation.team != rule.team) run.elsewhere += 1;
  if (run.examples.size() < examples_max) {
    run.examples.push_back('#' + std::to_string(conversation.number) + ' ' +
                           name_of(inbox, conversation.customer));
  }
  if (!run.candidates.empty() || rule.strategy == Strategy::queue_only) return;
  for (const auto& candidate : choose(inbox, rule, conversation, {}).candidates) {
    run.candidates.push_back(name_of(inbox, candidate.agent));
  }
}

std::string list_of(const std::vector<std::string>& items) {
  std::string list;
  for (const auto& item : items) add(list, item, ", ");
  return list;
}

}  // namespace

std::string_view word_of(Strategy strategy) {
  switch (strategy) {
    case Strategy::queue_only:
      return say("strategy.queue_only");
    case Strategy::round_robin:
      return say("strategy.round_robin");
    case Strategy::load_balancing:
      return say("strategy.load_balancing");
    case Strategy::skill_based:
      return say("strategy.skill_based");
    case Strategy::vip:
      return say("strategy.vip");
  }
  return {};
}

std::string summary_of(const Inbox& inbox, const RoutingRule& rule) {
  return say("routing.summary", {{"conditions", conditions_of(inbox, rule.conditions)},
                                 {"team", name_of(inbox, rule.team)},
                                 {"strategy", std::string(word_of(rule.strategy))}});
}

std::vector<RuleRow> rule_rows(const Inbox& inbox) {
  std::vector<RuleRow> rows;
  for (const auto& rule : rules_of(inbox)) {
    rows.push_back({rule.id, rule.name, summary_of(inbox, rule), rule.state});
  }
  return rows;
}

std::vector<RoutingRule> with_rule(const Inbox& inbox, const RoutingRule& rule) {
  auto rules = rules_of(inbox);
  const auto same = std::find_if(rules.begin(), rules.end(),
                                 [&](const RoutingRule& it) { return it.id == rule.id; });
  if (same == rules.end()) {
    rules.push_back(rule);
  } else {
    *same = rule;
  }
  return rules;
}

DryRun dry_run(const Inbox& inbox, const RoutingRule& rule) {
  DryRun run;
  const auto rules = with_rule(inbox, rule);
  for (const auto* conversation : newest(inbox)) look_at(inbox, rules, rule, *conversation, run);
  return run;
}

std::string words_of(const DryRun& run) {
  auto words = say("routing.dry", {{"looked_at", std::to_string(run.looked_at)},
                                   {"matched", std::to_string(run.matched)}});
  const auto line = [&](const std::string& more) { add(words, more, "\n"); };
  if (run.elsewhere > 0) {
    line(say("routing.dry_elsewhere", {{"count", std::to_string(run.elsewhere)}}));
  }
  if (run.taken_before > 0) {
    line(say("routing.dry_taken", {{"count", std::to_string(run.taken_before)}}));
  }
  if (!run.examples.empty()) line(say("routing.dry_examples", {{"list", list_of(run.examples)}}));
  if (!run.candidates.empty()) {
    line(say("routing.dry_candidates", {{"list", list_of(run.candidates)}}));
  }
  return words;
}

}  // namespace parley::ui
