// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/desk_app.h"

#include <utility>

#include "app/page.h"
#include "app/session/exporting.h"
#include "app/session/showing.h"
#include "app/session/templates_file.h"
#include "ui/words/words.h"
#include "wire/json.h"

namespace parley::app {
namespace {

const Inbox nothing_yet;

std::string_view word_of(ui::ThemeChoice choice) {
  switch (choice) {
    case ui::ThemeChoice::system:
      return "system";
    case ui::ThemeChoice::light:
      return "light";
    case ui::ThemeChoice::dark:
      return "dark";
  }
  return {};
}

// Where files are to go, as the page gives it back with each of them.
std::string place_of(ConversationId conversation, DraftKind kind) {
  return (kind == DraftKind::note ? "note " : "reply ") + to_text(conversation);
}

}  // namespace

// One effect of the session, told to the page.
struct DeskApp::Carry {
  const Session& session;

  void operator()(const effect::SaveFiles& save) const {
    for (const auto& name : save.written) page::write_file(name, session.file(name));
    for (const auto& name : save.removed) page::remove_file(name);
    page::commit(save.ticket, save.durability);
  }
  void operator()(const effect::Push& push) const { page::tell("push", push.body); }
  void operator()(const effect::UploadBlob& upload) const { page::tell("upload", upload.digest); }
  void operator()(const effect::KeepBlobs& kept) const {
    std::string list;
    for (const auto& digest : kept.digests) list += (list.empty() ? "" : "\n") + digest;
    page::tell("keep files", list);
  }
  void operator()(const effect::OpenStream& stream) const {
    page::tell("open stream", stream.query);
  }
  void operator()(const effect::CloseStream& /*close*/) const { page::tell("close stream"); }
  void operator()(const effect::FetchSnapshot& /*fetch*/) const { page::tell("fetch snapshot"); }
  void operator()(const effect::WakeAt& wake) const { page::wake_at(wake.at); }
  void operator()(const effect::FlushSoon& /*flush*/) const { page::tell("flush soon"); }
  void operator()(const effect::Redraw& /*redraw*/) const {}
};

// One intent of the desk, carried out.
struct DeskApp::Answer {
  DeskApp& app;

  void operator()(const ui::intent::Issue& issue) const {
    if (!app.session_) return;
    auto issued = app.session_->issue(issue.command, page::now());
    app.carry_out(issued.effects);
    if (issued.refusal) {
      app.desk_.refused(issue.ask, *issued.refusal);
    } else {
      app.desk_.accepted(issue.ask);
    }
  }
  void operator()(const ui::intent::DismissAttention& dismiss) const {
    app.hear(
        [&](Session& session) { return session.hear(sync::input::DismissAttention{dismiss.id}); });
  }
  void operator()(const ui::intent::DraftChanged& changed) const {
    app.hear([&](Session& session) { return session.keep_draft(changed.draft); });
  }
  void operator()(const ui::intent::Navigate& navigate) const {
    page::tell("navigate", navigate.path);
  }
  void operator()(const ui::intent::SignIn& /*ask*/) const { page::tell("sign in"); }
  void operator()(const ui::intent::SignOut& /*ask*/) const { page::tell("sign out"); }
  void operator()(const ui::intent::UseHere& /*ask*/) const { page::tell("use here"); }
  void operator()(const ui::intent::Reload& /*ask*/) const { page::tell("reload"); }
  void operator()(const ui::intent::CopyText& copy) const { page::tell("copy", copy.text); }
  void operator()(const ui::intent::CopyLink& copy) const { page::tell("copy link", copy.path); }
  void operator()(const ui::intent::Export& wanted) const {
    if (!app.session_) return;
    const auto& replica = app.session_->replica();
    const auto file = make_export(replica, wanted, replica.estimated_now(page::now()));
    page::save_file(file.name, file.content);
  }
  void operator()(const ui::intent::Notify& notify) const {
    page::tell("notify", notify.path + '\n' + notify.title + '\n' + notify.text);
  }
  void operator()(const ui::intent::Chime& /*ask*/) const { page::tell("chime"); }
  void operator()(const ui::intent::AllowNotifications& /*ask*/) const {
    page::tell("allow notifications");
  }
  void operator()(const ui::intent::ThemeChosen& chosen) const {
    page::tell("theme", word_of(chosen.choice));
  }
  void operator()(const ui::intent::LanguageChosen& chosen) const {
    page::tell("language", chosen.language);
  }
  void operator()(const ui::intent::Invite& invite) const {
    page::tell("invite", to_text(invite.agent));
  }
  void operator()(const ui::intent::ExportTemplates& wanted) const {
    if (!app.session_) return;
    const auto file = make_templates_file(app.session_->replica(), wanted);
    page::save_file(file.name, file.content);
  }
  void operator()(const ui::intent::PickTemplates& /*ask*/) const { page::tell("pick templates"); }
  void operator()(const ui::intent::PickFiles& pick) const {
    page::tell("pick files", place_of(pick.conversation, pick.kind));
  }
  void operator()(const ui::intent::TakeFiles& take) const {
    page::tell("take files", place_of(take.conversation, take.kind));
  }
  void operator()(const ui::intent::TryAgain& /*ask*/) const {
    app.hear([](Session& session) {
      return session.hear(sync::input::Woken{page::now(), page::draw_jitter()});
    });
  }
  void operator()(const ui::intent::OrderChosen& chosen) const {
    page::tell("order", chosen.order);
  }
  void operator()(const ui::intent::ColumnsChosen& chosen) const {
    page::tell("columns", chosen.columns);
  }
  void operator()(const ui::intent::KeysChosen& chosen) const { page::tell("keys", chosen.keys); }
};

void DeskApp::put_file(std::string name, wire::Bytes content) {
  files_[std::move(name)] = std::move(content);
}

void DeskApp::open(AgentId agent, std::string build) {
  platform::show(*this);
  session_.emplace(SessionStart{.files = std::exchange(files_, {}),
                                .agent = agent,
                                .draw = page::draw_id,
                                .build = std::move(build)});
  shown_ = 0;
  revision_ += 1;
  desk_.set_drafts(session_->drafts());
  offer_unreadable();
  carry_out(session_->start(page::now()));
  refresh();
}

void DeskApp::step_aside() {
  platform::show(*this);
  session_.reset();
  files_.clear();
  without_session_ = ui::Link::elsewhere;
  revision_ += 1;
  platform::request_frame();
}

void DeskApp::set_language(std::string chosen, std::string_view words) {
  ui::speak(words, page::counting());
  desk_.set_language(std::move(chosen));
  revision_ += 1;
  platform::request_frame();
}

void DeskApp::set_route(std::string_view path) {
  desk_.set_route(path);
  platform::request_frame();
}

void DeskApp::invited(AgentId agent, std::string link, std::string error) {
  desk_.invited(agent, std::move(link), std::move(error));
  platform::request_frame();
}

void DeskApp::templates_picked(std::string_view content) {
  desk_.templates_read(read_templates_file(content));
  platform::request_frame();
}

void DeskApp::attached(ConversationId conversation, DraftKind kind, Attachment file) {
  desk_.attached(conversation, kind, std::move(file));
  platform::request_frame();
}

void DeskApp::not_attached(const std::string& name, ui::Desk::NotAttached why) {
  desk_.not_attached(name, why);
  platform::request_frame();
}

std::string DeskApp::stream_query() const {
  return session_ ? session_->stream_query() : std::string{};
}

void DeskApp::draw(ui::kit::Frame& frame) {
  if (session_) refresh();
  desk_.draw(frame, model());
  answer_intents();
  if (auto title = desk_.title(); title != title_) {
    title_ = std::move(title);
    page::tell("title", title_);
  }
  if (!std::exchange(is_drawn_, true)) page::tell("ready");
}

void DeskApp::saved(std::uint64_t ticket) {
  hear([&](Session& session) { return session.hear_saved(ticket); });
  if (!session_ || !session_->drafts_are_saved()) return;
  desk_.drafts_saved();
  platform::request_frame();
}

ui::DeskModel DeskApp::model() const {
  const auto* replica = session_ ? &session_->replica() : nullptr;
  const auto device_now = page::now();
  return {.inbox = replica ? replica->inbox() : nothing_yet,
          .revision = revision_,
          .agent = replica ? replica->agent() : AgentId{},
          .seen = replica ? replica->seen() : unconfirmed,
          .now = replica ? replica->estimated_now(device_now) : device_now,
          .time = page::time_format(),
          .connection = replica ? connection_ : ui::ConnectionState{.link = without_session_},
          .pending = replica ? std::span<const ui::PendingItem>(pending_)
                             : std::span<const ui::PendingItem>{},
          .attention = replica ? std::span<const ui::AttentionItem>(attention_)
                               : std::span<const ui::AttentionItem>{}};
}

void DeskApp::answer_intents() {
  for (const auto& intent : desk_.take_intents()) std::visit(Answer{*this}, intent);
}

void DeskApp::carry_out(const Effects& effects) {
  for (const auto& effect : effects) std::visit(Carry{*session_}, effect);
  refresh();
}

void DeskApp::refresh() {
  const auto& replica = session_->replica();
  if (shown_ != 0 && replica.revision() == shown_) return;
  shown_ = replica.revision();
  revision_ += 1;
  pending_ = pending_of(replica);
  attention_ = attention_of(replica);
  connection_ = connection_of(replica);
  tell_state();
  platform::request_frame();
}

void DeskApp::tell_state() const {
  const wire::Json state{{"waiting", connection_.waiting},
                         {"saves_here", connection_.saves_here == ui::SavesHere::yes}};
  page::tell("state", wire::to_json(state));
}

void DeskApp::offer_unreadable() const {
  if (session_->opened().opening == store::Opening::newer) page::tell("newer files");
  for (const auto& [name, content] : session_->opened().salvage.unreadable) {
    page::offer_file(name, content);
  }
}

DeskApp& desk_app() {
  static DeskApp app;
  return app;
}

}  // namespace parley::app
