// SPDX-License-Identifier: AGPL-3.0-or-later
// SC-1, SC-3: words that leave later, and what happens when the customer writes first.
#include "ui/desk/dialogs/time_choice.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float words_height = 96;
constexpr float choice_height = 30;

float height(Drawing&) {
  return dialog_label_height + words_height + dialog_field_gap + time_choice_height + choice_height;
}

void draw(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  draw_dialog_field(on, area, say("schedule.words"), dialog.text, words_height);
  draw_time_choice(on, area);
  const bool is_firm = dialog.if_customer_writes == IfCustomerWrites::send_anyway;
  if (kit::checkbox(on.frame, area.cut_top(choice_height).middle(24),
                    {.name = say("schedule.anyway"),
                     .checked = is_firm ? kit::Toggle::on : kit::Toggle::off,
                     .label_shown = true})) {
    dialog.if_customer_writes =
        is_firm ? IfCustomerWrites::return_to_draft : IfCustomerWrites::send_anyway;
  }
}

std::optional<Command> command(Drawing& on) {
  const auto due = chosen_time(on);
  if (!due) return std::nullopt;
  const auto& dialog = on.state.dialog;
  const auto zone = on.model.time.zone(on.model.time.self);
  if (!dialog.message.is_none()) {
    return EditScheduledMessage{dialog.message, dialog.text, *due, zone, dialog.if_customer_writes};
  }
  return ScheduleMessage{dialog.conversation,
                         {},
                         dialog.text,
                         *due,
                         zone,
                         dialog.if_customer_writes,
                         files_of(on.state, dialog.conversation, DraftKind::reply)};
}

}  // namespace

const DialogKind schedule_dialog{.title = "schedule.title",
                                 .button = "schedule.do",
                                 .height = height,
                                 .draw = draw,
                                 .command = command,
                                 .width = 500};

}  // namespace parley::ui
