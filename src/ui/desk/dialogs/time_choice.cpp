// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/dialogs/time_choice.h"

#include "ui/views/local_time.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float gap = 8;

void draw_presets(Drawing& on, kit::Area bar) {
  auto& dialog = on.state.dialog;
  const auto presets = time_presets(clock_of(on.model));
  const auto scope = kit::group(on.frame, bar, {.name = say("time.when")});
  const auto count = static_cast<float>(presets.size());
  const auto width = (bar.width - (count - 1) * gap) / count;
  for (const auto& preset : presets) {
    const auto written = write_local_time(preset.time);
    if (kit::button(on.frame, bar.cut_left(width),
                    {.name = preset.name, .selected = dialog.when == written})) {
      dialog.when = written;
      dialog.error.clear();
    }
    bar.cut_left(gap);
  }
}

}  // namespace

void draw_time_choice(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  draw_dialog_label(on, area, say("time.when"));
  draw_presets(on, area.cut_top(kit::size::control));
  area.cut_top(dialog_field_gap);
  draw_dialog_line(on, area, say("time.own"), dialog.when, {}, kit::Role::datetime);
  const auto line = area.cut_top(18).moved(0, -6);
  auto below = area.cut_top(34).moved(0, -6);
  const auto time = parse_local_time(dialog.when);
  if (!time) return;
  const auto clock = clock_of(on.model);
  const auto at = instant_of(clock, *time);
  const auto words = say("at", {{"day", day_of(clock, at)}, {"clock", clock_of(clock, at)}});
  kit::text(on.frame, line, words,
            {.style = kit::text_style::caption, .color = on.frame.theme().text2, .key = "when"});
  const auto shifted = why_shifted(clock, *time);
  if (shifted.empty()) return;
  kit::text(on.frame, below, shifted,
            {.style = kit::text_style::caption,
             .color = on.frame.theme().high,
             .lines_max = 2,
             .key = "shifted"});
}

std::optional<Instant> chosen_time(Drawing& on) {
  const auto time = parse_local_time(on.state.dialog.when);
  if (time) return instant_of(clock_of(on.model), *time);
  on.state.dialog.error = say("time.unclear");
  return std::nullopt;
}

}  // namespace parley::ui
