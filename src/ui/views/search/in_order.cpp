// SPDX-License-Identifier: AGPL-3.0-or-later
// Here because it is compiled for speed: a search may find everything.
#include <algorithm>

#include "ui/views/queues.h"

namespace parley::ui {

std::vector<ConversationId> in_order(std::vector<OrderPlace> places) {
  std::sort(places.begin(), places.end(), [](const OrderPlace& left, const OrderPlace& right) {
    return stands_before(left, right);
  });
  std::vector<ConversationId> ids;
  ids.reserve(places.size());
  for (const auto& place : places) ids.push_back(place.id);
  return ids;
}

}  // namespace parley::ui
