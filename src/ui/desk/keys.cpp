// SPDX-License-Identifier: AGPL-3.0-or-later
// The keyboard: j and k walk through the list, Enter opens, r replies, n writes a note, Escape goes
// back. Letters count only outside of text fields (the kit sees to that).
#include <algorithm>

#include "ui/desk/drawing.h"

namespace parley::ui {
namespace {

enum class Step : std::uint8_t { down, up };

void walk(Drawing& on, Step step) {
  auto& state = on.state;
  const auto& ids = state.views.list({state.route.queue, state.search});
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
    state.search.clear();
  } else {
    go_to(state, {});
  }
}

}  // namespace

void press_keys(Drawing& on) {
  auto& state = on.state;
  if (state.dialog.kind || state.bulk.dialog.kind != BulkKind::none) return;
  if (state.route.section != Section::inbox) return;
  if (on.frame.shortcut("j")) walk(on, Step::down);
  if (on.frame.shortcut("k")) walk(on, Step::up);
  const bool is_writing = !state.writing_in.is_none();
  if (!is_writing && on.frame.shortcut("Escape")) leave(on);
  const auto id = state.route.conversation;
  if (id.is_none()) return;
  if (on.frame.shortcut("o")) open_conversation(state, on.model, id);
  if (on.frame.shortcut("r")) state.focus_reply = true;
  if (on.frame.shortcut("n")) {
    state.side = SidePanel::notes;
    state.side_open = true;
  }
}

}  // namespace parley::ui
