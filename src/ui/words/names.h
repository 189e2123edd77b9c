// SPDX-License-Identifier: AGPL-3.0-or-later
// The core's enums in words. Each is a switch without a default, so that a new enumerator does not
// compile until it has its word.
#pragma once

#include <string_view>

#include "core/conversation/conversation.h"
#include "core/refusal.h"
#include "core/workspace/workspace.h"

namespace parley::ui {

std::string_view word_of(Refusal refusal);
std::string_view word_of(Priority priority);
std::string_view word_of(Stage stage);
std::string_view word_of(Status status);
std::string_view word_of(Medium medium);
std::string_view word_of(Role role);
std::string_view word_of(Origin origin);

}  // namespace parley::ui
