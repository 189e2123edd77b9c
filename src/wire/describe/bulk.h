// SPDX-License-Identifier: AGPL-3.0-or-later
// Skipped items of a bulk change: a part of an event and of a row.
#pragma once

#include "core/bulk/bulk.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<BulkSkip> {
  static constexpr auto fields = std::tuple{required("conversation", &BulkSkip::conversation),
                                            required("reason", &BulkSkip::reason)};
};
static_assert(is_complete<BulkSkip>);

}  // namespace parley::wire
