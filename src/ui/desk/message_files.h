// SPDX-License-Identifier: AGPL-3.0-or-later
// The files of one message in the thread: a link each, and pictures shown above theirs. Only
// ui/desk uses it.
#pragma once

#include "ui/desk/drawing.h"

namespace parley::ui {

// 0 by 0 when there are none.
struct FilesSize {
  float width = 0;
  float height = 0;
};
FilesSize size_of_files(Drawing& on, const ThreadItem& item, float width_max);
void draw_files(Drawing& on, kit::Area area, const ThreadItem& item);

}  // namespace parley::ui
