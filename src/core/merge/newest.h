// SPDX-License-Identifier: AGPL-3.0-or-later
// What a thread shows last of what the customer can see.
#pragma once

#include <vector>

#include "core/inbox.h"

namespace parley {

MessageId newest_public_message(const Inbox& inbox, const std::vector<std::uint32_t>& thread);

}  // namespace parley
