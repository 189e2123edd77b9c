// SPDX-License-Identifier: AGPL-3.0-or-later
// The canvas as the room app sees it: hand over what is to be drawn, and say when something
// changed. Input, frames, letters, the layer of real elements and the renderer are behind it; their
// other half is web/src/canvas, which calls the functions named parley_ui_… and answers those that
// canvas.js in web/library names. Nothing is drawn while nothing changes. There is one canvas a
// module instance.
//
//   platform::show(my_screen);      once; `my_screen` outlives the page
//   platform::request_frame();      after anything outside of a draw changed what it would draw
#pragma once

#include "ui/kit/frame.h"

namespace parley::app::platform {

class Screen {
 public:
  virtual ~Screen() = default;
  virtual void draw(ui::kit::Frame& frame) = 0;
};

void show(Screen& screen);
void request_frame();

}  // namespace parley::app::platform
