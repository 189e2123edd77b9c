// SPDX-License-Identifier: AGPL-3.0-or-later
// Comma separated values as RFC 4180 has them: UTF-8, CRLF, quoted where needed. A cell that a
// spreadsheet would take for a formula begins with an apostrophe, which reading takes off again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wire/json.h"

namespace parley::wire {

using CsvRow = std::vector<std::string>;

void append_csv_row(std::string& out, const CsvRow& row);
Result<std::vector<CsvRow>, Fault> parse_csv(std::string_view text, std::size_t bytes_max);

}  // namespace parley::wire
