// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody is in the middle of at the desk: where they are, what they have typed, which dialog
// is open, what they asked for and have no answer to. All of it may be lost but the drafts, which
// are handed out as intents. Only ui/desk uses it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "ui/desk/bulk_state.h"
#include "ui/desk/choice.h"
#include "ui/desk/columns.h"
#include "ui/desk/draft_sharing.h"
#include "ui/desk/keyboard/state.h"
#include "ui/desk/model.h"
#include "ui/desk/route.h"
#include "ui/desk/settings/forms.h"
#include "ui/kit/area.h"
#include "ui/views/typed_word.h"
#include "ui/views/view_cache.h"

namespace parley::ui {

enum class SidePanel : std::uint8_t { details, notes, history };
struct DialogKind;  // dialogs/dialog.h

// Which of two conversations that are merged.
enum class Survivor : std::uint8_t { open_one, other_one };

struct DialogState {
  const DialogKind* kind = nullptr;  // null: none is open
  ConversationId conversation = {};
  MessageId message = {};     // the held reply or scheduled message it is about
  ConversationId other = {};  // to merge with
  Survivor survivor = Survivor::open_one;
  std::set<MessageId> messages = {};  // to split off
  AgentId assignee = {};
  ChannelId channel = {};
  std::string menu = {};  // name of the choice whose menu is open
  TeamId team = {};
  Priority priority = Priority::normal;
  std::string text = {};                           // note, reason, what is awaited, or summary
  std::string closing = {};                        // to the customer
  TemplateId closing_from = {};                    // whose words they were at first
  std::optional<std::uint32_t> caret_wanted = {};  // in the field that was completed just now
  std::string when = {};                           // a local time, as it is typed
  std::string draft = {};                          // the reply's, which it takes along
  IfCustomerWrites if_customer_writes = IfCustomerWrites::return_to_draft;
  std::string search = {};
  std::string tag_created = {};  // asked for, and to be added once it is there
  std::uint32_t colour = 0;      // place in tag_colours
  std::string error = {};
  AskNumber ask = 0;
};

struct CompletionState {
  TypedWord word;         // that the list is open for
  std::size_t place = 0;  // that Enter takes
  bool is_closed = false;
};

struct TemplateForm {
  bool is_open = false;
  TemplateId id = {};  // none: a new one
  std::uint32_t base_revision = 0;
  TemplateKind kind = TemplateKind::reply;
  std::string name = {};
  std::string shortcut = {};
  std::string category = {};
  std::string content = {};
  TemplateScope scope = TemplateScope::personal;
  TeamId team = {};
  std::string error = {};
  TemplateId deleting = {};  // whose deletion is being asked about
};

// TP-4: a file that was chosen, and what taking it in would do.
struct TemplateImport {
  bool is_open = false;
  TemplatesFile file = {};
  std::vector<ImportLine> lines = {};
  std::uint64_t revision = 0;  // of the inbox that the lines were planned for
};

// Where the words of a command were typed, so that they leave it only once it was taken in.
enum class Purpose : std::uint8_t {
  plain,
  reply,
  note,
  dialog,
  bulk,
  template_form,
  settings_form
};
struct Asked {
  Purpose purpose = Purpose::plain;
  ConversationId conversation;
  std::string text;
  Command command = {};  // filled in by `ask`
};
struct Refused {
  Asked asked;
  Refusal refusal = Refusal::not_allowed;
};

// What the metrics board is asked, and which of its figures is opened.
struct MetricsState {
  MetricsQuestion question;
  std::string figure = {};
  std::string menu = {};  // name of the filter whose menu is open
  bool as_table = false;  // the trend
  float height = 0;       // of the content in the last frame
};

struct BellState {
  bool is_open = false;
  std::optional<Instant> rung_until;  // what is newer has not been rung for
};

// What can be done with a conversation of the list, at the place where it was asked for.
struct RowMenu {
  ConversationId conversation;  // none: it is closed
  kit::Point at;
};

struct DeskState {
  Route route;
  ThemeChoice theme = ThemeChoice::system;
  std::string language;  // as it was chosen; empty: the browser's own
  ViewCache views;
  Intents intents;

  std::string search;
  ViewOrder order = ViewOrder::priority;  // of the queues, on this device
  std::optional<ViewOrder> search_order;  // none: the best match first
  bool order_open = false;                // the menu of orders
  Choice chosen;
  std::uint64_t chosen_revision = 0;  // of the inbox that it was last held against
  std::string chosen_search;
  ConversationId row_focused;    // of the list, in the last frame
  ConversationId row_wanted;     // gets the focus in this one
  std::uint32_t list_place = 0;  // where the one that is sought was last
  BulkState bulk;
  SidePanel side = SidePanel::details;
  bool side_open = false;    // where there is no room for it beside the thread
  bool queues_open = false;  // where there is room for one column only
  bool account_open = false;
  bool why_open = false;   // "Why is this mine?"
  bool more_open = false;  // actions that have no button of their own
  RowMenu row_menu;
  MessageId former_open;      // whose earlier words are shown
  bool changes_open = false;  // "See what changed"
  DialogState dialog;
  MetricsState metrics;
  BellState bell;
  std::string view_name;  // typed for the search that is to be kept

  TemplateForm template_form;
  TemplateImport template_import;
  SettingsForms settings;
  KeyboardState keyboard;
  CompletionState completion;
  // In the field whose words were completed just now.
  std::optional<std::uint32_t> caret_wanted;
  std::optional<std::uint32_t> note_caret_wanted;

  std::map<DraftKey, std::string> drafts;
  std::map<DraftKey, Attachments> files;  // of these; an empty list is not kept
  std::vector<std::string> file_news;     // to be said in the next frame
  bool drafts_unsaved = false;
  DraftSharing sharing;
  std::set<MessageId> taken_back;  // scheduled messages whose words are in the reply again
  ConversationId writing_in;       // whose reply field had the focus in the last frame
  ConversationId note_writing_in;  // whose note field has the focus

  AskNumber last_ask = 0;
  std::map<AskNumber, Asked> asked;
  std::optional<Refused> refused;  // shown until something else is done
  std::uint32_t waiting_count = 0;

  Columns columns;
  bool columns_unsaved = false;
  float writing_height = 0;  // of what is typed as a reply
  float side_height = 0;     // of the side panel's content in the last frame
  float page_height = 0;     // of the settings' content
  bool focus_reply = false;
  bool focus_note = false;
  bool focus_search = false;
};

// The files that are to go with a draft.
const Attachments& files_of(const DeskState& state, ConversationId conversation, DraftKind kind);
void set_files(DeskState& state, ConversationId conversation, DraftKind kind, Attachments files);
const std::string& draft_of(const DeskState& state, ConversationId conversation, DraftKind kind);
void set_draft(DeskState& state, ConversationId conversation, DraftKind kind, std::string text);
// Puts words back where they can be changed and sent again, behind what is typed there already.
void give_back(DeskState& state, ConversationId conversation, DraftKind kind,
               const std::string& words, const Attachments& files = {});

// What the list shows.
ListQuestion question_of(const DeskState& state);
// Looks for something else, as it was typed or kept.
void search_for(DeskState& state, std::string search, std::optional<ViewOrder> order = {});

void go(DeskState& state, Route route);
void go_to(DeskState& state, ConversationId conversation);

AskNumber ask(DeskState& state, Command command, Asked asked = {});
// LC-1: somebody turned to it, and did more than look.
void open_conversation(DeskState& state, const DeskModel& model, ConversationId id);

}  // namespace parley::ui
