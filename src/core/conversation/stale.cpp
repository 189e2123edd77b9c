// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/stale.h"

namespace parley {
namespace {

bool moves_the_thread(const HistoryEntry& entry) {
  switch (entry.change) {
    case Change::reply_sent:
    case Change::reply_leaving:
    case Change::note_added:
    case Change::pended:
    case Change::resolved:
    case Change::closed:
    case Change::archived:
    case Change::restored:
    case Change::reopened:
    case Change::transferred:  // its note is required
      return true;
    case Change::assigned:  // only when an internal note came with it
      return !entry.message.is_none();
    case Change::started:
    case Change::message_received:
    case Change::reply_held:
    case Change::held_reply_discarded:
    case Change::opened:
    case Change::claimed:
    case Change::unassigned:
    case Change::priority_set:
    case Change::response_warned:
    case Change::response_missed:
    case Change::resolution_missed:
    case Change::escalated:
    case Change::supervisors_alerted:
    case Change::tag_added:
    case Change::tag_removed:
    case Change::marked_spam:
    case Change::unmarked_spam:
    case Change::merged:
    case Change::unmerged:
    case Change::split:
    case Change::message_scheduled:
    case Change::scheduled_cancelled:
    case Change::scheduled_returned:
    case Change::rated:
    case Change::routed:
    case Change::reply_taken_back:
    case Change::customer_erased:
    case Change::scheduled_edited:
    case Change::marked_vip:
    case Change::unmarked_vip:
    case Change::followed:
    case Change::unfollowed:
    case Change::merged_away:
    case Change::message_corrected:
      return false;
  }
  return false;
}

// Whether an entry after `seen` is of the wanted sort. Unconfirmed entries are newer than any
// position.
template <class IsWanted>
bool any_since(const Inbox& inbox, const Conversation& conversation, Position seen,
               IsWanted&& is_wanted) {
  for (auto it = conversation.thread.rbegin(); it != conversation.thread.rend(); ++it) {
    const auto& entry = inbox.history.at(*it);
    if (entry.position != unconfirmed && entry.position <= seen) return false;
    if (is_wanted(entry)) return true;
  }
  return false;
}

}  // namespace

bool moved_on(const Inbox& inbox, const Conversation& conversation, Position seen,
              const Actor& reader) {
  return any_since(inbox, conversation, seen, [&](const HistoryEntry& entry) {
    return moves_the_thread(entry) && entry.stamp.actor != reader;
  });
}

bool customer_wrote_since(const Inbox& inbox, const Conversation& conversation, Position seen) {
  return any_since(inbox, conversation, seen, [](const HistoryEntry& entry) {
    return entry.change == Change::message_received;
  });
}

}  // namespace parley
