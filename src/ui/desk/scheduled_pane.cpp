// SPDX-License-Identifier: AGPL-3.0-or-later
// Above the composer: what leaves later, to be changed or taken back (SC-3), and what came back
// with the reason (SC-1, SC-2).
#include "ui/desk/dialogs/dialog.h"
#include "ui/views/files_view.h"
#include "ui/views/local_time.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t shown_max = 3;
constexpr float item_height = 50;

bool is_back_in_reply(Drawing& on, ConversationId id, const ScheduledView& item) {
  if (item.state != ScheduleState::returned) return false;
  if (on.state.taken_back.count(item.id) != 0) return true;
  if (item.body.empty()) return false;  // of its files it cannot be told whose they were
  return draft_of(on.state, id, DraftKind::reply).find(item.body) != std::string::npos;
}

void edit(Drawing& on, const ConversationView& view, const ScheduledView& item) {
  const auto& message = on.model.inbox.scheduled_messages.at(item.id);
  auto& dialog = open_dialog(on, schedule_dialog, view.id);
  dialog.message = item.id;
  dialog.text = message.body;
  dialog.when = write_local_time(local_time_of(clock_of(on.model), message.due));
  dialog.if_customer_writes = message.if_customer_writes;
}

void cancel(Drawing& on, const ConversationView& view, const ScheduledView& item) {
  ask(on.state, CancelScheduledMessage{item.id},
      {.purpose = Purpose::plain, .conversation = view.id, .text = {}});
}

// MS-3: the words go back to where they were written.
void draw_undo(Drawing& on, kit::Area& bar, const ConversationView& view,
               const ScheduledView& item) {
  if (!kit::button_right(on.frame, bar, {.name = say("scheduled.undo"), .small = true})) return;
  cancel(on, view, item);
  give_back(on.state, view.id, DraftKind::reply, item.body, item.files);
}

std::string headline_of(Drawing& on, const ScheduledView& item) {
  const bool is_leaving =
      item.delay == SendDelay::undo_window && item.state == ScheduleState::waiting;
  if (!is_leaving) return item.headline;
  const auto left_ms = (item.due - on.model.now).ms;
  if (left_ms > 0) on.frame.wake_after(static_cast<double>((left_ms - 1) % 1000 + 1));
  return leaving_words(item.due, on.model.now);
}

void draw_buttons(Drawing& on, kit::Area& bar, const ConversationView& view,
                  const ScheduledView& item) {
  if (item.state == ScheduleState::returned) {
    if (kit::button_right(
            on.frame, bar,
            {.name = say("scheduled.dismiss"), .label = say("attention.dismiss"), .small = true})) {
      cancel(on, view, item);
    }
    if (kit::button_right(on.frame, bar, {.name = say("scheduled.take_back"), .small = true})) {
      on.state.taken_back.insert(item.id);
      give_back(on.state, view.id, DraftKind::reply, item.body, item.files);
    }
    return;
  }
  if (item.delay == SendDelay::undo_window) return draw_undo(on, bar, view, item);
  if (kit::button_right(
          on.frame, bar,
          {.name = say("scheduled.cancel"), .label = say("dialog.cancel"), .small = true})) {
    cancel(on, view, item);
  }
  if (kit::button_right(
          on.frame, bar,
          {.name = say("scheduled.edit"), .label = say("attention.edit"), .small = true})) {
    edit(on, view, item);
  }
}

void draw_item(Drawing& on, kit::Area box, const ConversationView& view,
               const ScheduledView& item) {
  const auto& theme = on.frame.theme();
  const bool came_back = item.state == ScheduleState::returned;
  const auto scope = kit::list_item(on.frame, box, {.key = key_of(item.id.raw)});
  kit::paint_box(
      on.frame, box,
      {.fill = came_back ? theme.high_soft : theme.background2, .radius = kit::size::radius});
  box = box.inset(12, 6);
  kit::paint_icon(on.frame, box.cut_left(16), kit::icon::calendar_clock,
                  came_back ? theme.high : theme.text2);
  box.cut_left(8);
  draw_buttons(on, box, view, item);
  kit::text(on.frame, box.cut_top(18), headline_of(on, item),
            {.style = kit::text_style::caption_strong,
             .color = came_back ? theme.high : theme.text,
             .key = "headline"});
  kit::text(on.frame, box.cut_top(19), one_line(words_or_files(item.body, item.files), 160),
            {.color = theme.text2, .key = "words"});
}

}  // namespace

void draw_scheduled(Drawing& on, kit::Area& area, const ConversationView& view) {
  std::vector<const ScheduledView*> shown;
  for (const auto& item : view.scheduled) {
    if (!is_back_in_reply(on, view.id, item) && shown.size() < shown_max) shown.push_back(&item);
  }
  if (shown.empty()) return;
  const auto height = static_cast<float>(shown.size()) * (item_height + 6);
  auto box = area.cut_bottom(height + 4).inset(16, 0);
  const auto scope = kit::list(on.frame, box, {.name = say("scheduled")});
  for (const auto* item : shown) {
    draw_item(on, box.cut_top(item_height), view, *item);
    box.cut_top(6);
  }
}

void draw_schedule_button(Drawing& on, kit::Area& bar, const ConversationView& view) {
  if (!kit::button_right(on.frame, bar,
                         {.name = say("schedule.do"), .icon = kit::icon::calendar_clock})) {
    return;
  }
  const auto draft = draft_of(on.state, view.id, DraftKind::reply);
  auto& dialog = open_dialog(on, schedule_dialog, view.id);
  dialog.text = draft;
  dialog.draft = draft;
}

}  // namespace parley::ui
