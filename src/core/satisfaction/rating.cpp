// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/satisfaction/rating.h"

#include "base/limits.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/metrics/note_fact.h"

namespace parley {

Decision decide(const Inbox& inbox, const RateConversation& command, const Context& context) {
  if (context.actor.kind != ActorKind::customer) return Err{Refusal::not_allowed};
  TRY_ASSIGN(const auto* conversation, known_conversation(inbox, command.conversation));
  // Only by the customer whose conversation it is; to others it does not exist.
  if (context.actor != by(conversation->customer)) return Err{Refusal::unknown_conversation};
  if (conversation->survey != Survey::open) return Err{Refusal::not_surveyed};
  if (command.stars < 1 || command.stars > 5) return Err{Refusal::setting_out_of_range};
  TRY_ASSIGN([[maybe_unused]] auto comment,
             check_text(command.comment, limits::reason_bytes_max, Emptiness::allowed));
  if (command.rating.is_none() || inbox.ratings.find(command.rating)) {
    return Err{Refusal::id_taken};
  }
  return Events{ConversationRated{conversation->id, command.rating, conversation->resolved_for,
                                  command.stars, command.comment}};
}

void evolve(Inbox& inbox, const ConversationRated& event, const Happened& happened) {
  inbox.ratings.insert({event.rating, event.conversation, event.agent, happened.stamp.at,
                        event.stars, event.comment});
  change_conversation(inbox, event.conversation, happened,
                      [](Conversation& it) { it.survey = Survey::answered; });
  note_fact(inbox, FactKind::rated, event.agent, inbox.conversations.at(event.conversation),
            happened.stamp.at, {}, event.stars);
  record(inbox, event.conversation, happened,
         {.change = Change::rated, .stars = event.stars, .text = event.comment});
}

}  // namespace parley
