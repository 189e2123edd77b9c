// SPDX-License-Identifier: AGPL-3.0-or-later
// SL-5: a conversation's priority with who set it, when and why, be it a person or a rule.
#pragma once

#include <string>

#include "core/inbox.h"
#include "ui/views/when.h"

namespace parley::ui {

struct PriorityView {
  Priority priority = Priority::normal;
  std::string set;     // "Set by Lea, 14:02", "Raised by a rule, 14:02"; empty when nobody did
  std::string reason;  // empty only when `set` is
  friend bool operator==(const PriorityView&, const PriorityView&) = default;
};

PriorityView priority_view(const Inbox& inbox, const Conversation& conversation, AgentId viewer,
                           const Clock& clock);
// All of it in one sentence, for whoever points at the badge or hears it.
std::string told_in_full(const PriorityView& view);

}  // namespace parley::ui
