// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for somebody's own decision, above the thread it is about.
#include <algorithm>

#include "ui/desk/dialogs/dialog.h"
#include "ui/views/files_view.h"
#include "ui/views/row_view.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t shown_max = 3;
constexpr float padding = 12;
constexpr float icon_room = 32;
constexpr float see_padding = 12;
constexpr float beside_min = 280;  // words narrower than this get their buttons below

bool is_about(const AttentionView& item, ConversationId only) {
  return only.is_none() || item.conversation.is_none() || item.conversation == only;
}

// What was written, and what came in between: shown when asked for.
std::string fine_print(Drawing& on, const AttentionView& item) {
  std::string text;
  const auto words = words_or_files(item.words, item.files);
  if (!words.empty()) text = say("attention.words", {{"words", words}});
  if (item.kind != AttentionKind::held_reply || !on.state.changes_open) return text;
  for (const auto& change : item.changes) text += (text.empty() ? "• " : "\n• ") + change;
  return text;
}

void dismiss(Drawing& on, const AttentionView& item) {
  on.state.intents.push_back(intent::DismissAttention{item.refused});
}

void edit_held(Drawing& on, const AttentionView& item) {
  give_back(on.state, item.conversation, DraftKind::reply, item.words, item.files);
  ask(on.state, DiscardHeldReply{item.held});
  on.state.focus_reply = true;
}

void draw_held_buttons(Drawing& on, kit::Area& bar, const AttentionView& item) {
  auto& state = on.state;
  if (kit::button_right(on.frame, bar,
                        {.name = say("attention.send"), .variant = kit::Variant::primary})) {
    ask(state, SendHeldReply{item.held, on.model.seen},
        {.purpose = Purpose::plain, .conversation = item.conversation, .text = {}});
  }
  if (kit::button_right(on.frame, bar, {.name = say("attention.edit")})) edit_held(on, item);
  if (kit::button_right(on.frame, bar, {.name = say("attention.discard")})) {
    open_dialog(on, discard_dialog, item.conversation).message = item.held;
  }
}

void draw_refused_buttons(Drawing& on, kit::Area& bar, const AttentionView& item) {
  if (kit::button_right(on.frame, bar, {.name = say("attention.dismiss")})) dismiss(on, item);
  if (item.can_write_again && kit::button_right(on.frame, bar, {.name = say("attention.edit")})) {
    give_back(on.state, item.conversation, item.draft, item.words, item.files);
    dismiss(on, item);
    const bool is_note = item.draft == DraftKind::note;
    (is_note ? on.state.focus_note : on.state.focus_reply) = true;
  }
  if (item.words.empty()) return;
  if (kit::button_right(on.frame, bar, {.name = say("attention.copy")})) {
    on.frame.copy_text(item.words);
  }
}

void draw_conversation_link(Drawing& on, kit::Area line, const AttentionView& item) {
  const auto* conversation = on.model.inbox.conversations.find(item.conversation);
  if (!conversation) return;
  const auto name = title_of(*conversation);
  const auto href = path_of({Section::inbox, on.state.route.queue, item.conversation});
  const auto style = kit::text_style::body_medium;
  const auto width = std::min(kit::measure(on.frame, name, style) + 2, line.width);
  if (kit::link(on.frame, line.cut_left(width), {.name = name, .href = href, .style = &style})) {
    go_to(on.state, item.conversation);
  }
}

void draw_place(Drawing& on, kit::Area line, const AttentionView& item, bool is_elsewhere) {
  line = line.middle(19);
  if (is_elsewhere) return draw_conversation_link(on, line, item);
  auto& open = on.state.changes_open;
  const kit::ButtonOptions options{.name = say("attention.see"),
                                   .variant = kit::Variant::ghost,
                                   .tone = kit::Tone::accent,
                                   .expanded = open ? kit::Toggle::on : kit::Toggle::off,
                                   .small = true};
  // Its words stand below the others, so its padding hangs over to the left.
  const auto width = kit::button_width(on.frame, options);
  const kit::Area place{line.x - see_padding, line.y - 3, width, 25};
  if (kit::button(on.frame, place, options)) open = !open;
}

// Where everything of one item goes: its buttons beside the words, or below where that is too
// narrow.
struct Measures {
  std::string fine;
  float words_width = 0;
  float buttons_width = 0;
  float head = 0;
  float text = 0;
  float fine_height = 0;
  float links = 0;  // "See what changed", or the conversation it is about
  bool beside = false;
  [[nodiscard]] float height() const {
    const auto words = head + text + fine_height + links;
    const auto all = beside ? std::max(words, kit::size::control) : words + 8 + kit::size::control;
    return all + 2 * padding;
  }
};

float buttons_width(Drawing& on, const AttentionView& item) {
  const auto width = [&](std::string_view key) {
    return kit::button_width(on.frame, {.name = say(key)}) + 8;
  };
  if (item.kind == AttentionKind::held_reply) {
    return width("attention.send") + width("attention.edit") + width("attention.discard");
  }
  return width("attention.dismiss") + (item.words.empty() ? 0.F : width("attention.copy")) +
         (item.can_write_again ? width("attention.edit") : 0.F);
}

Measures measures_of(Drawing& on, const AttentionView& item, float width, bool is_elsewhere) {
  Measures m;
  m.fine = fine_print(on, item);
  m.buttons_width = buttons_width(on, item);
  m.words_width = width - 2 * padding - icon_room - m.buttons_width - padding;
  m.beside = m.words_width >= beside_min;
  if (!m.beside) m.words_width = width - 2 * padding - icon_room;
  m.head = kit::height_of(on.frame, item.headline, kit::text_style::body_strong, m.words_width);
  if (!item.text.empty()) {
    m.text = kit::height_of(on.frame, item.text, kit::text_style::body, m.words_width);
  }
  if (!m.fine.empty()) {
    m.fine_height =
        std::min(kit::height_of(on.frame, m.fine, kit::text_style::caption, m.words_width), 120.F);
  }
  if (is_elsewhere || item.changes.size() > 1) m.links = 24;
  return m;
}

void draw_words(Drawing& on, kit::Area& area, const AttentionView& item, const Measures& m) {
  const auto& theme = on.frame.theme();
  kit::text(on.frame, area.cut_top(m.head), item.headline,
            {.style = kit::text_style::body_strong, .lines_max = 0, .key = "headline"});
  if (!item.text.empty()) {
    kit::text(on.frame, area.cut_top(m.text), item.text, {.lines_max = 0, .key = "text"});
  }
  if (m.fine.empty()) return;
  kit::text(
      on.frame, area.cut_top(m.fine_height), m.fine,
      {.style = kit::text_style::caption, .color = theme.text2, .lines_max = 7, .key = "words"});
}

void draw_item(Drawing& on, kit::Area area, const AttentionView& item, const Measures& m,
               bool is_elsewhere) {
  const auto& theme = on.frame.theme();
  const bool is_held = item.kind == AttentionKind::held_reply;
  const auto key = key_of(is_held ? item.held.raw : item.refused.raw);
  kit::paint_box(on.frame, area, {.fill = theme.high_soft});
  kit::paint_line(on.frame, {area.x, area.bottom()}, {area.right(), area.bottom()}, theme.line);
  const auto scope = kit::group(on.frame, area, {.name = item.headline, .key = key});
  area = area.inset(padding + 4, padding, padding, padding);
  auto side = area.cut_left(icon_room - 4);
  kit::paint_icon(on.frame, side.cut_top(19).cut_left(16), kit::icon::alert_triangle, theme.high);
  auto bar = m.beside ? area.cut_right(m.buttons_width).middle(kit::size::control)
                      : area.cut_bottom(kit::size::control);
  auto words = area;
  words.width = m.words_width;
  draw_words(on, words, item, m);
  if (m.links > 0) draw_place(on, words.cut_top(m.links), item, is_elsewhere);
  if (is_held) {
    draw_held_buttons(on, bar, item);
  } else {
    draw_refused_buttons(on, bar, item);
  }
}

}  // namespace

void draw_attention(Drawing& on, kit::Area& area, ConversationId only) {
  std::vector<const AttentionView*> shown;
  for (const auto& item : on.state.views.attention(on.model)) {
    if (is_about(item, only) && shown.size() < shown_max) shown.push_back(&item);
  }
  if (shown.empty()) return;
  std::vector<Measures> measures;
  float height = 0;
  for (const auto* item : shown) {
    const bool is_elsewhere = only.is_none() && !item->conversation.is_none();
    measures.push_back(measures_of(on, *item, area.width, is_elsewhere));
    height += measures.back().height();
  }
  auto region_area = area.cut_top(height);
  const auto scope = kit::region(on.frame, region_area, {.name = say("attention")});
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const bool is_elsewhere = only.is_none() && !shown[i]->conversation.is_none();
    draw_item(on, region_area.cut_top(measures[i].height()), *shown[i], measures[i], is_elsewhere);
  }
}

}  // namespace parley::ui
