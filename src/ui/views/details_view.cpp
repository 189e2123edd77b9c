// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/details_view.h"

#include <algorithm>

#include "core/followers/follow.h"
#include "ui/views/people.h"
#include "ui/views/queues.h"
#include "ui/views/row_view.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t others_max = 5;

void add_fact(std::vector<Fact>& facts, std::string_view key, std::string value) {
  if (!value.empty()) facts.push_back({std::string(say(key)), std::move(value)});
}

std::string reopened_text(std::uint32_t times) {
  if (times == 0) return {};
  if (times == 1) return std::string(say("details.reopened_once"));
  return say("details.reopened_times", {{"count", std::to_string(times)}});
}

void add_customer_facts(const Inbox& inbox, const Conversation& conversation,
                        const Conversations& theirs, const Clock& clock, DetailsView& view) {
  auto first = conversation.created_at;
  for (const auto* each : theirs) first = std::min(first, each->created_at);
  add_fact(view.customer_facts, "details.customer_since", day_of(clock, first));
  add_fact(view.customer_facts, "details.language",
           language_name(clock.format, conversation.language));
  add_fact(view.customer_facts, "details.satisfaction",
           satisfaction_of(inbox, conversation.customer));
}

std::vector<OtherConversation> others_of(const Conversation& conversation,
                                         const Conversations& theirs, const Clock& clock) {
  auto others = theirs;
  std::erase_if(others, [&](const Conversation* other) { return other->id == conversation.id; });
  std::sort(others.begin(), others.end(), [](const auto* left, const auto* right) {
    return left->created_at != right->created_at ? left->created_at > right->created_at
                                                 : left->id < right->id;
  });
  if (others.size() > others_max) others.resize(others_max);
  std::vector<OtherConversation> views;
  for (const auto* other : others) {
    views.push_back({other->id, title_of(*other),
                     say("details.earlier_line", {{"stage", stage_word_of(*other)},
                                                  {"when", day_of(clock, other->created_at)}})});
  }
  return views;
}

// AS-7: the rule, and who else could have got it with how much on their hands then.
void add_why(const Inbox& inbox, const Conversation& conversation, AgentId viewer,
             DetailsView& view) {
  const auto& routed = conversation.routed_by;
  if (routed.rule_name.empty() || conversation.assignee.is_none()) return;
  const bool is_mine = conversation.assignee == viewer;
  const auto who = name_of(inbox, conversation.assignee);
  view.why_mine_question =
      is_mine ? std::string(say("why.mine")) : say("why.theirs", {{"who", who}});
  view.why_mine = say("why.rule", {{"rule", routed.rule_name}});
  for (const auto& candidate : routed.candidates) {
    view.why_mine += '\n';
    view.why_mine += say("why.candidate", {{"who", name_of(inbox, candidate.agent)},
                                           {"count", std::to_string(candidate.open_load)}});
  }
}

}  // namespace

std::vector<Fact> facts_of(const Inbox& inbox, const Conversation& conversation,
                           const Clock& clock) {
  std::vector<Fact> facts;
  const bool is_assigned = !conversation.assignee.is_none();
  add_fact(
      facts, "details.assignee",
      is_assigned ? name_of(inbox, conversation.assignee) : std::string(say("details.nobody")));
  add_fact(facts, "details.team", name_of(inbox, conversation.team));
  const auto* channel = inbox.channels.find(conversation.channel);
  add_fact(facts, "details.channel", channel ? channel->name : std::string());
  add_fact(facts, "details.status", std::string(word_of(conversation.status)));
  add_fact(facts, "details.created", day_and_clock(clock, conversation.created_at));
  if (conversation.clock.waiting_since) {
    add_fact(facts, "details.waiting", age(clock, *conversation.clock.waiting_since));
  }
  add_fact(facts, "details.answer_due", due_view(inbox, conversation, clock).words);
  add_fact(facts, "details.resolve_due", resolution_view(inbox, conversation, clock).words);
  add_fact(facts, "details.reopened", reopened_text(conversation.reopened));
  add_fact(facts, "details.number", '#' + std::to_string(conversation.number));
  const auto* before =
      conversation.follow_up_of ? inbox.conversations.find(*conversation.follow_up_of) : nullptr;
  if (before) add_fact(facts, "details.follow_up", '#' + std::to_string(before->number));
  return facts;
}

DetailsView details_of(const Inbox& inbox, const Conversation& conversation,
                       const Conversations& theirs, AgentId viewer, const Clock& clock) {
  DetailsView view;
  view.customer = name_of(inbox, conversation.customer);
  view.initials = initials(view.customer);
  if (const auto* customer = inbox.customers.find(conversation.customer)) {
    view.email = customer->email;
    view.vip = customer->vip;
  }
  add_customer_facts(inbox, conversation, theirs, clock, view);
  view.rating = rating_view(inbox, conversation, clock);
  view.tags = tags_of(inbox, conversation);
  view.is_followed = is_followed_by(conversation, viewer);
  for (const auto follower : conversation.followers) {
    if (!view.followers.empty()) view.followers += ", ";
    view.followers += follower == viewer ? std::string(say("who.you")) : name_of(inbox, follower);
  }
  if (conversation.status == Status::pending) view.awaiting = conversation.awaiting;
  view.summary = conversation.summary;
  view.priority = priority_view(inbox, conversation, viewer, clock);
  add_why(inbox, conversation, viewer, view);
  view.others = others_of(conversation, theirs, clock);
  return view;
}

DetailsView details_of(const Inbox& inbox, const Conversation& conversation, AgentId viewer,
                       const Clock& clock) {
  const auto theirs = conversations_of(inbox, conversation.customer);
  return details_of(inbox, conversation, theirs, viewer, clock);
}

ThreadHeader header_of(const Inbox& inbox, const Conversation& conversation, const Clock& clock) {
  ThreadHeader header;
  header.title = title_of(conversation);
  const auto* channel = inbox.channels.find(conversation.channel);
  const auto medium = std::string(word_of(medium_of(inbox, conversation)));
  header.line = say("thread.header", {{"customer", name_of(inbox, conversation.customer)},
                                      {"channel", channel ? channel->name : medium},
                                      {"number", std::to_string(conversation.number)},
                                      {"day", day_of(clock, conversation.created_at)}});
  if (is_snoozed(conversation)) {
    header.snoozed =
        say("stage.snoozed_until", {{"when", day_and_clock(clock, *conversation.wake_at)}});
  } else {
    header.due = due_view(inbox, conversation, clock);
  }
  const auto* customer = inbox.customers.find(conversation.customer);
  header.vip = customer ? customer->vip : Vip::no;
  header.priority = conversation.priority;
  return header;
}

}  // namespace parley::ui
