// SPDX-License-Identifier: AGPL-3.0-or-later
// Which bytes the inbox and its commands speak of: what must be there before a command is decided,
// and what may be thrown away.
#pragma once

#include <set>

#include "core/command.h"
#include "core/inbox.h"

namespace parley {

// The files that the command brings along; none for most.
const Attachments& attachments_of(const Command& command);

// Of everything that is still there to be read or sent.
std::set<Digest> blobs_in(const Inbox& inbox);

}  // namespace parley
