// SPDX-License-Identifier: AGPL-3.0-or-later
// A part of an inbox that is a sound inbox of its own. Only wire/export uses it.
#pragma once

#include "wire/export.h"

namespace parley::wire {

Inbox select(const Inbox& inbox, const ExportRequest& request);

}  // namespace parley::wire
