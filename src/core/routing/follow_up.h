// SPDX-License-Identifier: AGPL-3.0-or-later
// AS-6: what the authority asks of itself after an event that brought work, made room, or changed
// who may be given what.
#pragma once

#include <optional>

#include "core/command.h"
#include "core/event.h"

namespace parley {

std::optional<Command> follow_up(const Event& event);

}  // namespace parley
