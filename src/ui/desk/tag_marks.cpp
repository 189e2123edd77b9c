// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/tag_marks.h"

namespace parley::ui {
namespace {

constexpr float gap = 4;
constexpr float line_height = 24;

kit::PillOptions pill_of(Drawing& on, const TagView& tag) {
  return {.text = tag.name,
          .outlined = true,
          .stated = true,
          .dot = shown_colour(on.frame.theme(), tag.colour)};
}

std::uint32_t rgb_of(kit::Color color) {
  const auto abgr = color.abgr;
  return (abgr & 0xFFU) << 16 | (abgr & 0xFF00U) | (abgr >> 16 & 0xFFU);
}

}  // namespace

const std::array<TagColour, 5> tag_colours{{{"tags.violet", &kit::Theme::accent},
                                            {"tags.green", &kit::Theme::ok},
                                            {"tags.amber", &kit::Theme::high},
                                            {"tags.red", &kit::Theme::urgent},
                                            {"tags.grey", &kit::Theme::text2}}};

std::uint32_t stored_colour(const TagColour& colour) {
  return rgb_of(kit::theme_of(kit::ThemeKind::light).*colour.color);
}

kit::Color shown_colour(const kit::Theme& theme, std::uint32_t stored) {
  for (const auto& colour : tag_colours) {
    if (stored_colour(colour) == stored) return theme.*colour.color;
  }
  return kit::rgb(stored);
}

void draw_tag_pills(Drawing& on, kit::Area line, std::span<const TagView> tags) {
  for (const auto& tag : tags) {
    auto options = pill_of(on, tag);
    options.stated = false;  // the row's name says it
    if (kit::pill_width(on.frame, options) > line.width) return;
    line.cut_left(kit::pill(on.frame, line, options) + gap);
  }
}

void draw_all_tag_pills(Drawing& on, kit::Area& area, std::span<const TagView> tags) {
  auto line = area.cut_top(line_height);
  const auto full = line.width;
  for (const auto& tag : tags) {
    const auto options = pill_of(on, tag);
    const bool is_first = line.width == full;
    if (!is_first && kit::pill_width(on.frame, options) > line.width) {
      line = area.cut_top(line_height);
    }
    line.cut_left(kit::pill(on.frame, line, options) + gap);
  }
}

}  // namespace parley::ui
