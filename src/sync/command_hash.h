// SPDX-License-Identifier: AGPL-3.0-or-later
// What a command is, as a number: the same command always gives the same one, whoever sends it and
// under whichever number. Receipts keep it for ever, so it must never change.
#pragma once

#include <cstdint>

#include "wire/frames.h"

namespace parley::sync {

std::uint64_t command_hash(const wire::SentCommand& sent);
std::uint64_t command_hash(CommandId id, const Command& command);

}  // namespace parley::sync
