// SPDX-License-Identifier: AGPL-3.0-or-later
// All of the kit: what views draw with. Every widget paints with Dear ImGui's draw lists and states
// itself for the page's layer of real elements in the same call. It holds no rule of the product
// and no word for people. A drawing function gets a Frame, cuts Areas, and reads what people did
// from what the widgets give back:
//
//   void draw(kit::Frame& frame) {
//     auto screen = frame.screen();
//     auto bar_area = screen.cut_top(48);
//     auto bar = kit::toolbar(frame, bar_area, {.name = "Conversation actions"});
//     if (kit::button_right(frame, bar_area, {.name = "Resolve", .icon = kit::icon::check,
//                                             .variant = kit::Variant::primary}))
//       …
//   }
#pragma once

#include "ui/kit/area.h"        // IWYU pragma: export
#include "ui/kit/chart.h"       // IWYU pragma: export
#include "ui/kit/containers.h"  // IWYU pragma: export
#include "ui/kit/controls.h"    // IWYU pragma: export
#include "ui/kit/frame.h"       // IWYU pragma: export
#include "ui/kit/icons.h"       // IWYU pragma: export
#include "ui/kit/lists.h"       // IWYU pragma: export
#include "ui/kit/pictures.h"    // IWYU pragma: export
#include "ui/kit/semantics.h"   // IWYU pragma: export
#include "ui/kit/splitter.h"    // IWYU pragma: export
#include "ui/kit/text.h"        // IWYU pragma: export
#include "ui/kit/theme.h"       // IWYU pragma: export
#include "ui/kit/words.h"       // IWYU pragma: export
