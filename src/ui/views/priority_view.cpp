// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/priority_view.h"

#include <algorithm>

#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

void tell_who(const Inbox& inbox, const PriorityReason& why, AgentId viewer, const Clock& clock,
              PriorityView& view) {
  view.set = say("priority.set_by", {{"who", why.actor == by(viewer) ? std::string(say("to.you"))
                                                                     : name_of(inbox, why.actor)},
                                     {"when", day_and_clock(clock, why.at)}});
  view.reason = why.reason.empty() ? std::string(say("details.no_reason")) : why.reason;
}

// SL-6.
void tell_escalation(const PriorityReason& why, const Clock& clock, PriorityView& view) {
  view.set = say("priority.raised", {{"when", day_and_clock(clock, why.at)}});
  view.reason = say(why.cause == EscalationCause::follow_ups ? "priority.because_follow_ups"
                                                             : "priority.because_missed");
}

// AS-5: a rule for VIP customers raises what it gives away to High.
void tell_routing(const Inbox& inbox, const Conversation& conversation, PriorityView& view) {
  const auto& rules = rules_of(inbox);
  const auto rule = std::find_if(rules.begin(), rules.end(), [&](const RoutingRule& it) {
    return it.id == conversation.routed_by.rule;
  });
  if (rule == rules.end() || rule->strategy != Strategy::vip) return;
  if (conversation.priority < Priority::high) return;
  view.set = say("priority.raised_by_rule");
  view.reason = say("priority.because_rule", {{"rule", conversation.routed_by.rule_name}});
}

}  // namespace

PriorityView priority_view(const Inbox& inbox, const Conversation& conversation, AgentId viewer,
                           const Clock& clock) {
  PriorityView view{.priority = conversation.priority, .set = {}, .reason = {}};
  const auto& why = conversation.priority_reason;
  if (why.cause != EscalationCause::none) {
    tell_escalation(why, clock, view);
  } else if (why.actor != system_actor()) {
    tell_who(inbox, why, viewer, clock, view);
  } else {
    tell_routing(inbox, conversation, view);
  }
  return view;
}

std::string told_in_full(const PriorityView& view) {
  if (view.set.empty()) return std::string(say("priority.nobody"));
  return say("priority.told", {{"set", view.set}, {"reason", view.reason}});
}

}  // namespace parley::ui
