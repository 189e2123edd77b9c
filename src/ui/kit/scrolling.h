// SPDX-License-Identifier: AGPL-3.0-or-later
// How far something is scrolled, in whole device pixels, and within its content. Not for views.
#pragma once

#include "ui/kit/frame.h"

namespace parley::ui::kit {

double scrolled_top(Frame& frame, NodeId id, double content_height, float view_height);

}  // namespace parley::ui::kit
