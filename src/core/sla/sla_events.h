// SPDX-License-Identifier: AGPL-3.0-or-later
// Events of the clocks. Nobody commands them.
#pragma once

#include "core/conversation/conversation.h"

namespace parley {

struct ResponseWarned {
  ConversationId conversation;
  MessageId message;  // which has been waiting
  Instant due;
  friend bool operator==(const ResponseWarned&, const ResponseWarned&) = default;
};
// Once per message that waited.
struct ResponseMissed {
  ConversationId conversation;
  MessageId message;
  Instant due;
  Duration overshoot;  // by how much it was late already
  friend bool operator==(const ResponseMissed&, const ResponseMissed&) = default;
};
// SL-2: it was not resolved in time. Once a conversation: its clock runs from creation, whatever
// happens between.
struct ResolutionMissed {
  ConversationId conversation;
  Instant due;
  friend bool operator==(const ResolutionMissed&, const ResolutionMissed&) = default;
};
struct PriorityEscalated {
  ConversationId conversation;
  Priority priority = Priority::normal;  // the new one
  EscalationCause cause = EscalationCause::response_missed;
  friend bool operator==(const PriorityEscalated&, const PriorityEscalated&) = default;
};
// Urgent stays Urgent: the supervisors are told again, once per window.
struct SupervisorsAlerted {
  ConversationId conversation;
  EscalationCause cause = EscalationCause::response_missed;
  friend bool operator==(const SupervisorsAlerted&, const SupervisorsAlerted&) = default;
};

}  // namespace parley
