// SPDX-License-Identifier: AGPL-3.0-or-later
// BK-3 and BK-4: what became of a bulk change. Waiting while the authority has not answered; then
// how many changed, which were skipped and why, and what turned out otherwise than the review said.
#include <algorithm>

#include "ui/desk/bulk_parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float report_width = 520;
constexpr float row_height = 52;

bool is_pending(const DeskModel& model, BulkId id) {
  return std::any_of(model.pending.begin(), model.pending.end(),
                     [&](const PendingItem& item) { return item.bulk == id; });
}

// After a reload the plan is what the device's own copy says of it: the same rules over what was
// known then.
void watch_pending(Drawing& on) {
  auto& bulk = on.state.bulk;
  for (const auto& item : on.model.pending) {
    const auto* report =
        item.bulk.is_none() ? nullptr : on.model.inbox.bulk_reports.find(item.bulk);
    if (!report || !bulk.known.insert(item.bulk).second) continue;
    bulk.watched.push_back({item.bulk, *report});
  }
}

// The one that was applied here a moment ago has its id from the app.
void find_applied(Drawing& on) {
  auto& bulk = on.state.bulk;
  for (const auto& report : on.model.inbox.bulk_reports) {
    if (report.by != on.model.agent || !bulk.known.insert(report.id).second) continue;
    const auto waits = std::find_if(bulk.watched.begin(), bulk.watched.end(),
                                    [](const BulkWatch& watch) { return watch.id.is_none(); });
    if (waits != bulk.watched.end()) waits->id = report.id;
  }
}

void look_once_a_change(Drawing& on) {
  auto& bulk = on.state.bulk;
  if (bulk.has_looked && bulk.looked_revision == on.model.revision) return;
  if (bulk.has_looked) find_applied(on);
  watch_pending(on);
  for (const auto& report : on.model.inbox.bulk_reports) bulk.known.insert(report.id);
  bulk.has_looked = true;
  bulk.looked_revision = on.model.revision;
  for (auto& watch : bulk.watched) {
    if (watch.id.is_none() || is_pending(on.model, watch.id)) continue;
    watch.stage = BulkWatch::Stage::settled;
  }
  // Refused as a whole: what needs attention says so.
  std::erase_if(bulk.watched, [&](const BulkWatch& watch) {
    return watch.stage == BulkWatch::Stage::settled && !on.model.inbox.bulk_reports.find(watch.id);
  });
}

// True when it is put away.
bool draw_result(Drawing& on, kit::Area& area, const BulkWatch& watch) {
  const auto& theme = on.frame.theme();
  const bool is_settled = watch.stage == BulkWatch::Stage::settled;
  BulkResult result;
  if (is_settled) {
    result = result_of(on.model.inbox, on.model.inbox.bulk_reports.at(watch.id), watch.planned);
  }
  const auto words = is_settled ? result.headline : waiting_words(watch.planned);
  const auto differs_height = result.differences.empty() ? 0.F : 20.F;
  auto box = area.cut_top(42 + differs_height);
  const auto scope =
      kit::region(on.frame, box, {.name = say("bulk.result"), .key = key_of(watch.id.raw)});
  const bool is_strange = !result.differences.empty();
  kit::paint_box(on.frame, box, {.fill = is_strange ? theme.high_soft : theme.background2});
  kit::paint_line(on.frame, {box.x, box.bottom()}, {box.right(), box.bottom()}, theme.line);
  box = box.inset(14, 6, 8, 6);
  auto bar = box.cut_top(30);
  kit::paint_icon(on.frame, bar.cut_left(16),
                  is_settled ? kit::icon::check_check : kit::icon::clock,
                  is_settled ? theme.ok : theme.text2, 15);
  bar.cut_left(8);
  const bool is_put_away =
      is_settled &&
      kit::icon_button(
          on.frame, bar.cut_right(28).middle(28),
          {.name = say("bulk.put_away"), .icon = kit::icon::close, .variant = kit::Variant::ghost});
  if (!result.items.empty() && kit::button_right(on.frame, bar,
                                                 {.name = say("bulk.show"),
                                                  .variant = kit::Variant::ghost,
                                                  .tone = kit::Tone::accent,
                                                  .small = true},
                                                 2)) {
    on.state.bulk.shown = watch.id;
    on.frame.request_frame();
  }
  kit::text(on.frame, bar.middle(19), words,
            {.style = kit::text_style::body_medium, .key = "words"});
  if (is_strange) {
    kit::text(on.frame, box.cut_top(18), result.differences,
              {.style = kit::text_style::caption, .color = theme.high, .key = "differs"});
  }
  return is_put_away;
}

void draw_item(Drawing& on, const kit::Grid& grid, std::uint32_t index, const BulkItem& item) {
  const auto& theme = on.frame.theme();
  const bool is_strange = item.surprise != Surprise::none;
  auto said = item.who + ", " + item.what;
  if (is_strange) said += ", " + std::string(say("bulk.surprise"));
  const auto row =
      kit::row(on.frame, grid, index, {.key = key_of(item.conversation.raw), .name = said});
  auto area = row.area.inset(12, 7);
  auto line = area.cut_top(19);
  if (is_strange) {
    const auto word = say("bulk.surprise");
    const auto width = kit::measure(on.frame, word, kit::text_style::caption_medium);
    kit::paint_text(on.frame, line.cut_right(width), word, kit::text_style::caption_medium,
                    theme.high);
    line.cut_right(8);
  }
  kit::paint_text(on.frame, line, item.who, kit::text_style::body_medium, theme.text);
  kit::paint_text(on.frame, area.cut_top(18), item.what, kit::text_style::caption, theme.text2);
  if (!row.activated) return;
  on.state.bulk.shown = {};
  go_to(on.state, item.conversation);
}

void draw_report(Drawing& on) {
  auto& bulk = on.state.bulk;
  if (bulk.shown.is_none()) return;
  const auto watch = std::find_if(bulk.watched.begin(), bulk.watched.end(),
                                  [&](const BulkWatch& each) { return each.id == bulk.shown; });
  const auto* report = on.model.inbox.bulk_reports.find(bulk.shown);
  if (watch == bulk.watched.end() || !report) {
    bulk.shown = {};
    return;
  }
  const auto result = result_of(on.model.inbox, *report, watch->planned);
  const auto rows = std::min(static_cast<float>(result.items.size()), 6.5F);
  auto box = kit::dialog(on.frame, {.name = say("bulk.report"),
                                    .description = result.headline,
                                    .width = std::min(report_width, on.frame.screen().width - 24),
                                    .height = rows * row_height + 150,
                                    .key = "bulk report"});
  auto area = box.area;
  auto bar = area.cut_bottom(kit::size::control);
  area.cut_bottom(12);
  {
    auto grid = kit::grid(on.frame, area,
                          {.name = say("bulk.report_items"),
                           .rows = static_cast<std::uint32_t>(result.items.size()),
                           .row_height = row_height});
    for (auto i = grid.first; i < grid.last; ++i) draw_item(on, grid, i, result.items[i]);
  }
  const bool is_closed = kit::button_right(on.frame, bar, {.name = say("dialog.close")});
  if (is_closed || box.dismissed) bulk.shown = {};
}

}  // namespace

void bulk_accepted(DeskState& state, AskNumber number) {
  auto& bulk = state.bulk;
  if (bulk.dialog.ask != number || number == 0) return;  // a tag on the way to the change
  bulk.watched.push_back({BulkId{}, bulk.dialog.shown_plan});
  bulk.dialog = {};
  state.chosen.clear();
}

void draw_bulk_results(Drawing& on, kit::Area& area) {
  look_once_a_change(on);
  auto& watched = on.state.bulk.watched;
  std::erase_if(watched, [&](const BulkWatch& watch) {
    return !watch.id.is_none() && draw_result(on, area, watch);
  });
}

void draw_bulk_dialogs(Drawing& on) {
  draw_bulk_review(on);
  draw_report(on);
}

}  // namespace parley::ui
