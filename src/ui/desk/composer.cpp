// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a reply is written: a real text area in a box of its own. Its words are a draft until this
// device has taken the reply in.
#include <algorithm>

#include "core/templates/variables.h"
#include "ui/desk/attaching.h"
#include "ui/desk/completion.h"
#include "ui/views/refusal_words.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float writing_min = 44;
constexpr float writing_max = 220;
constexpr float frame_height = 84;  // label, buttons and padding around the writing

std::string state_text(Drawing& on, const std::string& draft) {
  const bool is_saved =
      !on.state.drafts_unsaved && on.model.connection.saves_here == SavesHere::yes;
  if (is_blank(draft) || !is_saved) return {};
  return std::string(say("composer.draft_saved"));
}

std::string error_text(Drawing& on, ConversationId id, Purpose purpose) {
  const auto& refused = on.state.refused;
  if (!refused || refused->asked.conversation != id) return {};
  const bool is_here = refused->asked.purpose == purpose ||
                       (purpose == Purpose::reply && refused->asked.purpose == Purpose::plain);
  return is_here ? why_refused(on.model.inbox, refused->refusal, refused->asked.command)
                 : std::string();
}

// TP-3: says which one, before somebody tries to send it. That it is not sent is the core's rule.
std::string unresolved_text(const std::string& draft) {
  const auto variable = unresolved_variable(draft);
  if (variable.empty()) return {};
  return say("composer.unresolved", {{"variable", variable}});
}

bool is_nothing(Drawing& on, ConversationId id, const std::string& draft) {
  return is_blank(draft) && files_of(on.state, id, DraftKind::reply).empty();
}

void send(Drawing& on, ConversationId id, const std::string& draft) {
  if (is_nothing(on, id, draft)) return;
  ask(on.state, SendReply{id, {}, draft, on.model.seen, files_of(on.state, id, DraftKind::reply)},
      {.purpose = Purpose::reply, .conversation = id, .text = draft});
}

void draw_label(Drawing& on, kit::Area line, const std::string& draft, const std::string& error) {
  const auto& theme = on.frame.theme();
  const auto word = say("composer.reply");
  const auto width = kit::measure(on.frame, word, kit::text_style::caption_strong);
  const auto label = line.cut_left(width);
  kit::paint_text(on.frame, label, word, kit::text_style::caption_strong, theme.text);
  kit::paint_line(on.frame, {label.x, label.bottom()}, {label.right(), label.bottom()},
                  theme.accent, 2);
  line.cut_left(12);
  const auto state = error.empty() ? state_text(on, draft) : error;
  if (state.empty()) return;
  const auto color = error.empty() ? theme.text2 : theme.urgent;
  kit::text(on.frame, line, state,
            {.style = kit::text_style::caption,
             .color = color,
             .align = kit::Align::end,
             .key = "reply state"});
}

// The reply as it is now, and whether somebody wants it sent.
void draw_writing(Drawing& on, const kit::Area& area, const kit::Area& box,
                  const ConversationView& view) {
  auto& state = on.state;
  const auto& draft = draft_of(state, view.id, DraftKind::reply);
  const auto hint = say("composer.hint", {{"customer", view.details.customer}});
  if (state.focus_reply) on.frame.focus_next();
  state.focus_reply = false;
  const auto field = kit::text_field(on.frame, area,
                                     {.name = say("composer.reply"),
                                      .text = draft,
                                      .placeholder = hint,
                                      .multiline = true,
                                      .frameless = true,
                                      .style = kit::text_style::message,
                                      .caret = state.caret_wanted.value_or(UINT32_MAX),
                                      .key = key_of(view.id.raw)});
  state.writing_height = field.content_height;
  if (field.changed) {
    state.refused.reset();
    set_draft(state, view.id, DraftKind::reply, field.text);
  }
  state.writing_in = field.focused ? view.id : ConversationId{};
  if (field.submitted) send(on, view.id, field.text);
  state.caret_wanted.reset();
  if (const auto word = typed_word(field.text, field.caret, '/')) {
    const auto suggestions = suggest_templates(on.model.inbox, view.id, on.model.agent,
                                               TemplateKind::reply, word->after_mark);
    const auto done = complete(on, box, field, say("templates"), *word, suggestions);
    if (!done) return;
    set_draft(state, view.id, DraftKind::reply, done->text);
    state.caret_wanted = done->caret;
  }
}

// TP-2: as if "/" had been typed behind what is there.
void draw_templates_button(Drawing& on, const kit::Area& place, ConversationId id,
                           std::string draft) {
  const auto any = suggest_templates(on.model.inbox, id, on.model.agent, TemplateKind::reply, {});
  if (any.empty()) return;
  if (!kit::icon_button(on.frame, place.middle(kit::size::control),
                        {.name = say("composer.templates"),
                         .icon = kit::icon::zap,
                         .variant = kit::Variant::ghost})) {
    return;
  }
  const auto end = static_cast<std::uint32_t>(draft.size());
  if (!typed_word(draft, end, '/')) {
    draft += draft.empty() || draft.back() == ' ' || draft.back() == '\n' ? "/" : " /";
  }
  on.state.caret_wanted = static_cast<std::uint32_t>(draft.size());
  on.state.focus_reply = true;
  set_draft(on.state, id, DraftKind::reply, std::move(draft));
  on.frame.request_frame();
}

void draw_send(Drawing& on, kit::Area bar, const ConversationView& view) {
  const auto draft = draft_of(on.state, view.id, DraftKind::reply);
  const auto keys = say(on.frame.environment().mac_keys ? "composer.keys_mac" : "composer.keys");
  const bool is_empty = is_nothing(on, view.id, draft);
  if (kit::button_right(on.frame, bar,
                        {.name = say("composer.send"),
                         .description = keys,
                         .icon = kit::icon::send,
                         .variant = kit::Variant::primary,
                         .disabled = is_empty},
                        10)) {
    send(on, view.id, draft);
  }
  draw_schedule_button(on, bar, view);
  draw_attach_button(on, bar.cut_left(kit::size::control), view.id, DraftKind::reply);
  draw_templates_button(on, bar.cut_left(kit::size::control), view.id, draft);
  bar.cut_right(10);
  kit::paint_text(on.frame, bar, keys, kit::text_style::tiny, on.frame.theme().text2,
                  kit::Align::end);
}

void draw_why_not(Drawing& on, kit::Area box, const std::string& why) {
  const auto& theme = on.frame.theme();
  kit::paint_box(on.frame, box, {.fill = theme.background2, .radius = kit::size::radius});
  kit::paint_icon(on.frame, box.cut_left(36), kit::icon::lock, theme.text2);
  kit::text(on.frame, box.inset(0, 11, 12, 0), why,
            {.style = kit::text_style::caption, .color = theme.text2, .lines_max = 0});
}

}  // namespace

kit::Area cut_composer(Drawing& on, kit::Area& area, const ConversationView& view) {
  float height = 0;
  if (view.why_no_reply.empty()) {
    const auto room = std::max(writing_min, std::min(writing_max, area.height * 0.4F));
    height = frame_height + std::clamp(on.state.writing_height, writing_min, room) +
             height_of_chips(on, view.id, DraftKind::reply, area.width - 56);
  } else {
    const auto width = area.width - 80;
    height = 22 + kit::height_of(on.frame, view.why_no_reply, kit::text_style::caption, width);
  }
  return area.cut_bottom(height + 14).inset(16, 0, 16, 14);
}

void draw_composer(Drawing& on, kit::Area box, const ConversationView& view) {
  if (!view.why_no_reply.empty()) return draw_why_not(on, box, view.why_no_reply);
  const auto& theme = on.frame.theme();
  kit::paint_box(on.frame, box,
                 {.fill = theme.background,
                  .border = on.state.writing_in == view.id ? theme.accent : theme.line,
                  .radius = kit::size::radius_bubble});
  const auto scope = kit::group(on.frame, box, {.name = say("composer.group")});
  const auto outside = box;
  box = box.inset(12, 8);
  auto error = unresolved_text(draft_of(on.state, view.id, DraftKind::reply));
  if (error.empty()) error = error_text(on, view.id, Purpose::reply);
  const auto label = box.cut_top(22);
  draw_label(on, label, draft_of(on.state, view.id, DraftKind::reply), error);
  box.cut_top(6);
  const auto buttons = box.cut_bottom(kit::size::control);
  const auto chips = box.cut_bottom(height_of_chips(on, view.id, DraftKind::reply, box.width));
  draw_writing(on, box, outside, view);
  draw_chips(on, chips, view.id, DraftKind::reply);
  draw_send(on, buttons, view);
}

}  // namespace parley::ui
