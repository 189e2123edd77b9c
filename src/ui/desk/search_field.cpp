// SPDX-License-Identifier: AGPL-3.0-or-later
// The search field, and what its last word may become, below it.
#include "ui/desk/drawing.h"
#include "ui/views/search/query.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float suggestions_width = 300;

void draw_suggestions(Drawing& on, const kit::Area& field,
                      const std::vector<Completion>& completions) {
  const auto height = kit::menu_item_height * static_cast<float>(completions.size());
  auto list = kit::menu(on.frame, {.name = say("search.suggestions"),
                                   .anchor = field,
                                   .width = suggestions_width,
                                   .height = height,
                                   .role = kit::Role::listbox});
  for (const auto& completion : completions) {
    const bool is_first = &completion == &completions.front();
    if (kit::menu_item(on.frame, list.area,
                       {.name = completion.word,
                        .description = completion.hint,
                        .selected = is_first,
                        .key = std::string_view(completion.word)})) {
      search_for(on.state, with_completion(on.state.search, completion));
      on.frame.request_frame();
      return;
    }
  }
}

}  // namespace

void draw_search(Drawing& on, const kit::Area& area) {
  const auto& search = on.state.search;
  if (std::exchange(on.state.focus_search, false)) on.frame.focus_next();
  const auto field =
      kit::text_field(on.frame, area,
                      {.name = say("search"),
                       .text = search,
                       .placeholder = say("search"),
                       .role = kit::Role::searchbox,
                       .icon = kit::icon::search,
                       .keys_shown = on.state.keyboard.keymap.chord(Hotkey::search)});
  if (field.changed) search_for(on.state, field.text);
  if (field.escaped) search_for(on.state, {});
  if (!field.focused) return;
  const auto completions = complete_query(search, on.model.inbox);
  if (completions.empty()) return;
  // Enter takes the first: a pair that is begun means nothing yet.
  if (field.submitted) {
    search_for(on.state, with_completion(search, completions.front()));
    on.frame.request_frame();
    return;
  }
  draw_suggestions(on, area, completions);
}

}  // namespace parley::ui
