// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/decide.h"

#include "core/notifications/notify.h"
#include "core/rules.h"

namespace parley {

Result<Events, Refusal> decide(const Inbox& inbox, const Command& command, const Context& context) {
  return std::visit([&](const auto& asked) { return decide(inbox, asked, context); }, command);
}

void evolve(Inbox& inbox, const LoggedEvent& happened) {
  const Happened when{happened.stamp, happened.position};
  std::visit([&](const auto& event) { evolve(inbox, event, when); }, happened.event);
  notify(inbox, happened.event, happened.stamp);
}

void evolve(Inbox& inbox, const PendingEvent& expected) {
  const Happened when{expected.stamp, unconfirmed};
  std::visit([&](const auto& event) { evolve(inbox, event, when); }, expected.event);
  notify(inbox, expected.event, expected.stamp);
}

}  // namespace parley
