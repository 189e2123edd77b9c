// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "ui/kit/controls.h"
#include "ui/kit/draw.h"
#include "ui/kit/looks.h"

namespace parley::ui::kit {
namespace {

// The person who types has the say: the element is only written to when the view wants another text
// than it wanted before, and another than there is.
void pass_text(Frame& frame, FieldState& field, NodeId id, const FieldOptions& options,
               bool is_new) {
  const auto text = options.text;
  if (!is_new && field.passed == text) return;
  field.passed = text;
  if (field.text == text) return;
  field.text = text;
  field.caret = std::min(options.caret, static_cast<std::uint32_t>(text.size()));
  frame.kit().out().u32(static_cast<std::uint32_t>(Change::field));
  frame.kit().out().u32(id.value);
  frame.kit().out().text(text);
  frame.kit().out().u32(field.caret);
}

// In place of the real field's words, which would be over whatever floats above it.
void paint_words(Frame& frame, const Area& area, const FieldState& field,
                 const FieldOptions& options) {
  const bool is_empty = field.text.empty();
  const auto words = is_empty ? options.placeholder : std::string_view(field.text);
  const auto color = is_empty || options.disabled ? frame.theme().text2 : frame.theme().text;
  const auto clipped = clip(frame, area);
  if (!options.multiline) {
    paint_text(frame, area, words, options.style, color, Align::start);
  } else {
    paint(frame, layout(frame, words, options.style, {.width = area.width}), {area.x, area.y},
          color);
  }
}

Node field_node(const Area& text_area, const FieldOptions& options) {
  auto node = Node{.role = options.role, .area = text_area};
  node.name = options.name;
  node.description = options.description;
  if (!options.error.empty()) node.description = options.error;
  node.value = options.text;
  node.hint = options.placeholder;
  node.disabled = options.disabled;
  node.multiline = options.multiline;
  node.combo = options.suggests;
  node.expanded = options.suggests ? Toggle::off : Toggle::none;
  node.focusable = true;
  node.busy = !options.error.empty();  // aria-invalid, for a field
  node.font_size = options.style.font.size;
  node.font_weight = 400;
  node.line_height = options.style.line_height;
  return node;
}

// Fingers have no keys.
bool shows_keys(Frame& frame, const FieldOptions& options) {
  return !options.keys_shown.empty() && !frame.environment().coarse_pointer;
}

Area inside(Frame& frame, const Area& area, const FieldOptions& options) {
  if (options.frameless) return area;
  auto inner = area.inset(9, options.multiline ? 7 : 1);
  if (!options.icon.is_none()) inner.cut_left(22);
  if (shows_keys(frame, options)) {
    inner.cut_right(
        measure(frame, keys_shown(frame.environment(), options.keys_shown), text_style::tiny) + 14);
  }
  return inner;
}

void paint_frame(Frame& frame, const Area& area, const FieldOptions& options, NodeId id) {
  if (options.frameless) return;
  const auto& theme = frame.theme();
  const bool focused = frame.kit().focused_ == id;
  const auto border = !options.error.empty() ? theme.urgent : focused ? theme.accent : theme.line;
  const auto fill = options.disabled ? theme.background2 : theme.background;
  paint_box(frame, area, {.fill = fill, .border = border, .radius = size::radius});
  if (focused) {
    paint_box(frame, area.inset(-2),
              {.border = border.with_alpha(0.25F), .radius = size::radius + 2, .border_width = 2});
  }
  auto inner = area.inset(8, 0);
  if (!options.icon.is_none()) {
    paint_icon(frame, inner.cut_left(size::icon), options.icon, theme.text2, 15);
  }
  if (shows_keys(frame, options) && !focused) {
    const auto words = keys_shown(frame.environment(), options.keys_shown);
    const auto width = measure(frame, words, text_style::tiny) + 10;
    const auto box = inner.cut_right(width).middle(17);
    paint_box(frame, box, {.border = theme.line, .radius = 5});
    paint_text(frame, box, words, text_style::tiny, theme.text2, Align::center);
  }
  if (!options.error.empty()) {
    paint_text(frame, {area.x, area.bottom() + 2, area.width, 17}, options.error,
               text_style::caption, theme.urgent);
  }
}

}  // namespace

FieldResult text_field(Frame& frame, const Area& area, const FieldOptions& options) {
  auto& kit = frame.kit();
  const auto text_area = inside(frame, area, options);
  auto node = field_node(text_area, options);
  const bool covered = node.covered = kit.is_covered(text_area);
  const auto id = kit.state(std::move(node), options.key).id;
  add_item(text_area, id.value);
  paint_frame(frame, area, options, id);

  const auto [slot, is_new] = kit.fields.try_emplace(id.value);
  auto& field = slot->second;
  field.seen = kit.turn();
  auto result = FieldResult{.id = id};
  result.changed = std::exchange(field.changed, false);
  result.submitted = std::exchange(field.submitted, false);
  result.escaped = std::exchange(field.escaped, false);
  // What was typed is on its way to the view: its old text must not overwrite it.
  if (result.changed) {
    field.passed = field.text;
    frame.request_frame();
  } else {
    pass_text(frame, field, id, options, is_new);
  }
  if (covered) paint_words(frame, text_area, field, options);
  result.focused = kit.focused_ == id;
  // Taken by whoever asks first: the field, or the button that says so.
  if (options.multiline && result.focused && frame.shortcut("mod+Enter")) result.submitted = true;
  result.text = field.text;
  result.caret = std::min(field.caret, static_cast<std::uint32_t>(field.text.size()));
  const auto lines = height_of(frame, field.text, options.style, text_area.width);
  result.content_height = lines + (area.height - text_area.height);
  return result;
}

}  // namespace parley::ui::kit
