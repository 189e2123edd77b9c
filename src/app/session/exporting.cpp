// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/exporting.h"

#include "wire/export.h"

namespace parley::app {
namespace {

wire::ExportForm form_of(ui::ExportFormat format) {
  switch (format) {
    case ui::ExportFormat::json:
      return wire::ExportForm::json;
    case ui::ExportFormat::csv_conversations:
      return wire::ExportForm::csv_conversations;
    case ui::ExportFormat::csv_messages:
      return wire::ExportForm::csv_messages;
  }
  return wire::ExportForm::json;
}

}  // namespace

MadeFile make_export(const sync::Replica& replica, const ui::intent::Export& wanted, Instant now) {
  const bool knows_all =
      replica.connection() == sync::Connection::online && replica.pending().empty();
  const wire::ExportRequest request{
      .form = form_of(wanted.format),
      .notes = wanted.notes == ui::ExportNotes::included ? wire::ExportNotes::included
                                                         : wire::ExportNotes::left_out,
      .completeness = knows_all ? wire::Completeness::all : wire::Completeness::as_known_here,
      .at = now,
      .only = wanted.conversations};
  return {export_file_name(request), write_export(replica.inbox(), request)};
}

}  // namespace parley::app
