// SPDX-License-Identifier: AGPL-3.0-or-later
// The page around the module, as C++ calls it: web/library/app.js answers.
// Nothing else in this room talks to JavaScript, apart from the canvas in
// app/platform.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "app/session/effects.h"
#include "base/id.h"
#include "base/instant.h"
#include "ui/desk/model.h"
#include "ui/words/words.h"

namespace parley::app::page {

// One-way: the topics are those of web/src/desk/tab.ts.
void tell(std::string_view topic, std::string_view text = {});

void write_file(std::string_view name, std::span<const std::uint8_t> content);
void remove_file(std::string_view name);
void commit(std::uint64_t ticket, Durability durability);
// A file that somebody asked for, into their downloads.
void save_file(std::string_view name, std::string_view content);
void offer_file(std::string_view name, std::span<const std::uint8_t> content);

Instant now();
void wake_at(Instant at);
RawId draw_id();
double draw_jitter();  // in [0, 1)

ui::TimeFormat time_format();
ui::Counting counting();  // as the page's language counts

}  // namespace parley::app::page
