// SPDX-License-Identifier: AGPL-3.0-or-later
// TG-1: a conversation's tags, and the workspace's to choose from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

struct TagView {
  TagId id;
  std::string name;
  std::uint32_t colour = 0;  // 0xRRGGBB
  friend bool operator==(const TagView&, const TagView&) = default;
};

// By name.
std::vector<TagView> tags_of(const Inbox& inbox, const Conversation& conversation);

struct TagChoice {
  TagView tag;
  bool is_on = false;
  friend bool operator==(const TagChoice&, const TagChoice&) = default;
};
// Those whose name has the filter's words in it, whatever the case; by name.
std::vector<TagChoice> tag_choices(const Inbox& inbox, const Conversation& conversation,
                                   std::string_view filter);

// The tag of exactly this name; null when there is none, and one could be created.
const Tag* find_tag(const Inbox& inbox, std::string_view name);

}  // namespace parley::ui
