// SPDX-License-Identifier: AGPL-3.0-or-later
// The thread's messages, notes and happenings, oldest first. Only those on the screen are drawn.
#include <algorithm>

#include "ui/desk/dialogs/dialog.h"
#include "ui/desk/drawing.h"
#include "ui/desk/message_files.h"
#include "ui/views/rich_text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float margin = 16;
constexpr float head_height = 19;
constexpr float bubble_width_max = 620;
constexpr float bubble_part_max = 0.76F;
constexpr float padding_x = 12;
constexpr float padding_y = 8;
constexpr float gap_below = 12;
constexpr float files_gap = 6;
constexpr float day_height = 40;
constexpr float happening_gap = 10;

float body_width_max(float width) {
  return std::min((width - 2 * margin) * bubble_part_max, bubble_width_max) - 2 * padding_x;
}

float happening_width(float width) { return width - 2 * margin - 40; }

}  // namespace

std::vector<kit::Span> spans_of(Drawing& on, const ThreadItem& item) {
  std::vector<kit::Span> spans;
  const auto accent = on.frame.theme().accent;
  for (const auto& part : item.parts) {
    kit::Span span;
    span.begin = part.begin;
    span.end = part.end;
    switch (part.kind) {
      case RichKind::link:
        span.color = accent;
        span.href = part.href;
        break;
      case RichKind::mention:
        span.color = accent;
        span.weight = kit::Weight::semibold;
        break;
      case RichKind::strong:
        span.weight = kit::Weight::semibold;
        break;
      case RichKind::emphasis:
        span.face = kit::Face::italic;
        break;
      case RichKind::code:
        span.face = kit::Face::code;
        break;
    }
    spans.push_back(std::move(span));
  }
  return spans;
}

namespace {

// Of a message of files alone there are none.
float words_height(const ThreadItem& item, const kit::Paragraph& body) {
  return item.text.empty() ? 0 : body.height() + (item.files.empty() ? 0 : files_gap);
}

// What it said before, while that is asked for.
float former_height(Drawing& on, const ThreadItem& item, float width) {
  if (on.state.former_open != item.message) return 0;
  float height = 0;
  for (const auto& words : item.former) {
    height += kit::height_of(on.frame, words, kit::text_style::caption, body_width_max(width));
  }
  return height > 0 ? height + files_gap : 0;
}

float item_height(Drawing& on, const ThreadItem& item, float width) {
  if (item.kind == ThreadItemKind::day) return day_height;
  if (item.kind == ThreadItemKind::happening) {
    return kit::height_of(on.frame, item.text, kit::text_style::caption, happening_width(width)) +
           happening_gap;
  }
  const auto spans = spans_of(on, item);
  const auto& body = kit::layout(on.frame, item.text, kit::text_style::message,
                                 {.width = body_width_max(width), .spans = spans, .fitted = true});
  const auto files = size_of_files(on, item, body_width_max(width));
  return head_height + words_height(item, body) + former_height(on, item, width) + files.height +
         2 * padding_y + gap_below;
}

struct Look {
  kit::Box box;
  kit::Align side = kit::Align::start;
};

Look look_of(Drawing& on, const ThreadItem& item) {
  const auto& theme = on.frame.theme();
  Look look;
  look.box.radius = kit::size::radius_bubble;
  look.box.fill = theme.bubble_in;
  look.box.border = theme.outline;
  if (item.kind == ThreadItemKind::incoming) return look;
  look.side = kit::Align::end;
  look.box.fill = theme.bubble_out;
  if (item.kind == ThreadItemKind::note) {
    look.box.fill = theme.note;
    look.box.border = theme.note_line;
  }
  if (item.sentness == Sentness::unsent) {
    look.box.border = theme.accent;
    look.box.dashed = true;
    if (item.kind == ThreadItemKind::outgoing) look.box.fill = theme.background;
  }
  if (item.sentness == Sentness::failed) look.box.border = theme.urgent;
  return look;
}

kit::Icon delivery_mark(Delivery delivery) {
  switch (delivery) {
    case Delivery::queued:
    case Delivery::sent:
      return kit::icon::check;
    case Delivery::delivered:
    case Delivery::read:
      return kit::icon::check_check;
    case Delivery::failed:
      return kit::icon::alert_triangle;
  }
  return {};
}

constexpr float delivery_icon = 17;
constexpr float pencil_room = 22;

// Behind the head's words: what it said before, and mending it.
float acts_width(Drawing& on, const ThreadItem& item) {
  float width = item.may_correct ? pencil_room : 0;
  if (item.files_failed) {
    width +=
        kit::measure(on.frame, say("progress.try_again"), kit::text_style::caption_medium) + 14;
  }
  if (!item.corrected.empty()) {
    width += kit::measure(on.frame, item.corrected, kit::text_style::caption_medium) + 14;
  }
  return width;
}

void draw_acts(Drawing& on, kit::Area line, const ThreadItem& item) {
  if (item.files_failed) {
    const auto words = say("progress.try_again");
    const auto width = kit::measure(on.frame, words, kit::text_style::caption_medium);
    if (kit::word_button(on.frame, line.cut_left(width + 8),
                         {.name = words, .tone = kit::Tone::accent})) {
      on.state.intents.push_back(intent::TryAgain{});
    }
    line.cut_left(6);
  }
  if (!item.corrected.empty()) {
    auto& open = on.state.former_open;
    const bool is_open = open == item.message;
    const auto width = kit::measure(on.frame, item.corrected, kit::text_style::caption_medium);
    if (kit::word_button(on.frame, line.cut_left(width + 8),
                         {.name = item.corrected,
                          .description = say("thread.corrected_hint"),
                          .tone = kit::Tone::accent,
                          .expanded = is_open ? kit::Toggle::on : kit::Toggle::off})) {
      open = is_open ? MessageId{} : item.message;
      on.frame.request_frame();
    }
    line.cut_left(6);
  }
  if (!item.may_correct) return;
  if (kit::icon_button(on.frame, line.cut_left(pencil_room).middle(pencil_room),
                       {.name = say("correct.one", {{"time", item.time}}),
                        .icon = kit::icon::pencil,
                        .variant = kit::Variant::secondary,
                        .small = true})) {
    open_correct_dialog(on, on.state.route.conversation, item.message);
  }
}

struct HeadPart {
  std::string_view words;
  kit::TextStyle style;
  kit::Color color;
};

// "Ana Ruiz 14:20 · Waiting to send": from the side on which the bubble stands.
void draw_head(Drawing& on, kit::Area line, const ThreadItem& item, kit::Align side) {
  const auto& theme = on.frame.theme();
  const bool is_note = item.kind == ThreadItemKind::note;
  const bool is_sent = item.sentness == Sentness::sent;
  const auto state_color = item.sentness == Sentness::failed ? theme.urgent
                           : is_sent                         ? theme.text2
                                                             : theme.high;
  const HeadPart parts[] = {
      {item.author, kit::text_style::caption_strong, theme.text},
      {item.time, kit::text_style::caption, theme.text2},
      {is_note ? say("thread.note") : std::string_view{}, kit::text_style::caption_medium,
       theme.high},
      {item.state, is_sent ? kit::text_style::caption : kit::text_style::caption_medium,
       state_color},
  };
  float width = 0;
  for (const auto& part : parts) {
    if (!part.words.empty()) width += kit::measure(on.frame, part.words, part.style) + 6;
  }
  const bool has_icon = item.kind == ThreadItemKind::outgoing && item.sentness != Sentness::unsent;
  if (has_icon) width += delivery_icon;
  width += acts_width(on, item);
  if (side == kit::Align::end) line.cut_left(line.width - width + 6);
  for (const auto& part : parts) {
    if (part.words.empty()) continue;
    if (has_icon && &part == std::end(parts) - 1) {
      const auto color = item.delivery == Delivery::read ? theme.accent : state_color;
      kit::paint_icon(on.frame, line.cut_left(delivery_icon - 3), delivery_mark(item.delivery),
                      color, 13);
      line.cut_left(3);
    }
    const auto room = kit::measure(on.frame, part.words, part.style) + 6;
    kit::paint_text(on.frame, line.cut_left(room), part.words, part.style, part.color);
  }
  draw_acts(on, line, item);
}

void draw_former(Drawing& on, kit::Area& area, const ThreadItem& item) {
  if (on.state.former_open != item.message) return;
  std::uint64_t place = 0;
  for (const auto& words : item.former) {
    const auto height = kit::height_of(on.frame, words, kit::text_style::caption, area.width);
    kit::text(on.frame, area.cut_top(height), words,
              {.style = kit::text_style::caption,
               .color = on.frame.theme().text2,
               .lines_max = 0,
               .key = {std::uint64_t{++place}, std::uint64_t{9}}});
  }
  if (place > 0) area.cut_top(files_gap);
}

void draw_message(Drawing& on, kit::Area area, const ThreadItem& item) {
  const auto look = look_of(on, item);
  const auto name = item.state.empty() ? item.name : item.name + ", " + item.state;
  const auto scope = kit::article(on.frame, area, {.name = name, .key = key_of(item.message.raw)});
  const auto width_max = body_width_max(area.width);
  area = area.inset(margin, 0);
  draw_head(on, area.cut_top(head_height), item, look.side);
  const auto spans = spans_of(on, item);
  const auto& body = kit::layout(on.frame, item.text, kit::text_style::message,
                                 {.width = width_max, .spans = spans, .fitted = true});
  const auto files = size_of_files(on, item, width_max);
  const auto words = words_height(item, body);
  const auto former = former_height(on, item, area.width + 2 * margin);
  const auto inner = std::max({body.width(), files.width, former > 0 ? width_max : 0.F});
  const auto width = inner + 2 * padding_x + 1;
  auto bubble = area.cut_top(words + former + files.height + 2 * padding_y);
  bubble = look.side == kit::Align::end ? bubble.cut_right(width) : bubble.cut_left(width);
  kit::paint_box(on.frame, bubble, look.box);
  bubble = bubble.inset(padding_x, padding_y);
  if (words > 0) {
    // Beside wider files, words that run the other way begin at the other side.
    const auto& placed = inner > body.width()
                             ? kit::layout(on.frame, item.text, kit::text_style::message,
                                           {.width = inner, .spans = spans})
                             : body;
    paint_found(on, placed, {bubble.x, bubble.y});
    kit::article_text(on.frame, placed, {bubble.x, bubble.y}, on.frame.theme().text, spans);
  }
  bubble.cut_top(words);
  draw_former(on, bubble, item);
  draw_files(on, bubble, item);
}

void draw_happening(Drawing& on, const kit::Area& area, const ThreadItem& item) {
  const auto& theme = on.frame.theme();
  const auto& words = kit::layout(on.frame, item.text, kit::text_style::caption,
                                  {.width = happening_width(area.width)});
  const auto left = area.x + (area.width - words.width() - 20) / 2;
  const auto top = area.y + happening_gap / 2 - 2;
  kit::paint_icon(on.frame, {left, top, 16, 17}, icon_of(item.change), theme.text2, 13);
  kit::text(on.frame, {left + 20, top, words.width() + 2, words.height()}, item.text,
            {.style = kit::text_style::caption,
             .color = theme.text2,
             .lines_max = 0,
             .key = {std::uint64_t{item.place}, std::uint64_t{1}}});
}

void draw_item(Drawing& on, const kit::Area& area, const ThreadItem& item) {
  if (is_message(item.kind)) return draw_message(on, area, item);
  if (item.kind == ThreadItemKind::happening) return draw_happening(on, area, item);
  kit::divider(on.frame, area.inset(margin, 8), item.text);
}

}  // namespace

void draw_messages(Drawing& on, const kit::Area& area, const ConversationView& view) {
  auto& views = on.state.views;
  const auto rows = view.thread;
  const auto item = [&](std::uint32_t index) -> const ThreadItem& {
    return views.thread_item(on.model, index);
  };
  const auto key = [&](std::uint32_t index) {
    const auto& row = rows[index];
    return is_message(row.kind) ? key_of(row.message.raw)
                                : kit::Key{std::uint64_t{row.place} * 2 + 1,
                                           std::uint64_t{static_cast<std::uint8_t>(row.kind)} + 7};
  };
  // A message's words are its author's to correct (MS-1); sentences may change when a name does.
  const auto changed = [&](std::uint32_t index) {
    const auto& row = rows[index];
    const bool is_open = is_message(row.kind) && on.state.former_open == row.message;
    return words_mark(on.model.inbox, row, view.names) + (is_open ? 1 : 0);
  };
  const auto height = [&](std::uint32_t index, float width) {
    return item_height(on, item(index), width);
  };
  const auto words = [&](std::uint32_t index) {
    const auto& it = item(index);
    return kit::LogWords{it.name, it.said.empty() ? it.text : it.said};
  };
  const auto draw = [&](const kit::LogItem& it) { draw_item(on, it.area, item(it.index)); };
  kit::log(
      on.frame, area,
      {.name = say("thread"),
       .count = static_cast<std::uint32_t>(rows.size()),
       .key = key_of(view.id.raw),
       .revision = view.thread_revision * 1024 + on.state.former_open.raw.low % 1024},
      {.key_of = key, .changed_of = changed, .height_of = height, .draw = draw, .words_of = words});
}

}  // namespace parley::ui
