// SPDX-License-Identifier: AGPL-3.0-or-later
// TP-4 on a device: templates into a file, and out of one that the person chose.
#pragma once

#include <string_view>

#include "app/session/exporting.h"

namespace parley::app {

MadeFile make_templates_file(const sync::Replica& replica,
                             const ui::intent::ExportTemplates& wanted);

ui::TemplatesFile read_templates_file(std::string_view content);

}  // namespace parley::app
