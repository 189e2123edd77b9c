// SPDX-License-Identifier: AGPL-3.0-or-later
// A conversation as people read it: days, messages, notes, and what happened in between.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/views/files_view.h"
#include "ui/views/rich_text.h"
#include "ui/views/thread_rows.h"
#include "ui/views/when.h"

namespace parley::ui {

// Unsent: on this device only, drawn with a dashed edge.
enum class Sentness : std::uint8_t { sent, unsent, failed };

struct ThreadItem {
  ThreadItemKind kind = ThreadItemKind::day;
  std::uint32_t place = 0;  // as of its row
  MessageId message;
  std::string author;
  std::string time;   // "14:02", or when it differs "written 14:02, sent 16:40" (TM-1)
  std::string state;  // "Waiting to send", "Delivered"; empty when there is nothing to say
  std::string text;   // the body, the day or the sentence
  RichParts parts;    // what stands out in the body
  std::string name;   // of a message: for those who do not see where it stands
  std::vector<FileView> files;
  std::string said;  // with files: the text and their names, for paper and for the browser's search
  std::string corrected;            // "corrected 14:05"; empty when it never was
  std::vector<std::string> former;  // what it said before, newest first, each with its time
  bool may_correct = false;         // by who looks
  Delivery delivery = Delivery::sent;
  bool files_failed = false;  // they did not get through, and can be tried again at once
  Sentness sentness = Sentness::sent;
  Change change = Change::started;
  friend bool operator==(const ThreadItem&, const ThreadItem&) = default;
};

struct Pendings {
  std::span<const PendingItem> items;
  Link link = Link::online;
};

struct ThreadReader {
  const Inbox& inbox;
  AgentId viewer;
  const Clock& clock;
  const Pendings& pendings;
};
ThreadItem thread_item(const ThreadReader& reader, const ThreadRow& row);
// As the list of notes has it: with its day.
ThreadItem note_item(const ThreadReader& reader, const ThreadRow& row);

// Another number when the item may say other words; far cheaper than wording it. `names` is a
// number for what people, teams and tags are called.
std::uint64_t words_mark(const Inbox& inbox, const ThreadRow& row, std::uint64_t names);
// That number.
std::uint64_t names_mark(const Inbox& inbox, CustomerId customer);

enum class StageState : std::uint8_t { passed, current, ahead };
struct StageStep {
  Stage stage = Stage::fresh;
  StageState state = StageState::ahead;
  friend bool operator==(const StageStep&, const StageStep&) = default;
};
// New → Open → Assigned → In progress → (Pending) → Resolved → Closed (→ Archived): the two in
// brackets show only while it is there (LC-1).
std::vector<StageStep> stage_line(const Conversation& conversation);

}  // namespace parley::ui
