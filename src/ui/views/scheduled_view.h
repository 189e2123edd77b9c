// SPDX-License-Identifier: AGPL-3.0-or-later
// What is to leave later in a conversation, and what came back to the one who looks (SC-1 to SC-3).
#pragma once

#include <string>
#include <vector>

#include "core/inbox.h"
#include "ui/views/when.h"

namespace parley::ui {

struct ScheduledView {
  MessageId id;
  ScheduleState state = ScheduleState::waiting;
  SendDelay delay = SendDelay::chosen;
  std::string headline;  // "Ana Ruiz, tomorrow 9:00", or why it was not sent
  std::string body;
  Instant due;
  Attachments files = {};
  friend bool operator==(const ScheduledView&, const ScheduledView&) = default;
};

// Those that wait, by when they leave; then those that came back to the viewer and that they have
// neither answered nor scheduled anew since.
std::vector<ScheduledView> scheduled_in(const Inbox& inbox, const Conversation& conversation,
                                        AgentId viewer, const Clock& clock);

// MS-3: "Leaves in 8 s". Changes every second, so it is asked for as it is drawn.
std::string leaving_words(Instant due, Instant now);

}  // namespace parley::ui
