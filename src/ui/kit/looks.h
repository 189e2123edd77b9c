// SPDX-License-Identifier: AGPL-3.0-or-later
// What several widgets share in how they look. Not for views.
#pragma once

#include <string>
#include <string_view>

#include "ui/kit/controls.h"
#include "ui/kit/frame.h"
#include "ui/kit/state.h"

namespace parley::ui::kit {

struct Toned {
  Color ink, ground;
};
Toned toned(const Theme& theme, Tone tone);

// "mod+Enter" → "⌘↵" or "Ctrl ↵".

// A grey veil over what is pointed at or held down.
void paint_veil(Frame& frame, const Area& area, NodeId id, float radius);
// The ring, when the focus came by keyboard.
void paint_ring_of(Frame& frame, const Area& area, NodeId id, float radius);

// States something that can be pressed. Gives its id and whether it was pressed just now.
struct Pressable {
  NodeId id;
  bool pressed = false;
};
Pressable pressable(Frame& frame, Node node, Key key);

// States something and opens it; the scope closes it.
NodeId open_node(Frame& frame, Node node, Key key);
Scope container(Frame& frame, Node node, Key key);

// Real, selectable text under what is painted, line by line.
void state_lines(Frame& frame, const Paragraph& paragraph, Point at,
                 std::span<const Span> spans = {});

}  // namespace parley::ui::kit
