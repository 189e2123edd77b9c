// SPDX-License-Identifier: AGPL-3.0-or-later
// TP-3: "{{customer.first_name|there}}" in a template's words. Pure text work; it knows no inbox.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley {

struct Variable {
  std::string_view name;  // "customer.first_name"
  std::string value;      // empty: not known here
};

// Each variable by its value, or by its fallback. One without either stays as it is written.
std::string fill_in(std::string_view content, const std::vector<Variable>& variables);

// The first variable that is still there: text that has one must not be sent.
std::string_view unresolved_variable(std::string_view text);

}  // namespace parley
