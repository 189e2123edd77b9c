// SPDX-License-Identifier: AGPL-3.0-or-later
// SL-2: until when a waiting customer is to be answered, and their matter resolved, in words.
// Nothing while no clock runs.
#pragma once

#include <string>

#include "core/inbox.h"
#include "ui/views/when.h"

namespace parley::ui {

// Near: from the warning on (SL-4). Over: not answered in time.
enum class Haste : std::uint8_t { none, calm, near, over };

struct DueView {
  Haste haste = Haste::none;
  std::string words;     // "12m left", "Missed by 7m"
  std::string span;      // "3h 12m", where there is no room for more
  std::string briefest;  // "3h", where there is no room for that either
  std::string sentence;  // "Answer within 12 min"
  friend bool operator==(const DueView&, const DueView&) = default;
};

DueView due_view(const Inbox& inbox, const Conversation& conversation, const Clock& clock);

// The same of the resolution; while the conversation is Pending it says that the clock stands
// still (SL-3).
DueView resolution_view(const Inbox& inbox, const Conversation& conversation, const Clock& clock);

}  // namespace parley::ui
