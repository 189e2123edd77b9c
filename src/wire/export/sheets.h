// SPDX-License-Identifier: AGPL-3.0-or-later
// The two tables for spreadsheets. Only wire/export uses it.
#pragma once

#include <string>

#include "core/inbox.h"

namespace parley::wire {

std::string conversations_sheet(const Inbox& inbox);
std::string messages_sheet(const Inbox& inbox);
// "2026-03-02T09:00:00.000Z"
std::string iso_time(Instant at);

}  // namespace parley::wire
