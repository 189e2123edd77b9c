// SPDX-License-Identifier: AGPL-3.0-or-later
// A calendar as somebody writes it (SL-1): a day's hours as "9:00-12:00, 13:00-17:00", holidays as
// dates, one a line. Nothing means that it is not written so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/calendar.h"

namespace parley::ui {

std::string_view word_of(Weekday day);

// Of one day; an empty text is a day without work.
std::optional<std::vector<WorkingHours>> parse_hours(Weekday day, std::string_view text);
std::string write_hours(const std::vector<WorkingHours>& week, Weekday day);

// Sorted, each once.
std::optional<std::vector<std::uint32_t>> parse_holidays(std::string_view text);
std::string write_holidays(const std::vector<std::uint32_t>& holidays);

// As TimeFormat::offsets gives them: "0:60 1774746000000:120".
std::optional<std::vector<OffsetChange>> parse_offsets(std::string_view text);

// "Mon 09:00–17:00, Tue …": the week in one line.
std::string week_line(const Calendar& calendar);

}  // namespace parley::ui
