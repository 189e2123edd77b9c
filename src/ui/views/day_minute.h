// SPDX-License-Identifier: AGPL-3.0-or-later
// Minutes of a day as a clock shows them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parley::ui {

// "09:05", and back; nothing when it is no time of a day.
std::string write_day_minute(std::uint32_t minute);
std::optional<std::uint32_t> parse_day_minute(std::string_view text);

// From, up to but not including, to; over midnight when `to` is the smaller one. Equal: never.
bool is_between(std::uint32_t minute, std::uint32_t from, std::uint32_t to);

}  // namespace parley::ui
