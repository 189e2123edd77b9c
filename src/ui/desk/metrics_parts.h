// SPDX-License-Identifier: AGPL-3.0-or-later
// Parts of the metrics board.
#pragma once

#include "ui/desk/drawing.h"
#include "ui/views/metrics_view.h"

namespace parley::ui {

// MT-2: by channel, tag and priority.
void draw_metrics_filters(Drawing& on, kit::Area bar);
// By day or week, as a chart or as a table; cut off the content's top.
void draw_metrics_trend(Drawing& on, kit::Area& content, const MetricsBoard& board);

}  // namespace parley::ui
