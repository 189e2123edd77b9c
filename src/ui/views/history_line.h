// SPDX-License-Identifier: AGPL-3.0-or-later
// What happened in a conversation, as a sentence (AC-2). The thread and the history tab say it
// alike.
#pragma once

#include <string>

#include "ui/views/when.h"

namespace parley::ui {

// "Lea assigned this to Ana · “knows the payments team”".
std::string sentence_of(const Inbox& inbox, const HistoryEntry& entry, AgentId viewer);

struct HistoryLine {
  Change change = Change::started;
  std::string what;
  std::string when;
  std::string from_where;  // "by the API"; empty for the usual: the desk, or the customer's chat
  friend bool operator==(const HistoryLine&, const HistoryLine&) = default;
};

HistoryLine history_line(const Inbox& inbox, const HistoryEntry& entry, AgentId viewer,
                         const Clock& clock);

}  // namespace parley::ui
