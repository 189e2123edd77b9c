// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/desk.h"

#include <algorithm>

#include "ui/desk/drawing.h"
#include "ui/desk/keyboard/keyboard.h"
#include "ui/desk/state.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

// What the accepted command carried leaves the field it was typed in, unless it was changed since.
void forget_draft(DeskState& state, const Asked& asked, DraftKind kind) {
  if (draft_of(state, asked.conversation, kind) != asked.text) return;
  set_draft(state, asked.conversation, kind, {});
}

std::optional<Asked> take_asked(DeskState& state, AskNumber ask) {
  const auto found = state.asked.find(ask);
  if (found == state.asked.end()) return std::nullopt;
  auto asked = std::move(found->second);
  state.asked.erase(found);
  return asked;
}

// MG-1: a link to what was merged leads to the conversation it is part of. The address stays: going
// back must not end here again.
void follow_merge(Drawing& on) {
  const auto* root = root_of(on.model.inbox, on.state.route.conversation);
  if (root) on.state.route.conversation = root->id;
}

// A timer of the browser counts no further than some days.
constexpr Duration wake_max = hours(24);

// Where nothing happens the next frame is the one in which a word about time changes.
void wake_when_worded_anew(Drawing& on) {
  const auto until = on.state.views.shown_until();
  if (until == forever) return;
  const auto left = std::clamp(until - on.model.now, Duration{1}, wake_max);
  on.frame.wake_after(static_cast<double>(left.ms));
}

void apply_theme(kit::Frame& frame, ThemeChoice choice) {
  const bool is_dark = choice == ThemeChoice::dark ||
                       (choice == ThemeChoice::system && frame.environment().prefers_dark);
  frame.set_theme(is_dark ? kit::ThemeKind::dark : kit::ThemeKind::light);
}

}  // namespace

Desk::Desk() : state_(std::make_unique<DeskState>()) {}
Desk::~Desk() = default;

void Desk::set_route(std::string_view path) {
  state_->route = parse_route(path, state_->route.queue);
  state_->side_open = false;
  state_->queues_open = false;
}

void Desk::set_drafts(std::vector<Draft> drafts) {
  for (auto& draft : drafts) {
    state_->drafts.try_emplace({draft.conversation, draft.kind}, std::move(draft.text));
  }
}

void Desk::drafts_saved() { state_->drafts_unsaved = false; }

void Desk::set_theme(ThemeChoice choice) { state_->theme = choice; }
void Desk::set_language(std::string chosen) { state_->language = std::move(chosen); }
void Desk::set_keys(std::string_view chosen) { state_->keyboard.keymap = Keymap::read(chosen); }

void Desk::set_order(std::string_view chosen) {
  state_->order = parse_order(chosen).value_or(ViewOrder::priority);
}

void Desk::draw(kit::Frame& frame, const DeskModel& model) {
  apply_theme(frame, state_->theme);
  frame.set_direction(reads_to_left() ? kit::Direction::to_left : kit::Direction::to_right);
  state_->views.look(model);
  Drawing on{frame, model, *state_};
  if (draw_instead(on)) return;
  follow_merge(on);
  take_up_drafts(on);
  press_keys(on);
  draw_shell(on);
  draw_row_menu(on);
  draw_dialog(on);
  draw_bulk_dialogs(on);
  draw_command_bar(on);
  draw_cheat_sheet(on);
  share_drafts(on);
  if (frame.take_files() > 0) {
    kit::toast(frame, {.text = say("files.not_yet"), .close = say("toast.close")});
  }
  if (state_->views.is_reading()) frame.request_frame();
  wake_when_worded_anew(on);
  state_->waiting_count = state_->views.waiting();
  frame.set_title(title());
}

Intents Desk::take_intents() { return std::exchange(state_->intents, {}); }

void Desk::accepted(AskNumber ask) {
  const auto asked = take_asked(*state_, ask);
  if (!asked) return;
  switch (asked->purpose) {
    case Purpose::plain:
      return;
    case Purpose::reply:
      return forget_draft(*state_, *asked, DraftKind::reply);
    case Purpose::note:
      return forget_draft(*state_, *asked, DraftKind::note);
    case Purpose::dialog:
      if (!asked->text.empty()) forget_draft(*state_, *asked, DraftKind::reply);
      if (state_->dialog.ask == ask) state_->dialog = {};
      return;
    case Purpose::bulk:
      return bulk_accepted(*state_, ask);
    case Purpose::settings_form:
      state_->settings.accepted();
      return;
    case Purpose::template_form:
      state_->template_form = {};
      return;
  }
}

void Desk::refused(AskNumber ask, Refusal refusal) {
  auto asked = take_asked(*state_, ask);
  if (!asked) return;
  state_->refused = Refused{std::move(*asked), refusal};
}

void Desk::invited(AgentId agent, std::string link, std::string error) {
  auto& invitation = state_->settings.invitation;
  if (invitation.agent != agent) return;
  invitation.link = std::move(link);
  invitation.error = std::move(error);
}

void Desk::templates_read(TemplatesFile file) {
  state_->template_import = {.is_open = true, .file = std::move(file)};
}

std::string Desk::title() const {
  const auto name = std::string(say("app.name"));
  if (state_->waiting_count == 0) return name;
  return say("app.title", {{"count", std::to_string(state_->waiting_count)}, {"name", name}});
}

}  // namespace parley::ui
