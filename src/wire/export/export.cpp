// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/export.h"

#include <array>
#include <type_traits>

#include "core/fits.h"
#include "wire/describe/rows.h"
#include "wire/document_reader.h"
#include "wire/export/selection.h"
#include "wire/export/sheets.h"

namespace parley::wire {
namespace {

constexpr std::uint64_t export_version = 1;
constexpr std::size_t export_bytes_max = std::size_t{1} << 30;

// In the order of for_each_table.
constexpr std::array<std::string_view, 18> table_names = {
    "workspaces", "agents",        "teams",        "channels",     "customers",
    "tags",       "conversations", "messages",     "held_replies", "scheduled_messages",
    "templates",  "bulk_reports",  "ratings",      "saved_views",  "draft_boxes",
    "history",    "facts",         "notifications"};

// Row by row: a large workspace must not be built as one document first.
template <class Rows>
void append_rows(std::string& out, std::string_view name, const Rows& rows) {
  out += ",\n\"" + std::string(name) + "\":[";
  bool is_first = true;
  for (const auto& row : rows) {
    out += is_first ? "\n" : ",\n";
    is_first = false;
    out += to_json(write(row, Form::named));
  }
  out += "]";
}

std::string write_json(const Inbox& inbox, const ExportRequest& request) {
  const bool has_notes = request.notes == ExportNotes::included;
  std::string out = "{\"parley_export\":" + std::to_string(export_version);
  out += ",\"exported_at\":" + to_json(iso_time(request.at));
  out += ",\"notes\":" + to_json(has_notes ? "included" : "left_out");
  const bool is_all = request.completeness == Completeness::all && !request.only;
  out += ",\"complete\":" + to_json(is_all);
  std::size_t at = 0;
  for_each_table(inbox, [&](const auto& table) { append_rows(out, table_names.at(at++), table); });
  return out + "}\n";
}

template <class Row>
Read put_rows(std::vector<Row>& rows, Table<Row>& table) {
  for (auto& row : rows) {
    if (row.id.is_none() || table.find(row.id)) return Err{Fault{FaultKind::damaged, "id"}};
    table.insert(std::move(row));
  }
  return Done{};
}
template <class Row>
Read put_rows(std::vector<Row>& rows, Sequence<Row>& sequence) {
  for (auto& row : rows) sequence.append(std::move(row));
  return Done{};
}

Read read_tables(const Json& document, Inbox& inbox) {
  Read result = Done{};
  std::size_t at = 0;
  for_each_table(inbox, [&](auto& table) {
    const auto name = table_names.at(at++);
    if (!result) return;
    std::vector<std::remove_cvref_t<decltype(*table.begin())>> rows;
    result = read_member(document, name, rows);
    if (result) result = put_rows(rows, table);
  });
  return result;
}

}  // namespace

std::string write_export(const Inbox& inbox, const ExportRequest& request) {
  const auto part = select(inbox, request);
  switch (request.form) {
    case ExportForm::json:
      return write_json(part, request);
    case ExportForm::csv_conversations:
      return conversations_sheet(part);
    case ExportForm::csv_messages:
      return messages_sheet(part);
  }
  return {};
}

std::string export_file_name(const ExportRequest& request) {
  const auto start = "parley-" + iso_time(request.at).substr(0, 10);
  switch (request.form) {
    case ExportForm::json:
      return start + ".json";
    case ExportForm::csv_conversations:
      return start + "-conversations.csv";
    case ExportForm::csv_messages:
      return start + "-messages.csv";
  }
  return start;
}

Result<Inbox, Fault> read_export(std::string_view json) {
  const auto document = parse_json(json, export_bytes_max);
  if (!document) return Err{document.error()};
  std::uint64_t version = 0;
  if (auto done = read_member(*document, "parley_export", version); !done) return Err{done.error()};
  if (version != export_version) return Err{Fault{FaultKind::unknown_version, "parley_export"}};
  Inbox inbox;
  if (auto done = read_tables(*document, inbox); !done) return Err{done.error()};
  if (!is_consistent(inbox)) return Err{Fault{FaultKind::damaged, "references"}};
  return inbox;
}

}  // namespace parley::wire
