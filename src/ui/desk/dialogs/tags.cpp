// SPDX-License-Identifier: AGPL-3.0-or-later
// TG-1: each press adds or takes off a tag at once; a name that there is not yet creates one.
#include "ui/desk/dialogs/check_list.h"
#include "ui/desk/tag_marks.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float list_height = 5.5F * check_row_height;
constexpr float swatch = 28;
constexpr float new_height = kit::size::control + 12;

float height(Drawing&) { return dialog_line_height + list_height + 12 + new_height; }

// The dialog stays: what comes back as a refusal is said in it.
void ask_here(Drawing& on, Command command) {
  const auto id = on.state.dialog.conversation;
  ask(on.state, std::move(command), {.purpose = Purpose::dialog, .conversation = id, .text = {}});
}

void put(Drawing& on, const TagChoice& choice) {
  const auto id = on.state.dialog.conversation;
  if (choice.is_on) {
    ask_here(on, RemoveTag{id, choice.tag.id});
  } else {
    ask_here(on, AddTag{id, choice.tag.id});
  }
}

void create(Drawing& on) {
  auto& dialog = on.state.dialog;
  const auto name = one_line(dialog.search, 100);
  dialog.error.clear();
  ask_here(on, CreateTag{{}, name, stored_colour(tag_colours.at(dialog.colour))});
  dialog.tag_created = name;
}

// A created tag gets its id where the command is issued; it is added once it is there.
void add_created(Drawing& on) {
  auto& dialog = on.state.dialog;
  if (dialog.tag_created.empty()) return;
  const auto* tag = find_tag(on.model.inbox, dialog.tag_created);
  if (!tag) return;
  ask_here(on, AddTag{dialog.conversation, tag->id});
  dialog.tag_created.clear();
  dialog.search.clear();
}

void draw_swatch(Drawing& on, const kit::Area& place, std::size_t index) {
  auto& dialog = on.state.dialog;
  const auto& theme = on.frame.theme();
  const bool is_chosen = dialog.colour == index;
  if (kit::icon_button(on.frame, place,
                       {.name = say(tag_colours.at(index).name), .selected = is_chosen})) {
    dialog.colour = static_cast<std::uint32_t>(index);
  }
  kit::paint_circle(on.frame, place.center(), 7, theme.*tag_colours.at(index).color);
  if (is_chosen) kit::paint_ring(on.frame, place.center(), 10.5F, theme.accent, 2);
}

void draw_new(Drawing& on, kit::Area bar) {
  const auto name = one_line(on.state.dialog.search, 40);
  bar = bar.middle(kit::size::control);
  if (kit::button_right(on.frame, bar,
                        {.name = say("tags.create"),
                         .label = say("tags.create_named", {{"name", name}}),
                         .icon = kit::icon::plus})) {
    create(on);
  }
  const auto scope = kit::group(on.frame, bar, {.name = say("tags.colour")});
  for (std::size_t i = 0; i < tag_colours.size(); ++i) {
    draw_swatch(on, bar.cut_left(swatch).middle(swatch), i);
    bar.cut_left(4);
  }
}

void draw_field(Drawing& on, kit::Area& area, const std::vector<TagChoice>& choices) {
  auto& dialog = on.state.dialog;
  draw_dialog_label(on, area, say("tags.find"));
  const auto field = kit::text_field(on.frame, area.cut_top(kit::size::control),
                                     {.name = say("tags.find"),
                                      .text = dialog.search,
                                      .placeholder = say("tags.find_hint"),
                                      .icon = kit::icon::tag});
  area.cut_top(dialog_field_gap);
  if (field.changed) {
    dialog.search = field.text;
    dialog.error.clear();
  }
  if (!field.submitted || is_blank(dialog.search)) return;
  if (choices.empty()) return create(on);
  put(on, choices.front());
}

void draw(Drawing& on, kit::Area& area) {
  add_created(on);
  auto& dialog = on.state.dialog;
  const auto& conversation = on.model.inbox.conversations.at(dialog.conversation);
  const auto choices = tag_choices(on.model.inbox, conversation, dialog.search);
  draw_field(on, area, choices);
  std::vector<CheckItem> items;
  for (const auto& choice : choices) {
    items.push_back({.key = key_of(choice.tag.id.raw),
                     .name = choice.tag.name,
                     .text = {},
                     .hint = {},
                     .dot = shown_colour(on.frame.theme(), choice.tag.colour),
                     .is_checked = choice.is_on});
  }
  const auto box = area.cut_top(list_height);
  if (const auto switched = draw_check_list(on, box, say("tags"), items)) {
    put(on, choices[*switched]);
  }
  if (items.empty()) {
    kit::text(on.frame, box.middle(19).inset(12, 0),
              say(is_blank(dialog.search) ? "tags.none" : "tags.none_found"),
              {.color = on.frame.theme().text2, .align = kit::Align::center});
  }
  area.cut_top(12);
  const auto bar = area.cut_top(new_height);
  const auto name = one_line(dialog.search, 100);
  if (!is_blank(name) && !find_tag(on.model.inbox, name)) draw_new(on, bar);
}

}  // namespace

const DialogKind tags_dialog{.title = "tags.title",
                             .button = "tags.done",
                             .height = height,
                             .draw = draw,
                             .command = nullptr};

}  // namespace parley::ui
