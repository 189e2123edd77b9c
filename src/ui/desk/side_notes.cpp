// SPDX-License-Identifier: AGPL-3.0-or-later
// Notes and history in the side panel.
#include <algorithm>

#include "ui/desk/attaching.h"
#include "ui/desk/completion.h"
#include "ui/desk/message_files.h"
#include "ui/desk/side_parts.h"
#include "ui/views/refusal_words.h"
#include "ui/views/rich_text.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float field_height = 92;
constexpr float preview_height_max = 120;

constexpr float note_gap = 8;
constexpr float note_frame = 40;  // its head and what is round its words

float note_height(Drawing& on, const ThreadItem& note, float width) {
  const auto spans = spans_of(on, note);
  const auto& words = kit::layout(on.frame, note.text, kit::text_style::body,
                                  {.width = width - 20, .spans = spans});
  return words.height() + size_of_files(on, note, width - 20).height + note_frame + note_gap;
}

void draw_note(Drawing& on, kit::Area box, const ThreadItem& note) {
  const auto& theme = on.frame.theme();
  box.cut_bottom(note_gap);
  const auto scope =
      kit::article(on.frame, box, {.name = note.name, .key = key_of(note.message.raw)});
  kit::paint_box(on.frame, box,
                 {.fill = theme.note,
                  .border = theme.note_line,
                  .radius = kit::size::radius,
                  .dashed = note.sentness == Sentness::unsent});
  box = box.inset(10, 8);
  auto head = box.cut_top(18);
  const auto when = note.state.empty() ? note.time : note.state;
  const auto width = kit::measure(on.frame, when, kit::text_style::tiny);
  kit::paint_text(on.frame, head.cut_right(width), when, kit::text_style::tiny, theme.text2);
  head.cut_right(6);
  kit::paint_text(on.frame, head, note.author, kit::text_style::caption_strong, theme.text);
  box.cut_top(2);
  const auto spans = spans_of(on, note);
  const auto& words =
      kit::layout(on.frame, note.text, kit::text_style::body, {.width = box.width, .spans = spans});
  kit::article_text(on.frame, words, {box.x, box.y}, theme.text, spans);
  box.cut_top(words.height());
  draw_files(on, box, note);
}

// NT-1: how the note will look, once that differs from how it is written.
ThreadItem preview_of(const std::string& draft) {
  ThreadItem item;
  auto rich = rich_note(draft);
  if (rich.parts.empty() && one_line(rich.text, draft.size()) == one_line(draft, draft.size())) {
    return item;
  }
  item.text = std::move(rich.text);
  item.parts = std::move(rich.parts);
  return item;
}

float height_of_preview(Drawing& on, const ThreadItem& preview, float width) {
  if (preview.text.empty()) return 0;
  const auto spans = spans_of(on, preview);
  const auto& words = kit::layout(on.frame, preview.text, kit::text_style::body,
                                  {.width = width - 20, .spans = spans});
  return std::min(words.height() + 46, preview_height_max);
}

void draw_preview(Drawing& on, kit::Area area, const ThreadItem& preview) {
  const auto& theme = on.frame.theme();
  area.cut_top(8);
  kit::text(on.frame, area.cut_top(18), say("notes.preview"),
            {.style = kit::text_style::tiny_strong, .color = theme.text2, .key = "preview"});
  area.cut_bottom(4);
  kit::paint_box(on.frame, area,
                 {.fill = theme.note, .border = theme.note_line, .radius = kit::size::radius});
  const auto spans = spans_of(on, preview);
  const auto width = area.width - 20;
  const auto height =
      kit::layout(on.frame, preview.text, kit::text_style::body, {.width = width, .spans = spans})
          .height();
  auto body =
      kit::scroll_region(on.frame, area.inset(1), {.name = say("notes.preview")}, height + 14);
  const auto box = body.content.inset(9, 6);
  const auto scope = kit::article(on.frame, box, {.name = say("notes.preview")});
  const auto& words =
      kit::layout(on.frame, preview.text, kit::text_style::body, {.width = width, .spans = spans});
  kit::article_text(on.frame, words, {box.x, box.y}, theme.text, spans);
}

void save_note(Drawing& on, ConversationId id, const std::string& draft) {
  const auto& files = files_of(on.state, id, DraftKind::note);
  if (is_blank(draft) && files.empty()) return;
  ask(on.state, AddNote{id, {}, draft, files},
      {.purpose = Purpose::note, .conversation = id, .text = draft});
}

std::string note_error(Drawing& on, ConversationId id) {
  const auto& refused = on.state.refused;
  const bool is_here =
      refused && refused->asked.purpose == Purpose::note && refused->asked.conversation == id;
  return is_here ? why_refused(on.model.inbox, refused->refusal, refused->asked.command)
                 : std::string();
}

// "@" for people and teams (NT-2), "/" for note templates (NT-3).
std::optional<Completed> complete_note(Drawing& on, const kit::Area& box,
                                       const kit::FieldResult& field, ConversationId id) {
  if (const auto word = typed_word(field.text, field.caret, '@')) {
    const auto people = suggest_people(on.model.inbox, id, word->after_mark);
    return complete(on, box, field, say("mention.list"), *word, people);
  }
  const auto word = typed_word(field.text, field.caret, '/');
  if (!word) return std::nullopt;
  const auto templates =
      suggest_templates(on.model.inbox, id, on.model.agent, TemplateKind::note, word->after_mark);
  return complete(on, box, field, say("templates.notes"), *word, templates);
}

}  // namespace

void draw_note_field(Drawing& on, kit::Area& area, const ConversationView& view) {
  const auto error = note_error(on, view.id);
  const auto error_height = error.empty() ? 0.F : 20.F;
  const auto preview = preview_of(draft_of(on.state, view.id, DraftKind::note));
  const auto preview_height = height_of_preview(on, preview, area.width - 28);
  const auto chips_height = height_of_chips(on, view.id, DraftKind::note, area.width - 28);
  auto box = area.cut_bottom(field_height + kit::size::control + 30 + error_height +
                             preview_height + chips_height);
  kit::paint_line(on.frame, {box.x, box.y}, {box.right(), box.y}, on.frame.theme().line);
  box = box.inset(14, 10, 14, 12);
  const auto& draft = draft_of(on.state, view.id, DraftKind::note);
  const auto field_box = box.cut_top(field_height);
  if (std::exchange(on.state.focus_note, false)) on.frame.focus_next();
  const auto field = kit::text_field(on.frame, field_box,
                                     {.name = say("notes.write"),
                                      .text = draft,
                                      .placeholder = say("notes.hint"),
                                      .multiline = true,
                                      .error = error,
                                      .caret = on.state.note_caret_wanted.value_or(UINT32_MAX),
                                      .key = key_of(view.id.raw)});
  on.state.note_caret_wanted.reset();
  on.state.note_writing_in = field.focused ? view.id : ConversationId{};
  if (field.changed) set_draft(on.state, view.id, DraftKind::note, field.text);
  box.cut_top(error_height);
  if (preview_height > 0) draw_preview(on, box.cut_top(preview_height), preview);
  auto bar = box.cut_bottom(kit::size::control);
  draw_chips(on, box.cut_bottom(chips_height), view.id, DraftKind::note);
  const auto text = draft_of(on.state, view.id, DraftKind::note);
  const bool is_nothing = is_blank(text) && files_of(on.state, view.id, DraftKind::note).empty();
  const bool is_pressed =
      kit::button_right(on.frame, bar, {.name = say("notes.save"), .disabled = is_nothing});
  draw_attach_button(on, bar.cut_left(kit::size::control), view.id, DraftKind::note);
  if (is_pressed || field.submitted) save_note(on, view.id, text);
  const auto done = complete_note(on, field_box, field, view.id);
  if (!done) return;
  set_draft(on.state, view.id, DraftKind::note, done->text);
  on.state.note_caret_wanted = done->caret;
}

void draw_notes(Drawing& on, const kit::Area& area, const ConversationView& view) {
  if (view.notes.empty()) {
    kit::empty_state(on.frame, area.inset(14, 14).cut_top(180),
                     {.icon = kit::icon::sticky_note,
                      .title = say("notes.none"),
                      .text = say("notes.none_hint")});
    return;
  }
  const Clock clock = on.state.views.telling(on.model);
  const Pendings pendings{on.model.pending, on.model.connection.link};
  const ThreadReader reader{on.model.inbox, on.model.agent, clock, pendings};
  const auto key = [&](std::uint32_t at) { return key_of(view.notes[at].message.raw); };
  const auto changed = [&](std::uint32_t at) {
    return words_mark(on.model.inbox, view.notes[at], view.names);
  };
  const auto height = [&](std::uint32_t at, float width) {
    return note_height(on, note_item(reader, view.notes[at]), width - 28);
  };
  const auto draw = [&](const kit::LogItem& item) {
    draw_note(on, item.area.inset(14, 0), note_item(reader, view.notes[item.index]));
  };
  kit::log(on.frame, area,
           {.name = say("details.notes"),
            .count = static_cast<std::uint32_t>(view.notes.size()),
            .key = key_of(view.id.raw),
            .role = kit::Role::region,
            .start = kit::Align::start,
            .padding = 14,
            .revision = view.thread_revision},
           {.key_of = key, .changed_of = changed, .height_of = height, .draw = draw});
}

namespace {

constexpr float history_indent = 24;

void draw_line(Drawing& on, kit::Area box, const HistoryLine& line, std::uint64_t number) {
  const auto& theme = on.frame.theme();
  const auto item = kit::list_item(on.frame, box, {.key = number});
  kit::paint_icon(on.frame, box.cut_left(14).cut_top(17), icon_of(line.change), theme.text2, 14);
  box.cut_left(history_indent - 14);
  const auto height = kit::height_of(on.frame, line.what, kit::text_style::caption, box.width);
  kit::text(on.frame, box.cut_top(height), line.what,
            {.style = kit::text_style::caption, .lines_max = 0, .key = "what"});
  const auto when = line.from_where.empty() ? line.when : line.when + " · " + line.from_where;
  kit::text(on.frame, box.cut_top(16), when,
            {.style = kit::text_style::tiny, .color = theme.text2, .key = "when"});
}

}  // namespace

// Newest first: what people look for in a history is what happened last.
void draw_history(Drawing& on, const kit::Area& area, const ConversationView& view) {
  const auto& inbox = on.model.inbox;
  const Clock clock = on.state.views.telling(on.model);
  const auto count = static_cast<std::uint32_t>(view.history.size());
  const auto entry = [&](std::uint32_t at) -> const HistoryEntry& {
    return inbox.history.at(view.history[count - 1 - at]);
  };
  const auto line = [&](std::uint32_t at) {
    return history_line(inbox, entry(at), on.model.agent, clock);
  };
  const auto key = [&](std::uint32_t at) { return kit::Key(std::uint64_t{count - at}); };
  const auto changed = [&](std::uint32_t at) { return view.names + entry(at).text.size(); };
  const auto height = [&](std::uint32_t at, float width) {
    const auto room = width - 28 - history_indent;
    return kit::height_of(on.frame, line(at).what, kit::text_style::caption, room) + 30;
  };
  const auto draw = [&](const kit::LogItem& item) {
    draw_line(on, item.area.inset(14, 0), line(item.index), count - item.index);
  };
  kit::log(on.frame, area,
           {.name = say("details.history"),
            .count = count,
            .key = key_of(view.id.raw),
            .role = kit::Role::list,
            .start = kit::Align::start,
            .padding = 14,
            .revision = view.thread_revision},
           {.key_of = key, .changed_of = changed, .height_of = height, .draw = draw});
}

}  // namespace parley::ui
