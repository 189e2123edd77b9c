// SPDX-License-Identifier: AGPL-3.0-or-later
// SP-1: messages that are about something else become a conversation of their own.
#include "ui/desk/dialogs/check_list.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float list_height = 6.5F * check_row_height;
constexpr std::size_t letters_max = 90;

float height(Drawing&) { return dialog_label_height + list_height + 12 + dialog_line_height; }

void draw(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  const auto* view = on.state.views.conversation(on.model, dialog.conversation);
  if (!view) return;
  std::vector<std::uint32_t> places;  // of messages, in the thread
  for (std::uint32_t place = 0; place < view->thread.size(); ++place) {
    if (is_message(view->thread[place].kind)) places.push_back(place);
  }
  const auto item_at = [&](std::size_t at) -> CheckItem {
    const auto& item = on.state.views.thread_item(on.model, places[at]);
    const auto words = one_line(item.text, letters_max);
    return {.key = key_of(item.message.raw),
            .name = say("split.message", {{"author", item.author}, {"words", words}}),
            .text = {},
            .hint = item.time,
            .dot = {},
            .is_checked = dialog.messages.count(item.message) != 0};
  };
  draw_dialog_label(on, area, say("split.messages"));
  if (const auto switched = draw_check_list(on, area.cut_top(list_height), say("split.messages"),
                                            places.size(), item_at)) {
    const auto id = view->thread[places[*switched]].message;
    if (dialog.messages.erase(id) == 0) dialog.messages.insert(id);
    dialog.error.clear();
  }
  area.cut_top(12);
  draw_dialog_line(on, area, say("split.subject"), dialog.text);
}

std::optional<Command> command(Drawing& on) {
  const auto& dialog = on.state.dialog;
  return SplitConversation{
      dialog.conversation, {}, {dialog.messages.begin(), dialog.messages.end()}, dialog.text};
}

}  // namespace

const DialogKind split_dialog{.title = "split.title",
                              .button = "split.do",
                              .height = height,
                              .draw = draw,
                              .command = command,
                              .width = 520};

}  // namespace parley::ui
