// SPDX-License-Identifier: AGPL-3.0-or-later
// The whole client of one tab: the desk that people see, and behind it a
// session while this tab leads. It carries intents to the session and the
// session's effects to the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/platform/platform.h"
#include "app/session/session.h"
#include "ui/desk/desk.h"

namespace parley::app {

class DeskApp final : public platform::Screen {
 public:
  // A file of this device; all of them come before `open`.
  void put_file(std::string name, wire::Bytes content);
  // This tab leads from now on.
  void open(AgentId agent, std::string build);
  // Another tab leads: what this one held in memory is no longer true.
  void step_aside();

  void set_route(std::string_view path);
  void set_theme(ui::ThemeChoice choice) { desk_.set_theme(choice); }
  void set_keys(std::string_view chosen) { desk_.set_keys(chosen); }
  void set_order(std::string_view chosen) { desk_.set_order(chosen); }
  void set_columns(std::string_view chosen) { desk_.set_columns(chosen); }
  // `words`: the file of that language, or empty for English. Both at the start and when another
  // language was chosen.
  void set_language(std::string chosen, std::string_view words);

  void invited(AgentId agent, std::string link, std::string error);
  void attached(ConversationId conversation, DraftKind kind, Attachment file);
  void not_attached(const std::string& name, ui::Desk::NotAttached why);
  void templates_picked(std::string_view content);

  void draw(ui::kit::Frame& frame);
  void saved(std::uint64_t ticket);
  // Something came from outside. Without a session it is too late, and dropped.
  template <class Hear>
  void hear(Hear&& hear) {
    if (session_) carry_out(hear(*session_));
  }
  [[nodiscard]] std::string stream_query() const;

 private:
  struct Carry;
  struct Answer;

  void carry_out(const Effects& effects);
  void answer_intents();
  void refresh();
  void tell_state() const;
  void offer_unreadable() const;
  [[nodiscard]] ui::DeskModel model() const;

  ui::Desk desk_;
  store::Files files_;
  std::optional<Session> session_;
  ui::Link without_session_ = ui::Link::starting;

  // What the desk is shown, made anew when the session has changed.
  ui::ConnectionState connection_;
  std::vector<ui::PendingItem> pending_;
  std::vector<ui::AttentionItem> attention_;
  std::uint64_t shown_ = 0;     // the replica's revision that was made into the above
  std::uint64_t revision_ = 1;  // never runs backwards, also from one session to the next
  std::string title_;
  bool is_drawn_ = false;
};

// There is one module a tab (and one a mount of an embedded desk).
DeskApp& desk_app();

}  // namespace parley::app
