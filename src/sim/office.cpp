// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sim/office.h"

#include "base/invariant.h"
#include "core/decide.h"
#include "core/inbox.h"

namespace parley::sim::office {
namespace {

constexpr Instant opening{1'800'000'000'000};

std::vector<Command> founding() {
  return {CreateWorkspace{WorkspaceId{raw(1)}, "Northwind Audio"},
          AddAgent{ana, "Ana Ruiz", "ana@demo.example", Role::agent, 20},
          AddAgent{ben, "Ben Ode", "ben@demo.example", Role::agent, 1},
          AddAgent{lea, "Lea Brandt", "lea@demo.example", Role::supervisor, 20},
          AddAgent{ada, "Ada Min", "ada@demo.example", Role::admin, 20},
          AddTeam{support, "Support", {ana, ben, lea}},
          AddTeam{billing, "Billing", {lea, ada}},
          AddChannel{web, "web", "Website chat", Medium::chat, support}};
}

}  // namespace

std::vector<LoggedEvent> found(const std::vector<Command>& more) {
  auto commands = founding();
  commands.insert(commands.end(), more.begin(), more.end());
  Inbox inbox;
  std::vector<LoggedEvent> log;
  auto now = opening;
  for (const auto& command : commands) {
    now = {now.ms + 1'000};
    const Context context{now, now, system_actor(), Origin::web};
    const auto events = decide(inbox, command, context);
    INVARIANT(events);
    for (const auto& event : *events) {
      log.push_back({{log.size() + 1}, {}, stamp_of(context), event});
      evolve(inbox, log.back());
    }
  }
  return log;
}

}  // namespace parley::sim::office
