// SPDX-License-Identifier: AGPL-3.0-or-later
// How tags look: a pill with a dot in the tag's colour.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "ui/desk/drawing.h"
#include "ui/views/tag_view.h"

namespace parley::ui {

// The colours that a new tag may have: the theme's own, as its light side has them. In the dark the
// counterpart is shown.
struct TagColour {
  std::string_view name;  // key of its word
  kit::Color kit::Theme::*color;
};
extern const std::array<TagColour, 5> tag_colours;
std::uint32_t stored_colour(const TagColour& colour);
kit::Color shown_colour(const kit::Theme& theme, std::uint32_t stored);

// As many as fit in the line, in a row.
void draw_tag_pills(Drawing& on, kit::Area line, std::span<const TagView> tags);
// All of them, in as many lines as it takes, cut off the area's top.
void draw_all_tag_pills(Drawing& on, kit::Area& area, std::span<const TagView> tags);

}  // namespace parley::ui
