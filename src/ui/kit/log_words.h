// SPDX-License-Identifier: AGPL-3.0-or-later
// Tells the page what the whole log says, also where it is not drawn: some of it in each frame, and
// again only what changed. Not for views.
#pragma once

#include "ui/kit/lists.h"

namespace parley::ui::kit {

struct LogWindow {
  NodeId log;
  std::uint32_t first = 0, end = 0;  // the items that are drawn
};
void tell_words(Frame& frame, const LogWindow& window, const LogOptions& options,
                const LogSource& source);

}  // namespace parley::ui::kit
