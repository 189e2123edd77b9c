// SPDX-License-Identifier: AGPL-3.0-or-later
// BK-2: "Review changes". Shows what the core would do with the chosen conversations before
// anything happens; "Apply" is the one deliberate step.
#include <algorithm>

#include "ui/desk/bulk_parts.h"
#include "ui/views/refusal_words.h"
#include "ui/views/text.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float dialog_width = 480;
constexpr float heading_room = 92;  // the kit's heading and padding around ours
constexpr float buttons_height = 32;
constexpr float counts_height = 150;
constexpr float export_text_height = 60;
constexpr float warning_height = 34;

BulkAction action_of(BulkKind kind) {
  switch (kind) {
    case BulkKind::none:
    case BulkKind::export_file:
    case BulkKind::assign:
      return BulkAction::assign;
    case BulkKind::tags:
      return BulkAction::add_tag;
    case BulkKind::resolve:
      return BulkAction::resolve;
    case BulkKind::archive:
      return BulkAction::archive;
    case BulkKind::priority:
      return BulkAction::set_priority;
  }
  return BulkAction::assign;
}

BulkChange change_of(Drawing& on) {
  const auto& dialog = on.state.bulk.dialog;
  return {.id = {},
          .conversations = dialog.conversations,
          .action = action_of(dialog.kind),
          .assignee = dialog.assignee,
          .team = dialog.team,
          .tag = dialog.tag,
          .summary = dialog.summary,
          .priority = dialog.priority,
          .seen = dialog.shown_seen};
}

// The same plan as the authority's. What is still to be written counts as written: how many change
// does not hang on how it is worded.
const BulkReview& review(Drawing& on) {
  auto& dialog = on.state.bulk.dialog;
  auto change = change_of(on);
  change.seen = on.model.seen;
  if (is_blank(change.summary)) change.summary = "…";
  if (dialog.reviewed_revision == on.model.revision && dialog.reviewed == change) {
    return dialog.review;
  }
  dialog.reviewed_revision = on.model.revision;
  dialog.review = review_of(on.model.inbox, on.model.agent, on.model.now, change);
  dialog.reviewed = std::move(change);
  return dialog.review;
}

void draw_reason(Drawing& on, kit::Area& area, const SkipReason& reason) {
  const auto& theme = on.frame.theme();
  const auto words =
      say("bulk.skipped", {{"count", std::to_string(reason.count)}, {"why", reason.why}});
  const auto height = kit::height_of(on.frame, words, kit::text_style::body, area.width - 22);
  auto box = area.cut_top(height + 19);
  area.cut_top(6);
  const auto item = kit::list_item(on.frame, box, {.key = kit::Key(std::string_view(reason.why))});
  kit::paint_icon(on.frame, box.cut_left(22).cut_top(19), kit::icon::minus, theme.text2, 14);
  kit::text(on.frame, box.cut_top(height), words, {.lines_max = 0, .key = "why"});
  kit::text(on.frame, box.cut_top(17), reason.examples,
            {.style = kit::text_style::caption, .color = theme.text2, .key = "who"});
}

float counts_content(Drawing& on, const BulkReview& review, float width) {
  float height = 26;
  if (!review.unchanged.empty()) height += 22;
  for (const auto& reason : review.skipped) {
    const auto words =
        say("bulk.skipped", {{"count", std::to_string(reason.count)}, {"why", reason.why}});
    height += kit::height_of(on.frame, words, kit::text_style::body, width - 22) + 25;
  }
  return height;
}

void draw_counts(Drawing& on, const kit::Area& box, const BulkReview& review) {
  const auto& theme = on.frame.theme();
  kit::paint_box(on.frame, box, {.fill = theme.background3, .radius = kit::size::radius});
  auto body = kit::scroll_region(on.frame, box.inset(12, 10), {.name = say("bulk.counts")},
                                 counts_content(on, review, box.width - 24));
  auto area = body.content;
  if (!review.refused.empty()) {
    kit::text(on.frame, area.cut_top(22), review.refused, {.color = theme.urgent, .key = "no"});
    return;
  }
  kit::text(on.frame, area.cut_top(26), review.headline,
            {.style = kit::text_style::body_strong, .key = "headline"});
  if (!review.unchanged.empty()) {
    kit::text(on.frame, area.cut_top(22), review.unchanged,
              {.color = theme.text2, .key = "unchanged"});
  }
  if (review.skipped.empty()) return;
  const auto list = kit::list(on.frame, area, {.name = say("bulk.skipped_list")});
  for (const auto& reason : review.skipped) draw_reason(on, area, reason);
}

// EX-1: whoever exports is told when this device does not know everything.
std::string export_words(Drawing& on) {
  const auto& dialog = on.state.bulk.dialog;
  auto words = say("export.what", {{"count", std::to_string(dialog.conversations.size())}});
  const auto& connection = on.model.connection;
  if (connection.link != Link::online) {
    words += ' ' + std::string(say("export.offline"));
  } else if (connection.waiting > 0) {
    words += ' ' + std::string(say("export.waiting"));
  }
  return words;
}

void draw_review(Drawing& on, kit::Area& area) {
  const auto& dialog = on.state.bulk.dialog;
  const auto& theme = on.frame.theme();
  if (dialog.kind == BulkKind::export_file) {
    kit::text(on.frame, area.cut_top(export_text_height), export_words(on),
              {.color = theme.text2, .lines_max = 3, .key = "what"});
    return;
  }
  const auto box = area.cut_top(counts_height);
  if (const auto open = question_open(dialog); !open.empty()) {
    kit::paint_box(on.frame, box, {.fill = theme.background3, .radius = kit::size::radius});
    kit::text(on.frame, box.inset(12, 10).cut_top(20), open, {.color = theme.text2, .key = "open"});
  } else {
    draw_counts(on, box, review(on));
  }
  auto line = area.cut_top(warning_height);
  kit::paint_icon(on.frame, line.cut_left(22), kit::icon::alert_triangle, theme.high, 14);
  const bool is_online = on.model.connection.link == Link::online;
  kit::text(on.frame, line.middle(17), say(is_online ? "bulk.for_good" : "bulk.for_good_offline"),
            {.style = kit::text_style::caption, .color = theme.text2, .key = "for good"});
}

bool can_apply(Drawing& on) {
  const auto& dialog = on.state.bulk.dialog;
  if (dialog.kind == BulkKind::export_file) return true;
  return question_open(dialog).empty() && review(on).planned.changed > 0;
}

void apply(Drawing& on) {
  auto& dialog = on.state.bulk.dialog;
  if (!can_apply(on)) return;
  if (dialog.kind == BulkKind::export_file) {
    on.state.intents.push_back(intent::Export{dialog.conversations, dialog.format, dialog.notes});
    dialog = {};
    return;
  }
  if (dialog.kind == BulkKind::resolve && is_blank(dialog.summary)) {
    dialog.error = word_of(Refusal::summary_missing);
    return;
  }
  dialog.error.clear();
  dialog.ask =
      ask(on.state, change_of(on), {.purpose = Purpose::bulk, .conversation = {}, .text = {}});
}

void take_refusal(Drawing& on) {
  auto& state = on.state;
  if (!state.refused || state.refused->asked.purpose != Purpose::bulk) return;
  state.bulk.dialog.error =
      why_refused(on.model.inbox, state.refused->refusal, state.refused->asked.command);
  state.refused.reset();
  on.frame.announce(state.bulk.dialog.error, kit::Politeness::assertive);
}

}  // namespace

void open_review(Drawing& on, BulkKind kind, const ShownIds& shown) {
  BulkDialog dialog;
  dialog.kind = kind;
  for (const auto id : shown) {
    if (on.state.chosen.has(id)) dialog.conversations.push_back(id);
  }
  on.state.bulk.dialog = std::move(dialog);
  on.frame.request_frame();
}

void draw_bulk_review(Drawing& on) {
  auto& dialog = on.state.bulk.dialog;
  if (dialog.kind == BulkKind::none) return;
  take_refusal(on);
  const auto shown = dialog.review.planned;
  const auto shown_seen = dialog.reviewed.seen;
  const bool is_export = dialog.kind == BulkKind::export_file;
  const auto error_height = dialog.error.empty() ? 0.F : 24.F;
  const auto height = question_height(on) +
                      (is_export ? export_text_height : counts_height + warning_height) +
                      error_height + buttons_height + heading_room + 8;
  auto box = kit::dialog(on.frame, {.name = say("bulk.review"),
                                    .width = std::min(dialog_width, on.frame.screen().width - 24),
                                    .height = height,
                                    .key = "bulk review"});
  auto area = box.area;
  auto bar = area.cut_bottom(buttons_height);
  draw_question(on, area);
  draw_review(on, area);
  if (!dialog.error.empty()) {
    kit::text(on.frame, area.cut_top(error_height), dialog.error,
              {.color = on.frame.theme().urgent, .key = "error"});
  }
  const bool is_ready = can_apply(on);
  const bool is_pressed = kit::button_right(
      on.frame, bar,
      {.name = say("bulk.apply"), .variant = kit::Variant::primary, .disabled = !is_ready});
  const bool is_cancelled = kit::button_right(on.frame, bar, {.name = say("dialog.cancel")});
  if (is_pressed) {
    // Whoever pressed has read the frame before this one.
    dialog.shown_plan = shown;
    dialog.shown_seen = shown_seen;
    apply(on);
  }
  if (is_cancelled || box.dismissed) dialog = {};
}

}  // namespace parley::ui
