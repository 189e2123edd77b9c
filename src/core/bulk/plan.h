// SPDX-License-Identifier: AGPL-3.0-or-later
// BK-2: what a bulk change would do, before anything happens.
#pragma once

#include "base/result.h"
#include "core/context.h"
#include "core/event.h"
#include "core/inbox.h"

namespace parley {

struct BulkPlan {
  Events events;
  BulkReport report;
};

// Refused only as a whole, when nobody could do it to any conversation; what single conversations
// do not allow is in the report.
Result<BulkPlan, Refusal> plan_bulk(const Inbox& inbox, const BulkChange& command,
                                    const Context& context);

}  // namespace parley
