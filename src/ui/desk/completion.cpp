// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/completion.h"

#include <algorithm>

#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float list_width = 380;

// The place of the one that was taken.
std::optional<std::size_t> draw_suggestions(Drawing& on, kit::Menu& menu,
                                            const std::vector<Suggestion>& suggestions) {
  auto& place = on.state.completion.place;
  const auto count = suggestions.size();
  if (on.frame.shortcut("ArrowDown")) place = (place + 1) % count;
  if (on.frame.shortcut("ArrowUp")) place = (place + count - 1) % count;
  place = std::min(place, count - 1);
  const bool by_enter = on.frame.shortcut("Enter");
  const bool by_tab = on.frame.shortcut("Tab");
  auto taken = by_enter || by_tab ? std::optional<std::size_t>(place) : std::nullopt;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& each = suggestions[i];
    if (kit::menu_item(on.frame, menu.area,
                       {.name = each.name,
                        .description = each.hint,
                        .selected = i == place,
                        .key = {i + 1, 7}})) {
      taken = i;
    }
  }
  return taken;
}

}  // namespace

std::optional<Completed> complete(Drawing& on, const kit::Area& anchor,
                                  const kit::FieldResult& field, std::string_view name,
                                  const TypedWord& word,
                                  const std::vector<Suggestion>& suggestions) {
  auto& state = on.state.completion;
  if (suggestions.empty() || !field.focused) return std::nullopt;
  if (state.word != word) {
    state.word = word;
    state.place = 0;
    state.is_closed = false;
    const auto count = std::to_string(suggestions.size());
    on.frame.announce(say("completion.count", {{"count", count}}));
  }
  if (state.is_closed) return std::nullopt;
  const auto height = static_cast<float>(suggestions.size()) * kit::menu_item_height;
  auto menu = kit::menu(on.frame, {.name = name,
                                   .anchor = anchor,
                                   .width = std::min(list_width, anchor.width),
                                   .height = height,
                                   .role = kit::Role::listbox});
  if (menu.dismissed) state.is_closed = true;
  const auto taken = draw_suggestions(on, menu, suggestions);
  if (!taken) return std::nullopt;
  const auto& suggestion = suggestions[*taken];
  if (!suggestion.used.is_none()) ask(on.state, UseTemplate{suggestion.used});
  state = {};
  on.frame.request_frame();
  Completed done;
  done.text = field.text.substr(0, word.begin) + suggestion.words + field.text.substr(word.end);
  done.caret = word.begin + static_cast<std::uint32_t>(suggestion.words.size());
  return done;
}

}  // namespace parley::ui
