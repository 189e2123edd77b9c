// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/choice.h"

#include <algorithm>

namespace parley::ui {
namespace {

// Both ends included; empty when one of them is not shown.
std::vector<ConversationId> stretch(const ShownIds& shown, ConversationId from, ConversationId to) {
  const auto one = std::find(shown.begin(), shown.end(), from);
  const auto other = std::find(shown.begin(), shown.end(), to);
  if (one == shown.end() || other == shown.end()) return {};
  return {std::min(one, other), std::max(one, other) + 1};
}

}  // namespace

void Choice::turn(ConversationId id) {
  if (chosen_.erase(id) == 0) chosen_.insert(id);
  begin_ = id;
  end_ = id;
}

void Choice::reach(const ShownIds& shown, ConversationId id) {
  const auto now = stretch(shown, begin_, id);
  if (now.empty()) {
    chosen_.insert(id);
    begin_ = id;
  } else {
    for (const auto before : stretch(shown, begin_, end_)) chosen_.erase(before);
    chosen_.insert(now.begin(), now.end());
  }
  end_ = id;
}

void Choice::take_all(const ShownIds& shown) { chosen_ = {shown.begin(), shown.end()}; }

void Choice::keep_only(const ShownIds& shown) {
  const std::set<ConversationId> there(shown.begin(), shown.end());
  std::erase_if(chosen_, [&](ConversationId id) { return there.count(id) == 0; });
}

void Choice::clear() { *this = {}; }

}  // namespace parley::ui
