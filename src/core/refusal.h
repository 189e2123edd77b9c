// SPDX-License-Identifier: AGPL-3.0-or-later
// Why the core says no. Closed on purpose: ui turns each into words with a switch without a
// default.
#pragma once

#include <cstdint>

namespace parley {

enum class Refusal : std::uint8_t {
  not_allowed,  // the actor's role may not do this
  unknown_conversation,
  unknown_agent,
  unknown_team,
  unknown_channel,
  unknown_customer,
  unknown_message,
  unknown_tag,
  unknown_template,
  id_taken,
  name_taken,
  text_missing,
  text_too_long,
  setting_out_of_range,
  move_not_allowed,       // from this status; `allowed_moves` names those that are
  conversation_finished,  // closed or archived: nothing more is sent in it
  already_assigned,       // AS-2: somebody else's claim came first
  assigned_since,         // somebody else gave it away after the actor looked
  agent_away,
  agent_full,
  agent_inactive,
  agent_not_in_team,
  awaiting_missing,  // LC-2: pending says what is being waited for
  summary_missing,   // LC-2: resolved says how
  wake_in_past,
  customer_wrote_since,  // resolving over a message that the actor has not seen
  not_held,              // there is no such reply being held, or it is another author's
  conversation_merged,   // it is part of another conversation now
  merge_with_itself,
  already_merged,  // with this one, or into another
  not_merged,
  nothing_chosen,
  too_many,
  shortcut_malformed,
  edited_since,         // somebody else saved it after the actor looked
  variable_unresolved,  // TP-3: "{{…}}" without a value or a fallback is not sent
  due_in_past,
  no_longer_waiting,  // sent, cancelled or returned already
  not_surveyed,       // nothing to rate: not resolved, or rated already
  team_is_empty,      // nobody is in it
  last_admin,         // nobody could change settings any more
  not_in_your_teams,  // AC-1: another team's conversation, and not the actor's own
  unknown_calendar,
  no_working_hours,  // a calendar by which nothing would ever be due
  calendar_in_use,   // the service levels or a rule go by it
  too_many_files,
  file_too_large,
  file_malformed,  // without a name, bytes or type that can be told to people
  file_missing     // its bytes did not reach the authority
};

}  // namespace parley
