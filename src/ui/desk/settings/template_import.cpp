// SPDX-License-Identifier: AGPL-3.0-or-later
// TP-4: the dry run of a file of templates: what would be new, changed and refused, and why, before
// anything happens.
#include <algorithm>

#include "base/limits.h"
#include "ui/desk/settings/parts.h"
#include "ui/views/refusal_words.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float row_height = 46;
constexpr float rows_shown = 6;
constexpr float heading_room = 92;

std::string count_of(const std::vector<ImportLine>& lines, ImportOutcome outcome) {
  return std::to_string(std::count_if(
      lines.begin(), lines.end(), [&](const ImportLine& line) { return line.outcome == outcome; }));
}

std::string counts_in_words(const std::vector<ImportLine>& lines) {
  return say("import.counts", {{"added", count_of(lines, ImportOutcome::added)},
                               {"changed", count_of(lines, ImportOutcome::changed)},
                               {"unchanged", count_of(lines, ImportOutcome::unchanged)},
                               {"refused", count_of(lines, ImportOutcome::refused)}});
}

std::string outcome_in_words(const Inbox& inbox, const ImportLine& line) {
  switch (line.outcome) {
    case ImportOutcome::added:
      return std::string(say("import.added"));
    case ImportOutcome::changed:
      return std::string(say("import.changed"));
    case ImportOutcome::unchanged:
      return std::string(say("import.unchanged"));
    case ImportOutcome::refused:
      return say("import.refused", {{"why", why_refused(inbox, line.refusal, line.command)}});
  }
  return {};
}

kit::Color colour_of(const kit::Theme& theme, ImportOutcome outcome) {
  switch (outcome) {
    case ImportOutcome::added:
    case ImportOutcome::changed:
      return theme.ok;
    case ImportOutcome::unchanged:
      return theme.text2;
    case ImportOutcome::refused:
      return theme.urgent;
  }
  return theme.text;
}

std::string fault_in_words(const TemplatesFile& file) {
  switch (file.fault) {
    case FileFault::none:
      return {};
    case FileFault::malformed:
      return std::string(say("import.malformed"));
    case FileFault::too_large:
      return say("import.too_large", {{"count", std::to_string(limits::templates_file_items_max)}});
    case FileFault::missing:
      return say("import.missing", {{"where", file.where}});
    case FileFault::wrong:
      return say("import.wrong", {{"where", file.where}});
  }
  return {};
}

// Again whenever something has changed under it: somebody else may save one meanwhile.
void plan(Drawing& on) {
  auto& import = on.state.template_import;
  if (import.revision == on.model.revision) return;
  import.revision = on.model.revision;
  import.lines = plan_import(on.model.inbox, import.file.templates,
                             {on.model.now, on.model.now, by(on.model.agent), Origin::web});
}

void draw_line(Drawing& on, const kit::Grid& grid, std::uint32_t index, const ImportLine& line) {
  const auto& theme = on.frame.theme();
  const auto title = say("import.title", {{"name", line.it.name}, {"shortcut", line.it.shortcut}});
  const auto outcome = outcome_in_words(on.model.inbox, line);
  const auto name = say("people.said", {{"name", title}, {"line", outcome}});
  const auto row = kit::row(on.frame, grid, index, {.key = std::uint64_t{index} + 1, .name = name});
  auto area = row.area.inset(10, 4);
  kit::paint_text(on.frame, area.cut_top(20), title, kit::text_style::body_medium, theme.text);
  kit::paint_text(on.frame, area.cut_top(17), outcome, kit::text_style::caption,
                  colour_of(theme, line.outcome));
}

void draw_lines(Drawing& on, const kit::Area& box, const std::vector<ImportLine>& lines) {
  {
    auto grid = kit::grid(on.frame, box,
                          {.name = say("import.lines"),
                           .rows = static_cast<std::uint32_t>(lines.size()),
                           .row_height = row_height});
    for (auto i = grid.first; i < grid.last; ++i) draw_line(on, grid, i, lines[i]);
  }
  kit::paint_box(on.frame, box, {.border = on.frame.theme().line, .radius = kit::size::radius});
}

bool happens(const ImportLine& line) {
  return line.outcome == ImportOutcome::added || line.outcome == ImportOutcome::changed;
}

void carry_out(Drawing& on) {
  std::size_t count = 0;
  for (const auto& line : on.state.template_import.lines) {
    if (!happens(line)) continue;
    ask(on.state, line.command);
    count += 1;
  }
  on.state.template_import = {};
  const auto words = say("import.done", {{"count", std::to_string(count)}});
  kit::toast(on.frame, {.text = words});
}

}  // namespace

void draw_template_import(Drawing& on) {
  auto& import = on.state.template_import;
  if (!import.is_open) return;
  plan(on);
  const auto fault = fault_in_words(import.file);
  const bool is_broken = !fault.empty();
  const auto list = is_broken ? 60.F : 32 + row_height * rows_shown + 16;
  auto box = kit::dialog(on.frame, {.name = say("import"),
                                    .width = std::min(520.F, on.frame.screen().width - 24),
                                    .height = list + kit::size::control + heading_room});
  auto area = box.area;
  auto bar = area.cut_bottom(kit::size::control);
  if (is_broken) {
    kit::text(on.frame, area, fault,
              {.color = on.frame.theme().urgent, .lines_max = 3, .key = "fault"});
  } else {
    kit::text(on.frame, area.cut_top(24), counts_in_words(import.lines), {.key = "counts"});
    draw_lines(on, area.cut_top(row_height * rows_shown), import.lines);
  }
  const bool can_happen = std::any_of(import.lines.begin(), import.lines.end(), happens);
  const bool is_sure =
      !is_broken &&
      kit::button_right(
          on.frame, bar,
          {.name = say("import.do"), .variant = kit::Variant::primary, .disabled = !can_happen});
  const bool is_cancelled = kit::button_right(on.frame, bar, {.name = say("dialog.cancel")});
  if (is_sure) return carry_out(on);
  if (is_cancelled || box.dismissed) import = {};
}

}  // namespace parley::ui
