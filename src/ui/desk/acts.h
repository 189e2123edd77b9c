// SPDX-License-Identifier: AGPL-3.0-or-later
// What each action of a conversation does at the desk, whether it came from a button, a key or the
// command bar: at once, or after its dialog has asked for words.
#pragma once

#include "ui/desk/drawing.h"

namespace parley::ui {

kit::Icon icon_of(Action action);
void act(Drawing& on, ConversationId conversation, Action action);

}  // namespace parley::ui
