// SPDX-License-Identifier: AGPL-3.0-or-later
// LC-2: resolved says how, and may close with words to the customer, which the team may have
// chosen.
#include "ui/desk/completion.h"
#include "ui/desk/dialogs/fields.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float hint_height = 22;

float height(Drawing&) { return 2 * dialog_field_height + hint_height; }

// TP-2: quick replies by "/", as in a reply.
void draw_closing(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  const auto name = say("resolve.closing");
  draw_dialog_label(on, area, name);
  const auto box = area.cut_top(dialog_words_height);
  const auto field = kit::text_field(on.frame, box,
                                     {.name = name,
                                      .text = dialog.closing,
                                      .multiline = true,
                                      .caret = dialog.caret_wanted.value_or(UINT32_MAX)});
  dialog.caret_wanted.reset();
  if (field.changed) {
    dialog.closing = field.text;
    dialog.error.clear();
  }
  if (field.submitted) return confirm_dialog(on);
  area.cut_top(4);
  kit::text(on.frame, area.cut_top(hint_height - 4), say("resolve.closing_hint"),
            {.style = kit::text_style::caption, .color = on.frame.theme().text2, .key = "hint"});
  const auto word = typed_word(field.text, field.caret, '/');
  if (!word) return;
  const auto suggestions = suggest_templates(on.model.inbox, dialog.conversation, on.model.agent,
                                             TemplateKind::reply, word->after_mark);
  const auto done = complete(on, box, field, say("templates"), *word, suggestions);
  if (!done) return;
  on.state.dialog.closing = done->text;
  on.state.dialog.caret_wanted = done->caret;
}

void draw(Drawing& on, kit::Area& area) {
  draw_dialog_field(on, area, say("resolve.summary"), on.state.dialog.text);
  draw_closing(on, area);
}

std::optional<Command> command(Drawing& on) {
  const auto& dialog = on.state.dialog;
  const ResolveConversation resolve{
      dialog.conversation, dialog.text, {}, dialog.closing, on.model.seen};
  const auto* chosen = on.model.inbox.templates.find(dialog.closing_from);
  const bool is_used = chosen && dialog.closing == filled_in(on.model.inbox, *chosen,
                                                             dialog.conversation, on.model.agent);
  if (is_used) ask(on.state, UseTemplate{chosen->id});
  return resolve;
}

}  // namespace

const DialogKind resolve_dialog{.title = "resolve.title",
                                .button = "resolve.do",
                                .height = height,
                                .draw = draw,
                                .command = command};

void open_resolve_dialog(Drawing& on, ConversationId conversation) {
  auto& dialog = open_dialog(on, resolve_dialog, conversation);
  const auto* chosen = closing_template(on.model.inbox, conversation, on.model.agent);
  if (!chosen) return;
  dialog.closing = filled_in(on.model.inbox, *chosen, conversation, on.model.agent);
  dialog.closing_from = chosen->id;
}

}  // namespace parley::ui
