// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/bulk_view.h"

#include <algorithm>
#include <map>

#include "core/bulk/plan.h"
#include "ui/views/people.h"
#include "ui/views/refusal_words.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t examples_max = 2;

// The plan wants an id and makes nothing of it.
constexpr BulkId id_of_a_plan{{0, 1}};

std::string customer_of(const Inbox& inbox, ConversationId id) {
  const auto* conversation = inbox.conversations.find(id);
  return conversation ? name_of(inbox, conversation->customer) : to_text(id);
}

struct Group {
  std::uint32_t count = 0;
  std::vector<std::string> names;
};

std::string examples_of(const Group& group) {
  std::string list;
  for (const auto& name : group.names) list += (list.empty() ? "" : ", ") + name;
  const auto more = group.count - group.names.size();
  if (more == 0) return list;
  return say("bulk.examples_more", {{"names", list}, {"count", std::to_string(more)}});
}

std::vector<SkipReason> grouped(const Inbox& inbox, const std::vector<BulkSkip>& skips) {
  std::map<std::string, Group> groups;
  for (const auto& skip : skips) {
    auto& group = groups[why_refused(inbox, skip.reason, skip.conversation)];
    group.count += 1;
    if (group.names.size() < examples_max) {
      group.names.push_back(customer_of(inbox, skip.conversation));
    }
  }
  std::vector<SkipReason> reasons;
  for (const auto& [why, group] : groups) reasons.push_back({why, group.count, examples_of(group)});
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const auto& left, const auto& right) { return left.count > right.count; });
  return reasons;
}

std::string_view done_key(BulkAction action) {
  switch (action) {
    case BulkAction::assign:
      return "bulk.done_assign";
    case BulkAction::add_tag:
      return "bulk.done_tag";
    case BulkAction::resolve:
      return "bulk.done_resolve";
    case BulkAction::archive:
      return "bulk.done_archive";
    case BulkAction::set_priority:
      return "bulk.done_priority";
  }
  return {};
}

const BulkSkip* find_skip(const BulkReport& report, ConversationId id) {
  const auto found = std::find_if(report.skipped.begin(), report.skipped.end(),
                                  [&](const BulkSkip& skip) { return skip.conversation == id; });
  return found == report.skipped.end() ? nullptr : &*found;
}

BulkItem item_of(const Inbox& inbox, ConversationId id, std::string what, Surprise surprise) {
  const auto* conversation = inbox.conversations.find(id);
  const auto number = conversation ? std::to_string(conversation->number) : std::string("?");
  return {id, say("bulk.item", {{"number", number}, {"customer", customer_of(inbox, id)}}),
          std::move(what), surprise};
}

std::string counted(std::string_view key, std::size_t count) {
  return say(key, {{"count", std::to_string(count)}});
}

}  // namespace

BulkReview review_of(const Inbox& inbox, AgentId viewer, Instant now, BulkChange change) {
  change.id = id_of_a_plan;
  const auto total = std::to_string(change.conversations.size());
  const auto plan = plan_bulk(inbox, change, {now, now, by(viewer), Origin::web});
  BulkReview review;
  if (!plan) {
    review.refused = word_of(plan.error());
    return review;
  }
  review.planned = plan->report;
  review.headline =
      say("bulk.change", {{"count", std::to_string(plan->report.changed)}, {"total", total}});
  if (plan->report.unchanged > 0) {
    review.unchanged = counted("bulk.unchanged", plan->report.unchanged);
  }
  review.skipped = grouped(inbox, plan->report.skipped);
  return review;
}

BulkResult result_of(const Inbox& inbox, const BulkReport& happened, const BulkReport& planned) {
  BulkResult result;
  for (const auto& skip : happened.skipped) {
    const auto surprise =
        find_skip(planned, skip.conversation) ? Surprise::none : Surprise::skipped_after_all;
    result.items.push_back(item_of(inbox, skip.conversation,
                                   why_refused(inbox, skip.reason, skip.conversation), surprise));
  }
  for (const auto& skip : planned.skipped) {
    if (find_skip(happened, skip.conversation)) continue;
    result.items.push_back(item_of(inbox, skip.conversation,
                                   std::string(say("bulk.changed_after_all")),
                                   Surprise::changed_after_all));
  }
  std::stable_sort(result.items.begin(), result.items.end(),
                   [](const auto& left, const auto& right) {
                     return left.surprise != Surprise::none && right.surprise == Surprise::none;
                   });
  result.headline = say(done_key(happened.action), {{"count", std::to_string(happened.changed)}});
  if (!happened.skipped.empty()) {
    result.headline +=
        say("bulk.and_skipped", {{"count", std::to_string(happened.skipped.size())}});
  }
  const auto surprises =
      std::count_if(result.items.begin(), result.items.end(),
                    [](const BulkItem& item) { return item.surprise != Surprise::none; });
  if (surprises > 0) {
    result.differences = counted("bulk.differs", static_cast<std::size_t>(surprises));
  }
  return result;
}

std::string waiting_words(const BulkReport& planned) {
  const auto changes = std::to_string(planned.changed);
  const auto skips = std::to_string(planned.skipped.size());
  return say("bulk.waiting", {{"changed", changes}, {"skipped", skips}});
}

}  // namespace parley::ui
