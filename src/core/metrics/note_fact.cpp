// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/metrics/note_fact.h"

#include "core/calendar/calendars.h"
#include "core/calendar/working_time.h"

namespace parley {
namespace {

// By the calendar as it is today: what was counted once stays (MT-3).
std::optional<Duration> working_part(const Inbox& inbox, FactKind kind, const Conversation& about,
                                     Instant at, std::optional<Duration> took) {
  const auto* calendar = working_calendar_of(inbox);
  if (!calendar || !took) return std::nullopt;
  if (kind != FactKind::resolved) return working_between(*calendar, at - *took, at);
  const auto whole = working_between(*calendar, about.created_at, at);
  return Duration{whole.ms - about.pending_worked.ms};
}

}  // namespace

void note_fact(Inbox& inbox, FactKind kind, AgentId agent, const Conversation& about, Instant at,
               std::optional<Duration> took, std::uint32_t stars) {
  const auto worked = working_part(inbox, kind, about, at, took);
  inbox.facts.append(
      {kind, at, agent, about.id, about.team, about.channel, about.priority, took, stars, worked});
}

void note_reply(Inbox& inbox, AgentId agent, const Conversation& before, Instant at) {
  std::optional<Duration> waited;
  if (before.clock.waiting_since) waited = at - *before.clock.waiting_since;
  note_fact(inbox, FactKind::replied, agent, before, at, waited);
  if (before.clock.missed == Missed::yes) {
    note_fact(inbox, FactKind::answered_late, agent, before, at, at - before.clock.missed_due);
  }
  if (!before.first_replied_at) {
    note_fact(inbox, FactKind::first_replied, agent, before, at, at - before.created_at);
  }
}

}  // namespace parley
