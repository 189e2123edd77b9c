// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/customers/vip.h"

#include <vector>

#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/merge.h"

namespace parley {
namespace {

std::vector<ConversationId> unfinished_of(const Inbox& inbox, CustomerId customer) {
  std::vector<ConversationId> ids;
  for (const auto& conversation : inbox.conversations) {
    const bool is_theirs = conversation.customer == customer && !is_finished(conversation);
    if (is_theirs && !is_merged_away(conversation)) ids.push_back(conversation.id);
  }
  return ids;
}

}  // namespace

Decision decide(const Inbox& inbox, const SetCustomerVip& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  const auto* customer = inbox.customers.find(command.customer);
  if (!customer || customer->erased == Erased::yes) return Err{Refusal::unknown_customer};
  if (customer->vip == command.vip) return Events{};
  return Events{CustomerVipSet{command.customer, command.vip}};
}

// AC-2: it stands in the history of what is still going on with them.
void evolve(Inbox& inbox, const CustomerVipSet& event, const Happened& happened) {
  inbox.customers.edit(event.customer).vip = event.vip;
  const auto change = event.vip == Vip::yes ? Change::marked_vip : Change::unmarked_vip;
  for (const auto id : unfinished_of(inbox, event.customer)) {
    record(inbox, id, happened, {.change = change});
  }
}

}  // namespace parley
