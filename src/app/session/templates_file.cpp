// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/templates_file.h"

#include "wire/templates_file.h"

namespace parley::app {
namespace {

ui::FileFault fault_of(wire::FaultKind kind) {
  switch (kind) {
    case wire::FaultKind::too_large:
      return ui::FileFault::too_large;
    case wire::FaultKind::missing_field:
      return ui::FileFault::missing;
    case wire::FaultKind::wrong_type:
      return ui::FileFault::wrong;
    case wire::FaultKind::malformed:
    case wire::FaultKind::too_deep:
    case wire::FaultKind::unknown_type:
    case wire::FaultKind::unknown_version:
    case wire::FaultKind::damaged:
      return ui::FileFault::malformed;
  }
  return ui::FileFault::malformed;
}

}  // namespace

MadeFile make_templates_file(const sync::Replica& replica,
                             const ui::intent::ExportTemplates& wanted) {
  const bool is_csv = wanted.format == ui::intent::TemplatesFormat::csv;
  const auto form = is_csv ? wire::TemplatesForm::csv : wire::TemplatesForm::json;
  return {is_csv ? "parley-quick-replies.csv" : "parley-quick-replies.json",
          wire::write_templates(portable_templates(replica.inbox(), replica.agent()), form)};
}

ui::TemplatesFile read_templates_file(std::string_view content) {
  auto read = wire::read_templates(content);
  if (!read) {
    const auto& fault = read.error();
    return {.templates = {}, .fault = fault_of(fault.kind), .where = fault.where};
  }
  return {.templates = std::move(*read)};
}

}  // namespace parley::app
