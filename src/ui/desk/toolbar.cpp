// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be done with the open conversation, as buttons. Those that need words open a dialog.
#include <algorithm>

#include "ui/desk/drawing.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float gap = 6;
constexpr float icon_side = 34;

kit::Icon icon_of(Action action) {
  switch (action) {
    case Action::claim:
      return kit::icon::user_check;
    case Action::assign:
      return kit::icon::user_plus;
    case Action::priority:
      return kit::icon::flag;
    case Action::pending:
      return kit::icon::clock;
    case Action::reopen:
      return kit::icon::rotate_ccw;
    case Action::resolve:
      return kit::icon::check;
    case Action::close:
      return kit::icon::lock;
    case Action::archive:
      return kit::icon::archive;
    case Action::restore:
      return kit::icon::archive_restore;
  }
  return {};
}

bool offers(const ConversationView& view, Action action) {
  return std::any_of(view.actions.begin(), view.actions.end(),
                     [&](const ActionView& offered) { return offered.action == action; });
}

// The way forward from here stands out; only one does.
bool is_next_step(const ConversationView& view, Action action) {
  if (action == Action::close || action == Action::archive) return true;
  const auto& first = view.actions.front();
  const bool can_claim = first.action == Action::claim && first.why_not.empty();
  const bool is_over = offers(view, Action::close);
  if (can_claim && !is_over) return action == Action::claim;
  return action == Action::resolve;
}

kit::ButtonOptions button_of(const ConversationView& view, const ActionView& action) {
  kit::ButtonOptions options{.name = word_of(action.action), .icon = icon_of(action.action)};
  options.description = action.why_not;
  options.disabled = !action.why_not.empty();
  if (is_next_step(view, action.action)) options.variant = kit::Variant::primary;
  if (action.action == Action::priority) options.tone = tone_of(view.header.priority);
  return options;
}

void open_dialog(Drawing& on, const ConversationView& view, DialogKind kind) {
  DialogState dialog{.kind = kind, .conversation = view.id};
  const auto& conversation = on.model.inbox.conversations.at(view.id);
  dialog.priority = conversation.priority;
  dialog.assignee = conversation.assignee;
  on.state.dialog = std::move(dialog);
  on.state.refused.reset();
}

void act(Drawing& on, const ConversationView& view, Action action) {
  const Asked asked{.purpose = Purpose::plain, .conversation = view.id, .text = {}};
  switch (action) {
    case Action::claim:
      ask(on.state, ClaimConversation{view.id}, asked);
      return;
    case Action::assign:
      return open_dialog(on, view, DialogKind::assign);
    case Action::priority:
      return open_dialog(on, view, DialogKind::priority);
    case Action::pending:
      return open_dialog(on, view, DialogKind::pending);
    case Action::resolve:
      return open_dialog(on, view, DialogKind::resolve);
    case Action::reopen:
      ask(on.state, ReopenConversation{view.id}, asked);
      return;
    case Action::close:
      ask(on.state, CloseConversation{view.id}, asked);
      return;
    case Action::archive:
      ask(on.state, ArchiveConversation{view.id}, asked);
      return;
    case Action::restore:
      ask(on.state, RestoreConversation{view.id}, asked);
      return;
  }
}

}  // namespace

float toolbar_width(Drawing& on, const ConversationView& view) {
  float width = 0;
  for (const auto& action : view.actions) {
    width += kit::button_width(on.frame, button_of(view, action)) + gap;
  }
  return width;
}

void draw_toolbar(Drawing& on, kit::Area area, const ConversationView& view, kit::Align align) {
  const auto scope = kit::toolbar(on.frame, area, {.name = say("actions")});
  const auto width = toolbar_width(on, view);
  const bool fits = width <= area.width + gap;
  if (fits && align == kit::Align::end) area.cut_left(area.width - width + gap);
  for (const auto& action : view.actions) {
    const auto options = button_of(view, action);
    const bool is_wide = fits || options.variant == kit::Variant::primary;
    const auto place = area.cut_left(is_wide ? kit::button_width(on.frame, options) : icon_side);
    area.cut_left(gap);
    const bool is_pressed = is_wide ? kit::button(on.frame, place, options)
                                    : kit::icon_button(on.frame, place, options);
    if (is_pressed) act(on, view, action.action);
  }
}

}  // namespace parley::ui
