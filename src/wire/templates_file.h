// SPDX-License-Identifier: AGPL-3.0-or-later
// TP-4: templates as a file, JSON or CSV. What is read came from anywhere: it is bounded in size,
// depth and number before anything is built from it, and one bad line refuses the file with its
// place. No cell that is written is ever taken for a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/templates/portable.h"
#include "wire/json.h"

namespace parley::wire {

enum class TemplatesForm : std::uint8_t { json, csv };

std::string write_templates(const std::vector<PortableTemplate>& templates, TemplatesForm form);
// Either form, told apart by how it begins. A fault's `where` is the number of the template, from
// 1, and the field: "3.kind".
Result<std::vector<PortableTemplate>, Fault> read_templates(std::string_view text);

}  // namespace parley::wire
