// SPDX-License-Identifier: AGPL-3.0-or-later
// The agents' desk: queues, list, thread, composer and details, drawn through ui/kit from views of
// the inbox. It keeps only what a person is in the middle of (route, drafts, open dialog) and gives
// back intents. It decides no rule, touches no storage, network or clock, and never changes the
// inbox.
//
//   desk.set_route(location.pathname); desk.set_drafts(stored); desk.set_theme(stored);
//   each frame:  desk.draw(frame, model);
//                for (auto& intent : desk.take_intents()) …;  Issue → desk.accepted(ask) |
//                refused(…)
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/desk/model.h"
#include "ui/kit/kit.h"

namespace parley::ui {

struct DeskState;

class Desk {
 public:
  Desk();
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  // From the address bar: at the start and on back and forward. Gives no Navigate back.
  void set_route(std::string_view path);
  // What the device's storage held. Whatever was typed meanwhile stays.
  void set_drafts(std::vector<Draft> drafts);
  // Every DraftChanged taken so far is on this device. Until then nobody is told that it is.
  void drafts_saved();
  void set_theme(ThemeChoice choice);
  void set_keys(std::string_view chosen);     // as KeysChosen gave it
  void set_order(std::string_view chosen);    // as OrderChosen gave it
  void set_columns(std::string_view chosen);  // as ColumnsChosen gave it
  void set_language(std::string chosen);  // as LanguageChosen gave it; the words come by speak()

  void draw(kit::Frame& frame, const DeskModel& model);
  Intents take_intents();

  // The issued command was taken in by this device: dialogs close, the sent text leaves the
  // composer.
  void accepted(AskNumber ask);
  // It was refused at once: the reason shows where it was asked for, and the words stay.
  void refused(AskNumber ask, Refusal refusal);

  // The answer to Invite: the link, or why there is none.
  void invited(AgentId agent, std::string link, std::string error);

  // The answer to PickTemplates.
  void templates_read(TemplatesFile file);

  // The answers to PickFiles and TakeFiles: a file whose bytes this device keeps, or why not.
  void attached(ConversationId conversation, DraftKind kind, Attachment file);
  enum class NotAttached : std::uint8_t { empty, too_large, no_room, unreadable };
  void not_attached(const std::string& name, NotAttached why);

  // Conversations that wait for the agent ("(3) Parley"), for the page's title.
  [[nodiscard]] std::string title() const;

 private:
  std::unique_ptr<DeskState> state_;
};

}  // namespace parley::ui
