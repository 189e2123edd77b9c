// SPDX-License-Identifier: AGPL-3.0-or-later
// EX-1: conversations as a file to take away. JSON is complete and can be read in again, row for
// row; CSV is for spreadsheets, one row a conversation or one a message, and no cell of it is ever
// taken for a formula. Text in, text out: no file, no network, no clock.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inbox.h"
#include "wire/json.h"

namespace parley::wire {

enum class ExportForm : std::uint8_t { json, csv_conversations, csv_messages };
enum class ExportNotes : std::uint8_t { included, left_out };
// Whether whoever writes it knows all there is: a device without a network does not.
enum class Completeness : std::uint8_t { all, as_known_here };

struct ExportRequest {
  ExportForm form = ExportForm::json;
  ExportNotes notes = ExportNotes::included;
  Completeness completeness = Completeness::all;
  Instant at;
  // None: the whole workspace. Else these, and those they come from or lead to.
  std::optional<std::vector<ConversationId>> only = {};
};

std::string write_export(const Inbox& inbox, const ExportRequest& request);
// "parley-2026-03-02-conversations.csv"
std::string export_file_name(const ExportRequest& request);

// Of a JSON export: an inbox of what is in it, or the fault; nothing half-read.
Result<Inbox, Fault> read_export(std::string_view json);

}  // namespace parley::wire
