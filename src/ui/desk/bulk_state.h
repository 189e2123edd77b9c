// SPDX-License-Identifier: AGPL-3.0-or-later
// Somebody in the middle of a bulk change: the review that is open, and those that were applied and
// are still worth telling of.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "ui/desk/model.h"
#include "ui/views/bulk_view.h"

namespace parley::ui {

enum class BulkKind : std::uint8_t { none, assign, tags, resolve, archive, priority, export_file };

struct BulkDialog {
  BulkKind kind = BulkKind::none;
  std::vector<ConversationId> conversations = {};
  AgentId assignee = {};
  TeamId team = {};
  TagId tag = {};
  std::string tag_name = {};  // of a new one
  std::string summary = {};
  Priority priority = Priority::normal;
  ExportFormat format = ExportFormat::json;
  ExportNotes notes = ExportNotes::included;
  std::string error = {};
  AskNumber ask = 0;

  // The review as it was counted last: counted anew when the inbox or the question changes.
  std::uint64_t reviewed_revision = 0;
  BulkChange reviewed = {};
  BulkReview review = {};
  // What was on the screen when it was applied.
  BulkReport shown_plan = {};
  Position shown_seen = {};
};

// BK-4: one that was applied. What was planned is as this device knew it then.
struct BulkWatch {
  BulkId id;  // none until it is found among the inbox's reports
  BulkReport planned;
  enum class Stage : std::uint8_t { waiting, settled } stage = Stage::waiting;
};

struct BulkState {
  BulkDialog dialog;
  std::vector<BulkWatch> watched;
  std::set<BulkId> known;  // reports that need no telling
  bool has_looked = false;
  std::uint64_t looked_revision = 0;
  BulkId shown;  // whose single items are shown
};

}  // namespace parley::ui
