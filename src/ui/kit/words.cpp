// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/words.h"

#include <algorithm>
#include <array>
#include <string>

#include "ui/kit/draw.h"
#include "ui/kit/looks.h"

namespace parley::ui::kit {
namespace {

float stated_text(Frame& frame, Node node, std::string_view words, const TextOptions& options) {
  const auto area = node.area;
  const auto color = options.color.is_none() ? frame.theme().text : options.color;
  const auto& paragraph = layout(
      frame, words, options.style,
      {.width = area.width, .lines_max = options.lines_max, .align = options.align, .spans = {}});
  const auto height = paragraph.height();
  const auto top =
      options.lines_max == 1 ? area.y + std::max(0.F, (area.height - height) / 2) : area.y;
  node.area = {area.x, top, area.width, height};
  node.name = words;
  node.font_size = options.style.font.size;
  node.font_weight =
      static_cast<std::uint16_t>(400 + 100 * static_cast<int>(options.style.font.weight));
  node.line_height = options.style.line_height;
  node.right_to_left = !paragraph.lines().empty() && paragraph.lines()[0].right_to_left;
  frame.kit().state(std::move(node), options.key);
  paint(frame, paragraph, {area.x, top}, color);
  return height;
}

struct AvatarColor {
  Color ground, ink;
};
constexpr std::array<AvatarColor, 8> avatar_colors = {{
    {rgb(0xdccff0), rgb(0x4c2889)},
    {rgb(0xcdf0dc), rgb(0x14532d)},
    {rgb(0xf0ddcf), rgb(0x7a3c10)},
    {rgb(0xcfe6f0), rgb(0x0f4c63)},
    {rgb(0xf0cfd9), rgb(0x831843)},
    {rgb(0xdcf0cf), rgb(0x365314)},
    {rgb(0xcfd9f0), rgb(0x1e3a8a)},
    {rgb(0xf0e6cf), rgb(0x6b4e0b)},
}};

}  // namespace

float text(Frame& frame, const Area& area, std::string_view words, const TextOptions& options) {
  return stated_text(frame, Node{.role = Role::text, .area = area}, words, options);
}

float heading(Frame& frame, const Area& area, std::string_view words, int level,
              const TextOptions& options) {
  auto node = Node{.role = Role::heading, .area = area};
  node.level = static_cast<std::uint8_t>(level);
  return stated_text(frame, std::move(node), words, options);
}

float pill_width(Frame& frame, const PillOptions& options) {
  const auto icon_width = options.icon.is_none() ? 0.F : 15.F;
  const auto dot_width = options.dot.is_none() ? 0.F : 10.F;
  return measure(frame, options.text, text_style::tiny_medium) + 14 + icon_width + dot_width;
}

float pill(Frame& frame, const Area& area, const PillOptions& options) {
  const auto width = std::min(pill_width(frame, options), area.width);
  const auto box = Area{area.x, area.y, width, area.height}.middle(18);
  const auto look = toned(frame.theme(), options.tone);
  const auto border = options.outlined ? frame.theme().line : Color{};
  const auto fill = options.outlined ? Color{} : look.ground;
  paint_box(frame, box, {.fill = fill, .border = border, .radius = size::radius_pill});
  auto inner = box.inset(7, 0);
  if (!options.icon.is_none()) {
    paint_icon(frame, inner.cut_left(12), options.icon, look.ink, 12);
    inner.cut_left(3);
  }
  if (!options.dot.is_none()) {
    const auto place = inner.cut_left(10);
    paint_circle(frame, {place.x + 3.5F, place.center().y}, 3.5F, options.dot);
  }
  paint_text(frame, inner, options.text, text_style::tiny_medium, look.ink);
  if (options.stated) {
    auto node = Node{.role = Role::text, .area = box};
    node.name = options.text;
    frame.kit().state(std::move(node), {});
  }
  return width;
}

void avatar(Frame& frame, const Area& area, std::string_view initials, std::uint64_t seed) {
  const auto side = std::min(area.width, area.height);
  const auto color = avatar_colors[(seed ^ seed >> 32 ^ seed >> 17) % avatar_colors.size()];
  paint_circle(frame, area.center(), side / 2, color.ground);
  const auto style = TextStyle{{side * 0.38F, Weight::semibold}, side * 0.5F};
  paint_text(frame, area, initials, style, color.ink, Align::center);
}

void status(Frame& frame, const Area& area, const StatusOptions& options) {
  auto node = Node{.role = Role::status, .area = area};
  node.name = options.name;
  node.value = options.text;
  frame.kit().state(std::move(node), options.key);
  const auto look = toned(frame.theme(), options.tone);
  if (options.tone != Tone::neutral) {
    paint_box(frame, area, {.fill = look.ground, .radius = size::radius});
  }
  auto inner = area.inset(10, 0);
  if (!options.icon.is_none()) {
    paint_icon(frame, inner.cut_left(15), options.icon, look.ink, 15);
    inner.cut_left(8);
  }
  const auto& style =
      options.tone == Tone::neutral ? text_style::caption : text_style::caption_strong;
  paint_text(frame, inner, options.text, style, look.ink);
}

namespace {

std::string banner_words(const BannerOptions& options) {
  auto words = std::string(options.strong);
  if (!words.empty() && !options.text.empty()) words += " ";
  return words + std::string(options.text);
}

constexpr float banner_padding = 20;
constexpr float banner_icon_room = 26;
constexpr float banner_words_min = 220;  // with less beside the buttons, those stand below
constexpr float banner_buttons = 44;

// How its words and what follows them share the width.
struct BannerPlan {
  float words = 0;
  bool is_stacked = false;
};
BannerPlan plan_of(float width, const BannerOptions& options) {
  const auto all = width - 2 * banner_padding - (options.icon.is_none() ? 0.F : banner_icon_room);
  const bool is_stacked = options.room > 0 && all - options.room < banner_words_min;
  return {is_stacked ? all : all - options.room, is_stacked};
}

const Paragraph& banner_layout(Frame& frame, float width, const BannerOptions& options,
                               std::string_view words) {
  const Span strong{.begin = 0,
                    .end = static_cast<std::uint32_t>(options.strong.size()),
                    .weight = Weight::semibold,
                    .color = {},
                    .href = {}};
  return layout(frame, words, text_style::body, {.width = width, .spans = {&strong, 1}});
}

}  // namespace

float banner_height(Frame& frame, float width, const BannerOptions& options) {
  const auto plan = plan_of(width, options);
  const auto words = banner_words(options);
  const auto height = banner_layout(frame, plan.words, options, words).height() + 24;
  return std::max(56.F, height + (plan.is_stacked ? banner_buttons : 0));
}

Banner banner(Frame& frame, const Area& area, const BannerOptions& options) {
  const auto look = toned(frame.theme(), options.tone);
  const auto plan = plan_of(area.width, options);
  paint_box(frame, area, {.fill = look.ground});
  paint_line(frame, {area.x, area.bottom() - 0.5F}, {area.right(), area.bottom() - 0.5F},
             look.ink.with_alpha(0.25F));
  const auto words = banner_words(options);
  auto node = Node{.role = Role::region, .area = area};
  node.name = options.name;
  auto scope = container(frame, std::move(node), options.key);
  auto inner = area.inset(banner_padding, 0);
  auto room = inner;
  if (plan.is_stacked) room = inner.cut_bottom(banner_buttons + 8);
  if (!options.icon.is_none()) {
    paint_icon(frame, inner.cut_left(16), options.icon, look.ink, 16);
    inner.cut_left(banner_icon_room - 16);
  }
  const auto& paragraph = banner_layout(frame, plan.words, options, words);
  const auto top = inner.y + (inner.height - paragraph.height()) / 2;
  auto said = Node{.role = Role::text, .area = {inner.x, top, plan.words, paragraph.height()}};
  said.name = words;
  frame.kit().state(std::move(said), "words");
  paint(frame, paragraph, {inner.x, top}, frame.theme().text);
  if (!plan.is_stacked) room = inner.cut_right(options.room);
  return {.room = room, .scope = std::move(scope)};
}

void empty_state(Frame& frame, const Area& area, const EmptyOptions& options) {
  const auto& theme = frame.theme();
  auto inner = area.centered(std::min(320.F, area.width - 32), 120);
  paint_icon(frame, inner.cut_top(40), options.icon, theme.text2.with_alpha(0.7F), 28);
  inner.cut_top(6);
  text(frame, inner.cut_top(22), options.title,
       {.style = text_style::body_strong, .align = Align::center});
  if (options.text.empty()) return;
  text(frame, inner, options.text, {.color = theme.text2, .align = Align::center, .lines_max = 3});
}

void progress(Frame& frame, const Area& area, std::string_view name, float part) {
  part = std::clamp(part, 0.F, 1.F);
  auto node = Node{.role = Role::progressbar, .area = area};
  node.name = name;
  node.value = std::to_string(static_cast<int>(part * 100));
  frame.kit().state(std::move(node), {});
  const auto bar = area.middle(4);
  paint_box(frame, bar, {.fill = frame.theme().background3, .radius = 2});
  paint_box(frame, {bar.x, bar.y, bar.width * part, bar.height},
            {.fill = frame.theme().accent, .radius = 2});
}

void separator(Frame& frame, const Area& area) {
  const auto y = static_cast<float>(static_cast<int>(area.center().y)) + 0.5F;
  paint_line(frame, {area.x, y}, {area.right(), y}, frame.theme().line);
  frame.kit().state(Node{.role = Role::separator, .area = area}, {});
}

void divider(Frame& frame, const Area& area, std::string_view words) {
  const auto& theme = frame.theme();
  const auto width = measure(frame, words, text_style::tiny) + 24;
  const auto y = static_cast<float>(static_cast<int>(area.center().y)) + 0.5F;
  const auto middle = area.center().x;
  paint_line(frame, {area.x, y}, {middle - width / 2, y}, theme.line);
  paint_line(frame, {middle + width / 2, y}, {area.right(), y}, theme.line);
  auto node = Node{.role = Role::separator, .area = area};
  node.name = words;
  frame.kit().state(std::move(node), {});
  paint_text(frame, area, words, text_style::tiny, theme.text2, Align::center);
}

}  // namespace parley::ui::kit
