// SPDX-License-Identifier: AGPL-3.0-or-later
// What the command bar offers for what is typed: acts on the open conversation, places to go, and
// conversations that the words find. Every word that is typed must begin a word of the line.
#pragma once

#include "ui/desk/drawing.h"

namespace parley::ui {

inline constexpr std::size_t bar_lines_max = 9;

std::vector<BarLine> command_lines(Drawing& on, std::string_view text);

}  // namespace parley::ui
