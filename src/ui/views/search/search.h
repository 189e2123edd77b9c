// SPDX-License-Identifier: AGPL-3.0-or-later
// The conversations that a query finds, for whoever looks (SE-2): in every status, over everything
// on this device, and never what the viewer may not see. Where words are looked for, what is called
// so comes first, then what has them in its subject or its customer's name, then what was only
// said; of the same rank the newest. Without words: open ones first, then the newest.
#pragma once

#include <optional>
#include <vector>

#include "ui/views/queues.h"
#include "ui/views/search/query.h"
#include "ui/views/search/search_index.h"
#include "ui/views/when.h"

namespace parley::ui {

// As far as the index has read.
std::vector<ConversationId> find_conversations(const SearchIndex& index, const Inbox& inbox,
                                               const Sight& sight, const TimeFormat& time,
                                               const Query& query,
                                               std::optional<ViewOrder> order = std::nullopt);

}  // namespace parley::ui
