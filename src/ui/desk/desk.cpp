// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/desk.h"

#include <algorithm>

#include "base/limits.h"
#include "core/attachments/blobs.h"
#include "ui/desk/attaching.h"
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

// And so do its files.
void forget_files(DeskState& state, const Asked& asked) {
  const auto& sent = attachments_of(asked.command);
  const bool is_note = std::holds_alternative<AddNote>(asked.command);
  const auto kind = is_note ? DraftKind::note : DraftKind::reply;
  if (sent.empty() || files_of(state, asked.conversation, kind) != sent) return;
  set_files(state, asked.conversation, kind, {});
}

std::string_view why_key(Desk::NotAttached why) {
  switch (why) {
    case Desk::NotAttached::empty:
      return "files.empty";
    case Desk::NotAttached::too_large:
      return "files.too_large";
    case Desk::NotAttached::no_room:
      return "files.no_room";
    case Desk::NotAttached::unreadable:
      return "files.unreadable";
  }
  return {};
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
    const DraftKey key{draft.conversation, draft.kind};
    if (!draft.attachments.empty()) {
      state_->files.try_emplace(key, std::move(draft.attachments));
    }
    if (!draft.text.empty()) state_->drafts.try_emplace(key, std::move(draft.text));
  }
}

void Desk::drafts_saved() { state_->drafts_unsaved = false; }

void Desk::set_theme(ThemeChoice choice) { state_->theme = choice; }
void Desk::set_language(std::string chosen) { state_->language = std::move(chosen); }
void Desk::set_keys(std::string_view chosen) { state_->keyboard.keymap = Keymap::read(chosen); }

void Desk::set_order(std::string_view chosen) {
  state_->order = parse_order(chosen).value_or(ViewOrder::priority);
}

void Desk::set_columns(std::string_view chosen) { state_->columns = read_columns(chosen); }

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
  take_given_files(on);
  if (state_->views.is_reading()) frame.request_frame();
  wake_when_worded_anew(on);
  state_->waiting_count = state_->views.waiting();
  frame.set_title(title());
}

Intents Desk::take_intents() { return std::exchange(state_->intents, {}); }

void Desk::accepted(AskNumber ask) {
  const auto asked = take_asked(*state_, ask);
  if (!asked) return;
  forget_files(*state_, *asked);
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

void Desk::attached(ConversationId conversation, DraftKind kind, Attachment file) {
  file.name = clean_file_name(file.name);
  file.media_type = clean_media_type(file.media_type);
  auto files = files_of(*state_, conversation, kind);
  if (std::find(files.begin(), files.end(), file) != files.end()) return;
  if (files.size() == limits::attachments_max) {
    state_->file_news.push_back(std::string(say("refusal.too_many_files")));
    return;
  }
  files.push_back(std::move(file));
  set_files(*state_, conversation, kind, std::move(files));
}

void Desk::not_attached(const std::string& name, NotAttached why) {
  state_->file_news.push_back(say(why_key(why), {{"name", clean_file_name(name)}}));
}

std::string Desk::title() const {
  const auto name = std::string(say("app.name"));
  if (state_->waiting_count == 0) return name;
  return say("app.title", {{"count", std::to_string(state_->waiting_count)}, {"name", name}});
}

}  // namespace parley::ui
