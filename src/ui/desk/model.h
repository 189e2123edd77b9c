// SPDX-License-Identifier: AGPL-3.0-or-later
// What the desk is shown with, and what people ask of it. Plain values: the room app fills a
// DeskModel from its replica before every draw, and takes the intents away after it. Nothing here
// is stored.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/command.h"
#include "core/inbox.h"
#include "core/refusal.h"
#include "core/templates/portable.h"

namespace parley::ui {

// Starting: nothing to show yet, the first snapshot or the device's own copy is still being read.
// Elsewhere: another tab of this browser works with the device's storage; this one shows "Use
// here".
enum class Link : std::uint8_t { starting, online, offline, signed_out, must_upgrade, elsewhere };
enum class SavesHere : std::uint8_t { yes, no };  // no: keep the tab open until all is sent

struct ConnectionState {
  Link link = Link::starting;
  std::uint32_t waiting = 0;  // own commands without an answer; online with some = "Syncing"
  SavesHere saves_here = SavesHere::yes;
  friend bool operator==(const ConnectionState&, const ConnectionState&) = default;
};

// How far the files of an own command have come: they go before it.
enum class FilesProgress : std::uint8_t { none, waiting, uploading, failed };

// How far an own reply, note or other command has come.
enum class Progress : std::uint8_t { saving, on_this_device, sent };

// One own command without an answer. `words` is the id of the message or note it carries, if any;
// what is not listed counts as sent.
struct PendingItem {
  MessageId words;
  ConversationId conversation;
  Progress progress = Progress::saving;
  BulkId bulk = {};  // of a bulk change
  FilesProgress files = FilesProgress::none;
  friend bool operator==(const PendingItem&, const PendingItem&) = default;
};

// An own command that the authority refused. Shown until its author dismisses it.
struct AttentionItem {
  CommandId id;
  Command command;
  Refusal refusal = Refusal::not_allowed;
  Instant acted_at;
  friend bool operator==(const AttentionItem&, const AttentionItem&) = default;
};

// Local time as the browser writes it. Functions get `self` back. `local_day` counts days, so that
// two instants of one local day give the same number (0 is 1 January 1970, wherever);
// `local_minute` counts those of the day as a wall clock shows them, `local_instant` is the way
// back from both, over every change of the clock (TM-3). `zone` is the IANA name; `offsets` says
// how far another zone is from UTC: "0:60 1774746000000:120" is 60 minutes, and 120 from that
// instant on; empty when there is no such zone. `clock` writes "14:02", `day` "Thursday" or,
// further away, "3 March 2026".
struct TimeFormat {
  const void* self = nullptr;
  std::int64_t (*local_day)(const void* self, Instant at) = nullptr;
  std::int64_t (*local_minute)(const void* self, Instant at) = nullptr;
  Instant (*local_instant)(const void* self, std::int64_t day, std::int64_t minute) = nullptr;
  std::string (*zone)(const void* self) = nullptr;
  std::string (*offsets)(const void* self, std::string_view zone, Instant from,
                         Instant to) = nullptr;
  std::string (*clock)(const void* self, Instant at) = nullptr;
  std::string (*day)(const void* self, Instant at, Instant now) = nullptr;
  // What a language is called: of "pt-BR", "Brazilian Portuguese". Nothing: its tag will do.
  std::string (*language)(const void* self, std::string_view tag) = nullptr;
};

struct DeskModel {
  const Inbox& inbox;
  std::uint64_t revision = 0;  // grows with every change of inbox, pending or attention
  AgentId agent;               // who looks
  Position seen;               // newest confirmed position in `inbox`
  Instant now;                 // the authority's time as far as this device can tell
  TimeFormat time;
  ConnectionState connection;
  std::span<const PendingItem> pending;
  std::span<const AttentionItem> attention;
};

struct Draft {
  ConversationId conversation;
  DraftKind kind = DraftKind::reply;
  std::string text;              // empty, and no files: there is none any more
  Attachments attachments = {};  // whose bytes this device has
  friend bool operator==(const Draft&, const Draft&) = default;
};

enum class ThemeChoice : std::uint8_t { system, light, dark };

// Answered by Desk::accepted or Desk::refused with the same `ask`.
using AskNumber = std::uint32_t;

// EX-1. A file of the conversations on this device, made without the network.
enum class ExportFormat : std::uint8_t { json, csv_conversations, csv_messages };
enum class ExportNotes : std::uint8_t { included, left_out };

// TP-4. What stands in a file that the person chose, or what is wrong with it, and where.
enum class FileFault : std::uint8_t { none, malformed, too_large, missing, wrong };
struct TemplatesFile {
  std::vector<PortableTemplate> templates = {};
  FileFault fault = FileFault::none;
  std::string where = {};  // "3.kind"
};

namespace intent {
// A command to be issued. Its `seen` is filled in; the ids of what it creates (message, note) are
// none and are drawn by the app.
struct Issue {
  AskNumber ask = 0;
  Command command;
};
// The desk is already there; the address bar follows. `/`, `/queue/NAME`, `/c/ID` or `/settings`.
struct Navigate {
  std::string path;
};
struct SignIn {};
struct SignOut {};
struct UseHere {};
struct Reload {};
struct DismissAttention {
  CommandId id;
};
struct CopyText {
  std::string text;
};
// The whole address of a path of this server.
struct CopyLink {
  std::string path;
};
// To be stored on this device (MS-4). Comes with every keystroke; the app may gather them.
struct DraftChanged {
  Draft draft;
};
struct ThemeChosen {
  ThemeChoice choice = ThemeChoice::system;
};
// Words in another language are wanted: "de", or empty for the browser's own.
struct LanguageChosen {
  std::string language;
};
// To be kept by this browser, and given to Desk::set_keys next time.
struct KeysChosen {
  std::string keys;
};
// VW-1: the order of the queues, to be kept by this browser and given to Desk::set_order.
struct OrderChosen {
  std::string order;
};
// How wide the columns are, to be kept by this browser and given to Desk::set_columns.
struct ColumnsChosen {
  std::string columns;
};
// TP-4: templates into a file, as this agent may use them; and one that the person chooses,
// answered by Desk::templates_read.
enum class TemplatesFormat : std::uint8_t { json, csv };
struct ExportTemplates {
  TemplatesFormat format = TemplatesFormat::json;
};
struct PickTemplates {};
// What did not get through is tried at once.
struct TryAgain {};
// Files to go with what is being written: ones that the person chooses now, or those that were
// pasted or dropped. Each is answered by Desk::attached or Desk::not_attached.
struct PickFiles {
  ConversationId conversation;
  DraftKind kind = DraftKind::reply;
};
struct TakeFiles {
  ConversationId conversation;
  DraftKind kind = DraftKind::reply;
};
// AC-1: a link by which somebody who was added chooses a password. Answered by Desk::invited.
struct Invite {
  AgentId agent;
};
// To be shown by the browser while the desk is not in view.
struct Notify {
  std::string title;
  std::string text;
  std::string path;
};
// One short sound, for what was notified.
struct Chime {};
// The person wants that; the browser may still ask them.
struct AllowNotifications {};
struct Export {
  std::vector<ConversationId> conversations;
  ExportFormat format = ExportFormat::json;
  ExportNotes notes = ExportNotes::included;
};
}  // namespace intent

using Intent =
    std::variant<intent::Issue, intent::Navigate, intent::SignIn, intent::SignOut, intent::UseHere,
                 intent::Reload, intent::DismissAttention, intent::CopyText, intent::DraftChanged,
                 intent::ThemeChosen, intent::Export, intent::Notify, intent::Chime,
                 intent::AllowNotifications, intent::KeysChosen, intent::LanguageChosen,
                 intent::Invite, intent::OrderChosen, intent::ColumnsChosen,
                 intent::ExportTemplates, intent::PickTemplates, intent::CopyLink,
                 intent::PickFiles, intent::TakeFiles, intent::TryAgain>;
using Intents = std::vector<Intent>;

}  // namespace parley::ui
