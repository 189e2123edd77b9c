// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be done with the open conversation, as buttons. Those that need words open a dialog.
#include <algorithm>

#include "ui/desk/acts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float gap = 6;
constexpr float icon_side = 34;

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

// Not worth a button of its own.
bool is_rare(Action action) { return action == Action::spam || action == Action::not_spam; }

kit::ButtonOptions button_of(const ConversationView& view, const ActionView& action) {
  kit::ButtonOptions options{.name = word_of(action.action), .icon = icon_of(action.action)};
  options.description = action.why_not;
  options.disabled = !action.why_not.empty();
  if (is_next_step(view, action.action)) options.variant = kit::Variant::primary;
  if (action.action == Action::priority) options.tone = tone_of(view.header.priority);
  return options;
}

// How the actions share the room: with their words, as icons, or in the "More" menu.
enum class Form : std::uint8_t { words, icon, in_menu };

struct Button {
  const ActionView* action = nullptr;
  kit::ButtonOptions options;
  Form form = Form::words;
  float width = 0;
};

float width_of(const std::vector<Button>& buttons) {
  float width = 0;
  bool has_menu = false;
  for (const auto& button : buttons) {
    if (button.form == Form::in_menu) has_menu = true;
    if (button.form == Form::words) width += button.width + gap;
    if (button.form == Form::icon) width += icon_side + gap;
  }
  return width + (has_menu ? icon_side + gap : 0.F) - gap;
}

std::vector<Button> buttons_with_words(Drawing& on, const ConversationView& view) {
  std::vector<Button> buttons;
  for (const auto& action : view.actions) {
    auto& button = buttons.emplace_back();
    button.action = &action;
    button.options = button_of(view, action);
    button.form = is_rare(action.action) ? Form::in_menu : Form::words;
    button.width = kit::button_width(on.frame, button.options);
  }
  return buttons;
}

bool has_words_first(const Button& button) {
  return button.options.variant == kit::Variant::primary;
}

// Words as far as there is room, from the step that stands out and then the first on; what has no
// room even as an icon, from the last on, is in the menu.
void fit(std::vector<Button>& buttons, float room) {
  if (width_of(buttons) <= room) return;
  for (auto& button : buttons) {
    if (button.form == Form::words && !has_words_first(button)) button.form = Form::icon;
  }
  for (auto button = buttons.rbegin(); button != buttons.rend() && width_of(buttons) > room;
       ++button) {
    if (!has_words_first(*button)) button->form = Form::in_menu;
  }
  for (auto& button : buttons) {
    if (button.form != Form::icon) continue;
    button.form = Form::words;
    if (width_of(buttons) <= room) continue;
    button.form = Form::icon;
    return;
  }
}

void draw_more_menu(Drawing& on, const kit::Area& anchor, const ConversationView& view,
                    const std::vector<Button>& buttons) {
  const auto is_listed = [](const Button& button) { return button.form == Form::in_menu; };
  const auto count = std::count_if(buttons.begin(), buttons.end(), is_listed);
  auto menu = kit::menu(on.frame, {.name = say("action.more"),
                                   .anchor = anchor,
                                   .height = static_cast<float>(count) * kit::menu_item_height,
                                   .align = kit::Align::end});
  if (menu.dismissed) on.state.more_open = false;
  const ActionView* chosen = nullptr;
  for (const auto& button : buttons) {
    if (!is_listed(button)) continue;
    const auto& options = button.options;
    if (kit::menu_item(on.frame, menu.area,
                       {.name = options.name,
                        .description = options.description,
                        .icon = options.icon,
                        .disabled = options.disabled})) {
      chosen = button.action;
    }
  }
  if (!chosen) return;
  on.state.more_open = false;
  act(on, view.id, chosen->action);
}

void draw_more(Drawing& on, const kit::Area& place, const ConversationView& view,
               const std::vector<Button>& buttons) {
  auto& open = on.state.more_open;
  if (kit::icon_button(on.frame, place,
                       {.name = say("action.more"),
                        .icon = kit::icon::ellipsis,
                        .expanded = open ? kit::Toggle::on : kit::Toggle::off})) {
    open = !open;
  }
  if (open) draw_more_menu(on, place, view, buttons);
}

}  // namespace

float toolbar_width(Drawing& on, const ConversationView& view) {
  return width_of(buttons_with_words(on, view));
}

void draw_toolbar(Drawing& on, kit::Area area, const ConversationView& view, kit::Align align) {
  const auto scope = kit::toolbar(on.frame, area, {.name = say("actions")});
  auto buttons = buttons_with_words(on, view);
  fit(buttons, area.width);
  if (align == kit::Align::end) area.cut_left(area.width - width_of(buttons));
  bool has_menu = false;
  for (const auto& button : buttons) {
    if (button.form == Form::in_menu) has_menu = true;
    if (button.form == Form::in_menu) continue;
    const bool is_wide = button.form == Form::words;
    const auto place = area.cut_left(is_wide ? button.width : icon_side);
    area.cut_left(gap);
    const bool is_pressed = is_wide ? kit::button(on.frame, place, button.options)
                                    : kit::icon_button(on.frame, place, button.options);
    if (is_pressed) act(on, view.id, button.action->action);
  }
  if (has_menu) draw_more(on, area.cut_left(icon_side), view, buttons);
}

}  // namespace parley::ui
