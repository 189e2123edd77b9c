// SPDX-License-Identifier: AGPL-3.0-or-later
// Every widget in every state, in columns. What is pressed or typed here changes nothing but
// itself.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/gallery/pages.h"
#include "ui/kit/kit.h"

namespace parley::app::gallery {
namespace {

namespace kit = ui::kit;
namespace icon = kit::icon;
using kit::Frame;
using kit::Toggle;
using kit::Tone;
using kit::Variant;

constexpr float column_width = 330;
constexpr float column_gap = 24;
constexpr std::array tones = {Tone::neutral, Tone::accent, Tone::ok, Tone::high, Tone::urgent};
constexpr std::array tone_names = {"Neutral", "Accent", "Good", "High", "Urgent"};

class WidgetsPage final : public platform::Screen {
 public:
  explicit WidgetsPage(Look look) : look_(look) {}

  void draw(Frame& frame) override {
    set_look(frame, look_);
    const auto screen = frame.screen();
    const auto main = kit::main_region(frame, screen, {.name = "Widgets"});
    auto body = kit::scroll_region(frame, screen, {.name = "All widgets"}, height_);
    auto rest = body.content.inset(24, 20, 24, 0);
    const auto top = rest.y;
    const auto count = std::clamp(
        static_cast<std::size_t>((rest.width + column_gap) / (column_width + column_gap)),
        std::size_t{1}, columns.size());
    for (std::size_t first = 0; first < columns.size(); first += count) {
      draw_row(frame, rest, first, std::min(first + count, columns.size()));
    }
    const auto height = rest.y - top + 40;
    if (height == height_) return;
    height_ = height;
    frame.request_frame();
  }

 private:
  using Column = void (WidgetsPage::*)(Frame&, kit::Area&);
  static const std::array<Column, 4> columns;

  // As many columns as there is room for, side by side; the longest says where the next row begins.
  void draw_row(Frame& frame, kit::Area& rest, std::size_t first, std::size_t end) {
    auto line = kit::Area{rest.x, rest.y, rest.width, 1e6F};
    auto bottom = rest.y;
    for (auto at = first; at < end; ++at) {
      auto column = line.cut_left(std::min(column_width, line.width));
      line.cut_left(column_gap);
      (this->*columns[at])(frame, column);
      bottom = std::max(bottom, column.y);
    }
    rest.y = bottom + column_gap;
  }

  static void title(Frame& frame, kit::Area& area, const char* words) {
    kit::heading(frame, area.cut_top(26), words, 2);
    area.cut_top(6);
  }

  void buttons(Frame& frame, kit::Area& area) {
    title(frame, area, "Buttons");
    const std::array variants = {Variant::primary, Variant::secondary, Variant::ghost,
                                 Variant::danger};
    const std::array names = {"Primary", "Secondary", "Ghost", "Danger"};
    for (std::size_t i = 0; i < variants.size(); ++i) {
      auto line = area.cut_top(40);
      const auto bar = kit::toolbar(frame, line, {.name = names[i], .key = i + 1});
      kit::button_left(frame, line, {.name = names[i], .variant = variants[i]});
      kit::button_left(frame, line,
                       {.name = "With icon", .icon = icon::check, .variant = variants[i]});
      kit::button_left(frame, line, {.name = "Off", .variant = variants[i], .disabled = true});
    }
    auto line = area.cut_top(40);
    {
      const auto bar = kit::toolbar(frame, line, {.name = "More of them"});
      kit::button_left(frame, line, {.name = "Keys", .keys = "mod+Enter"});
      kit::button_left(frame, line, {.name = "Held down", .selected = true});
      kit::button_left(frame, line, {.name = "Small", .small = true});
    }
    line = area.cut_top(40);
    {
      const auto bar = kit::toolbar(frame, line, {.name = "Only icons"});
      kit::icon_button(frame, line.cut_left(32).middle(32), {.name = "Reply", .icon = icon::undo});
      kit::icon_button(
          frame, line.cut_left(32).middle(32),
          {.name = "Star", .icon = icon::star, .variant = Variant::ghost, .selected = true});
      kit::icon_button(frame, line.cut_left(32).middle(32),
                       {.name = "Locked", .icon = icon::lock, .disabled = true});
      for (std::size_t i = 1; i < tones.size(); ++i) {
        kit::icon_button(frame, line.cut_left(32).middle(32),
                         {.name = tone_names[i],
                          .icon = icon::flag,
                          .variant = Variant::ghost,
                          .tone = tones[i]});
      }
    }
    toggles(frame, area);
    links(frame, area);
  }

  void toggles(Frame& frame, kit::Area& area) {
    area.cut_top(8);
    title(frame, area, "Toggles");
    const std::array states = {Toggle::off, Toggle::on, Toggle::mixed};
    const std::array names = {"Unchecked", "Checked", "Some of them"};
    for (std::size_t i = 0; i < states.size(); ++i) {
      kit::checkbox(frame, area.cut_top(28),
                    {.name = names[i], .checked = states[i], .label_shown = true});
    }
    kit::checkbox(frame, area.cut_top(28),
                  {.name = "Not to be changed", .label_shown = true, .disabled = true});
    kit::toggle_switch(frame, area.cut_top(28), {.name = "Switched off", .label_shown = true});
    kit::toggle_switch(frame, area.cut_top(28),
                       {.name = "Switched on", .checked = Toggle::on, .label_shown = true});
  }

  void links(Frame& frame, kit::Area& area) {
    area.cut_top(8);
    title(frame, area, "Links");
    const auto nav = kit::navigation(frame, {area.x, area.y, area.width, 84}, {.name = "Links"});
    kit::link(frame, area.cut_top(30),
              {.name = "Mine", .href = "/mine", .count = "4", .icon = icon::user, .current = true});
    kit::link(frame, area.cut_top(30),
              {.name = "Unassigned", .href = "/unassigned", .count = "12", .icon = icon::inbox});
    kit::link(frame, area.cut_top(24),
              {.name = "A link in running text", .href = "/text", .style = &kit::text_style::body});
  }

  void fields(Frame& frame, kit::Area& area) {
    title(frame, area, "Fields");
    const auto field = [&](kit::FieldOptions options, float height) {
      kit::text_field(frame, area.cut_top(height), options);
      area.cut_top(10);
    };
    field({.name = "Empty", .text = "", .placeholder = "Placeholder"}, 32);
    field({.name = "Filled", .text = "Ana Ruiz"}, 32);
    field({.name = "Search",
           .text = "",
           .placeholder = "Search",
           .role = kit::Role::searchbox,
           .icon = icon::search,
           .keys_shown = "/"},
          32);
    field({.name = "Date and time", .text = "2026-03-05T09:00", .role = kit::Role::datetime}, 32);
    field({.name = "Command", .text = "", .placeholder = "Combobox", .suggests = true}, 32);
    field({.name = "Off", .text = "Not yours to change", .disabled = true}, 32);
    field({.name = "Wrong", .text = "25:71", .error = "That is no time"}, 32);
    area.cut_top(16);
    field({.name = "Many lines", .text = "First line\nSecond line", .multiline = true}, 72);
    title(frame, area, "Tabs");
    auto bar = area.cut_top(40);
    const auto tabs = kit::tablist(frame, bar, "Tabs");
    kit::tab(frame, bar, {.name = "Chosen", .selected = true});
    kit::tab(frame, bar, {.name = "With count", .count = "3"});
    kit::tab(frame, bar, {.name = "Other"});
    chart(frame, area);
  }

  static void chart(Frame& frame, kit::Area& area) {
    constexpr std::array counts = {12U, 31U, 24U, 38U, 9U};
    const std::array<std::string_view, 5> days = {"Mon", "Tue", "Wed", "Thu", "Fri"};
    const auto accent = frame.theme().accent;
    const std::array legend = {kit::LegendEntry{accent, "Handled"}};
    area.cut_top(10);
    title(frame, area, "Chart");
    const auto chart = kit::chart_frame(
        frame, area.cut_top(150), {.name = "Handled", .legend = legend, .top = 40, .steps = days});
    for (std::size_t i = 0; i < days.size(); ++i) {
      const auto name = std::string(days[i]) + ", " + std::to_string(counts[i]);
      const auto item = kit::list_item(frame, chart.slot(i), {.name = name, .key = i + 1});
      kit::paint_chart_bar(frame, chart, chart.slot(i), counts[i], accent);
    }
  }

  void words(Frame& frame, kit::Area& area) {
    title(frame, area, "Words");
    kit::text(frame, area.cut_top(30), "Large", {.style = kit::text_style::large});
    kit::text(frame, area.cut_top(24), "Title", {.style = kit::text_style::title});
    kit::text(frame, area.cut_top(20), "Body, one line that is cut off where there is no more room",
              {.key = "cut"});
    kit::text(frame, area.cut_top(58),
              "Body, as many lines as it takes: the quick brown fox jumps "
              "over the lazy dog, 0123456789.",
              {.color = frame.theme().text2, .lines_max = 0, .key = "wrapped"});
    auto pills = area.cut_top(28);
    for (std::size_t i = 0; i < tones.size(); ++i) {
      pills.cut_left(
          kit::pill(frame, pills, {.text = tone_names[i], .tone = tones[i], .stated = true}) + 5);
    }
    pills = area.cut_top(28);
    pills.cut_left(kit::pill(frame, pills, {.text = "Outlined", .outlined = true, .stated = true}) +
                   5);
    kit::pill(frame, pills, {.text = "Icon", .stated = true, .icon = icon::timer});
    auto faces = area.cut_top(44);
    for (std::uint64_t i = 0; i < 8; ++i) {
      kit::avatar(frame, faces.cut_left(36).middle(32), "AR", i);
      faces.cut_left(4);
    }
    kit::divider(frame, area.cut_top(30), "Thursday");
    kit::separator(frame, area.cut_top(12));
    kit::progress(frame, area.cut_top(20), "Loading", 0.4F);
    for (std::size_t i = 0; i < tones.size(); ++i) {
      kit::status(frame, area.cut_top(34).inset(0, 2),
                  {.name = tone_names[i],
                   .text = "Offline, 3 waiting",
                   .icon = icon::cloud_off,
                   .tone = tones[i],
                   .key = i + 1});
    }
    area.cut_top(8);
    {
      const auto banner = kit::banner(frame, area.cut_top(64),
                                      {.name = "Needs attention",
                                       .strong = "Cho replied.",
                                       .text = "Your reply has not been sent.",
                                       .icon = icon::alert_triangle});
    }
    kit::empty_state(frame, area.cut_top(140),
                     {.icon = icon::inbox, .title = "Nothing here", .text = "All is answered."});
  }

  void lists(Frame& frame, kit::Area& area) {
    title(frame, area, "Rows");
    auto rows = kit::grid(frame, area.cut_top(200), {.name = "Rows", .rows = 4, .row_height = 50});
    const std::array names = {"Plain", "Open", "Chosen", "Last"};
    for (auto i = rows.first; i < rows.last; ++i) {
      const auto row =
          kit::row(frame, rows, i,
                   {.key = i + 1ULL, .name = names[i], .current = i == 1, .selected = i == 2});
      kit::paint_text(frame, row.area.inset(12, 0), names[i], kit::text_style::body_strong,
                      frame.theme().text);
    }
    rows.scope.close();
    area.cut_top(12);
    title(frame, area, "Messages");
    message(frame, area, "It says delivered, but nobody here has seen it.",
            {.fill = frame.theme().bubble_in});
    message(frame, area, "I am sending you a new one.", {.fill = frame.theme().bubble_out});
    message(frame, area, "He sounds angry.",
            {.fill = frame.theme().note, .border = frame.theme().note_line});
    rich_message(frame, area);
    message(frame, area, "Not sent yet.",
            {.fill = frame.theme().background, .border = frame.theme().accent, .dashed = true});
    columns_with_line(frame, area);
  }

  void columns_with_line(Frame& frame, kit::Area& area) {
    area.cut_top(12);
    title(frame, area, "Columns");
    const auto box = area.cut_top(60);
    kit::paint_box(frame, box, {.fill = frame.theme().background2});
    const auto moved = kit::splitter(
        frame, box, {.name = "Width", .at = line_, .least = 60, .most = box.width - 60});
    if (moved.wanted) line_ = *moved.wanted;
    if (moved.put_back) line_ = line_at_first;
    if (moved.wanted || moved.put_back) frame.request_frame();
  }

  // Of several weights and faces, wrapped.
  static void rich_message(Frame& frame, kit::Area& area) {
    const std::string words =
        "Please have a look: the left earcup crackles, and the cable set is wrong, says Ben Adler.";
    auto spans = std::vector<kit::Span>{};
    const auto mark = [&](std::string_view part, kit::Weight weight, kit::Face face) {
      const auto begin = static_cast<std::uint32_t>(words.find(part));
      auto span = kit::Span{};
      span.begin = begin;
      span.end = begin + static_cast<std::uint32_t>(part.size());
      span.weight = weight;
      span.face = face;
      spans.push_back(std::move(span));
    };
    mark("have a look", kit::Weight::semibold, kit::Face::upright);
    mark("left earcup crackles, and", kit::Weight::regular, kit::Face::italic);
    mark("cable set", kit::Weight::regular, kit::Face::code);
    mark("Ben Adler", kit::Weight::bold, kit::Face::upright);
    const auto place = area.cut_top(66).inset(0, 2);
    const auto scope = kit::article(frame, place, {.name = "Rich"});
    kit::paint_box(frame, place, {.fill = frame.theme().bubble_in, .radius = 12});
    const auto& text = kit::layout(frame, words, kit::text_style::message,
                                   {.width = place.width - 24, .spans = spans});
    kit::article_text(frame, text, {place.x + 12, place.y + 10}, frame.theme().text, spans);
  }

  static void message(Frame& frame, kit::Area& area, const char* words, kit::Box box) {
    const auto place = area.cut_top(44).inset(0, 2);
    const auto scope = kit::article(frame, place, {.name = words});
    box.radius = kit::size::radius_bubble;
    kit::paint_box(frame, place, box);
    const auto& text = kit::layout(frame, words, kit::text_style::message);
    kit::article_text(frame, text, {place.x + 12, place.y + 10}, frame.theme().text);
  }

  static constexpr float line_at_first = 140;

  Look look_;
  float height_ = 1;
  float line_ = line_at_first;
};

const std::array<WidgetsPage::Column, 4> WidgetsPage::columns = {
    &WidgetsPage::buttons, &WidgetsPage::fields, &WidgetsPage::words, &WidgetsPage::lists};

}  // namespace

std::unique_ptr<platform::Screen> widgets_page(Look look) {
  return std::make_unique<WidgetsPage>(look);
}

}  // namespace parley::app::gallery
