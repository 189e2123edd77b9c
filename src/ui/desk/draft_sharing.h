// SPDX-License-Identifier: AGPL-3.0-or-later
// Drafts between the devices of one agent (MS-4): handed in when the writer pauses or goes
// elsewhere, taken up when another device handed in something newer. What two devices wrote apart
// is joined, never chosen between: no word of a person is thrown away.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/drafts/drafts.h"

namespace parley::ui {

struct Drawing;

using DraftKey = std::pair<ConversationId, DraftKind>;

struct DraftSharing {
  std::set<DraftKey> typed;               // changed here since the last frame
  std::map<DraftKey, Instant> unshared;   // changed here, and when last
  std::map<DraftKey, std::string> known;  // as this device last saw them among the shared ones
  std::uint64_t revision = 0;             // of the inbox that was last looked at
};

void take_up_drafts(Drawing& on);
void share_drafts(Drawing& on);

// Both, without saying twice what the one begins with.
std::string joined_drafts(const std::string& here, const std::string& there);

}  // namespace parley::ui
