// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be done with a conversation without opening it: the actions of its toolbar, as a menu at
// its row.
#include "ui/desk/acts.h"
#include "ui/words/words.h"

namespace parley::ui {

void ask_for_row_menu(Drawing& on, ConversationId conversation, kit::Point at) {
  on.state.row_menu = {conversation, at};
  on.frame.request_frame();
}

void draw_row_menu(Drawing& on) {
  auto& state = on.state.row_menu;
  const auto* conversation = on.model.inbox.conversations.find(state.conversation);
  if (!conversation) return;
  const auto actions = actions_for(on.model.inbox, *conversation, on.model.agent);
  auto menu =
      kit::menu(on.frame, {.name = say("actions"),
                           .anchor = {state.at.x, state.at.y, 0, 0},
                           .height = static_cast<float>(actions.size()) * kit::menu_item_height,
                           .key = "row menu"});
  bool is_over = menu.dismissed;
  for (const auto& action : actions) {
    if (!kit::menu_item(on.frame, menu.area,
                        {.name = word_of(action.action),
                         .description = action.why_not,
                         .icon = icon_of(action.action),
                         .disabled = !action.why_not.empty()})) {
      continue;
    }
    act(on, state.conversation, action.action);
    is_over = true;
    break;
  }
  if (!is_over) return;
  state = {};
  on.frame.request_frame();
}

}  // namespace parley::ui
