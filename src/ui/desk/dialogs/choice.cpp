// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/dialogs/choice.h"

namespace parley::ui {
namespace {

std::string_view chosen_name(const std::vector<ChoiceItem>& items) {
  for (const auto& item : items) {
    if (item.is_chosen) return item.name;
  }
  return {};
}

std::optional<std::size_t> draw_menu(Drawing& on, const kit::Area& anchor, std::string_view name,
                                     const std::vector<ChoiceItem>& items) {
  const auto height = static_cast<float>(items.size()) * kit::menu_item_height;
  auto menu = kit::menu(on.frame,
                        {.name = name, .anchor = anchor, .width = anchor.width, .height = height});
  if (menu.dismissed) on.state.dialog.menu.clear();
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& item = items[i];
    if (kit::menu_item(on.frame, menu.area,
                       {.name = item.name,
                        .description = item.hint,
                        .checked = item.is_chosen ? kit::Toggle::on : kit::Toggle::off,
                        .disabled = item.is_disabled,
                        .key = i + 1})) {
      chosen = i;
    }
  }
  if (chosen) on.state.dialog.menu.clear();
  return chosen;
}

}  // namespace

std::optional<std::size_t> draw_choice(Drawing& on, kit::Area& area, std::string_view name,
                                       const std::vector<ChoiceItem>& items) {
  auto& dialog = on.state.dialog;
  draw_dialog_label(on, area, name);
  const auto place = area.cut_top(kit::size::control);
  area.cut_top(dialog_field_gap);
  const bool is_open = dialog.menu == name;
  const auto value = chosen_name(items);
  if (kit::button(on.frame, place,
                  {.name = name,
                   .label = value,
                   .description = value,
                   .icon = kit::icon::chevrons_up_down,
                   .expanded = is_open ? kit::Toggle::on : kit::Toggle::off})) {
    dialog.menu = is_open ? std::string() : std::string(name);
  }
  return is_open ? draw_menu(on, place, name, items) : std::nullopt;
}

}  // namespace parley::ui
