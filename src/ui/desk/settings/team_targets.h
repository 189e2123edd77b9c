// SPDX-License-Identifier: AGPL-3.0-or-later
// MT-2: what a team wants to reach, as numbers that are typed; the metrics board holds its figures
// against them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/desk/drawing.h"

namespace parley::ui {

std::vector<std::string> write_targets(const MetricTargets& targets);
// Nothing: one of them is out of its range, and `error` says which and what the range is.
std::optional<MetricTargets> read_targets(const std::vector<std::string>& typed,
                                          std::string& error);
void draw_targets(Drawing& on, kit::Area& area, std::vector<std::string>& typed);
float targets_height();

}  // namespace parley::ui
