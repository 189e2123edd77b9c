// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/command.h"

namespace parley {

Command::Command() = default;
Command::Command(const Command&) = default;
Command::Command(Command&&) noexcept = default;
Command& Command::operator=(const Command&) = default;
Command& Command::operator=(Command&&) noexcept = default;
Command::~Command() = default;

bool operator==(const Command& left, const Command& right) {
  return static_cast<const CommandVariant&>(left) == static_cast<const CommandVariant&>(right);
}

}  // namespace parley
