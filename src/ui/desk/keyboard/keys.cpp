// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/conversation/correction.h"
#include "ui/desk/acts.h"
#include "ui/desk/dialogs/dialog.h"
#include "ui/desk/keyboard/keyboard.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

enum class Step : std::uint8_t { down, up };

void walk(Drawing& on, Step step) {
  auto& state = on.state;
  const auto& ids = state.views.list(question_of(state));
  if (ids.empty()) return;
  const auto here = std::find(ids.begin(), ids.end(), state.route.conversation);
  if (here == ids.end()) return go_to(state, ids.front());
  if (step == Step::down && here + 1 != ids.end()) go_to(state, *(here + 1));
  if (step == Step::up && here != ids.begin()) go_to(state, *(here - 1));
}

void leave(Drawing& on) {
  auto& state = on.state;
  if (state.account_open) {
    state.account_open = false;
  } else if (state.side_open) {
    state.side_open = false;
  } else if (!state.chosen.is_empty()) {
    state.chosen.clear();
  } else if (!state.search.empty()) {
    search_for(state, {});
  } else {
    go_to(state, {});
  }
}

void visit(Drawing& on, Section section) {
  auto route = on.state.route;
  route.section = section;
  go(on.state, route);
}

constexpr std::pair<Hotkey, Action> actions[] = {
    {Hotkey::claim, Action::claim},       {Hotkey::assign, Action::assign},
    {Hotkey::priority, Action::priority}, {Hotkey::pending, Action::pending},
    {Hotkey::snooze, Action::snooze},     {Hotkey::resolve, Action::resolve},
    {Hotkey::reopen, Action::reopen},     {Hotkey::close, Action::close},
    {Hotkey::archive, Action::archive},   {Hotkey::tags, Action::tags},
    {Hotkey::merge, Action::merge},       {Hotkey::split, Action::split},
    {Hotkey::transfer, Action::transfer},
};

std::optional<Action> action_of(Hotkey key) {
  for (const auto& [hotkey, action] : actions) {
    if (hotkey == key) return action;
  }
  return std::nullopt;
}

// The own message that was written last.
void correct_newest(Drawing& on, const ConversationView& view) {
  const auto newest =
      std::find_if(view.thread.rbegin(), view.thread.rend(), [&](const ThreadRow& row) {
        return is_message(row.kind) &&
               may_correct(on.model.inbox, on.model.inbox.messages.at(row.message), on.model.agent);
      });
  if (newest != view.thread.rend()) return open_correct_dialog(on, view.id, newest->message);
  kit::toast(on.frame, {.text = say("correct.none"), .close = say("toast.close")});
}

void press_in_conversation(Drawing& on, Hotkey key) {
  auto& state = on.state;
  const auto id = state.route.conversation;
  const auto* view = state.views.conversation(on.model, id);
  if (!view) return;
  if (key == Hotkey::open) open_conversation(state, on.model, id);
  if (key == Hotkey::reply) state.focus_reply = true;
  if (key == Hotkey::note) {
    state.side = SidePanel::notes;
    state.side_open = true;
    state.focus_note = true;
  }
  if (key == Hotkey::correct) correct_newest(on, *view);
  const auto action = action_of(key);
  if (!action) return;
  for (const auto& offered : view->actions) {
    if (offered.action != *action) continue;
    if (offered.why_not.empty()) return act(on, id, *action);
    on.frame.announce(offered.why_not, kit::Politeness::assertive);
  }
}

void press_in_list(Drawing& on, Hotkey key) {
  auto& state = on.state;
  if (key == Hotkey::next) walk(on, Step::down);
  if (key == Hotkey::previous) walk(on, Step::up);
  if (key != Hotkey::choose) return;
  const auto id = state.row_focused.is_none() ? state.route.conversation : state.row_focused;
  if (!id.is_none()) state.chosen.turn(id);
}

bool listens(Drawing& on, const HotkeyInfo& hotkey) {
  if (hotkey.group == HotkeyGroup::everywhere) return true;
  if (on.state.route.section != Section::inbox) return false;
  return hotkey.group == HotkeyGroup::list || !on.state.route.conversation.is_none();
}

bool is_asked_something(const DeskState& state) {
  return state.dialog.kind || state.bulk.dialog.kind != BulkKind::none ||
         state.keyboard.bar.is_open || state.keyboard.is_sheet_open || state.keyboard.changing;
}

}  // namespace

void press(Drawing& on, Hotkey key) {
  auto& state = on.state;
  if (key == Hotkey::command_bar) {
    state.keyboard.bar = {.is_open = true, .is_fresh = true};
  } else if (key == Hotkey::cheat_sheet) {
    state.keyboard.is_sheet_open = true;
  } else if (key == Hotkey::search) {
    if (state.route.section != Section::inbox) visit(on, Section::inbox);
    state.focus_search = true;
  } else if (key == Hotkey::inbox) {
    visit(on, Section::inbox);
  } else if (key == Hotkey::metrics) {
    visit(on, Section::metrics);
  } else if (key == Hotkey::settings) {
    visit(on, Section::settings);
  } else {
    press_in_list(on, key);
    press_in_conversation(on, key);
  }
}

void press_keys(Drawing& on) {
  auto& state = on.state;
  if (is_asked_something(state)) return;
  for (const auto& hotkey : all_hotkeys()) {
    if (!listens(on, hotkey)) continue;
    const auto chord = state.keyboard.keymap.chord(hotkey.key);
    if (!chord.empty() && on.frame.shortcut(chord)) press(on, hotkey.key);
  }
  const bool is_writing = !state.writing_in.is_none();
  if (state.route.section == Section::inbox && !is_writing && on.frame.shortcut("Escape")) {
    leave(on);
  }
}

}  // namespace parley::ui
