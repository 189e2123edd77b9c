// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once

#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {

// Ana looks at a conversation that nobody has.
struct OpenRefund : AtTheDesk {
  explicit OpenRefund(float width = 1400, float height = 840) : AtTheDesk(ana, width, height) {
    refund = world.started(1);
    go(path_of(refund));
  }
  ConversationId refund;
};

}  // namespace parley::ui::test
