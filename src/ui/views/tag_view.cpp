// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/tag_view.h"

#include <algorithm>

#include "ui/views/text.h"

namespace parley::ui {
namespace {

TagView view_of(const Tag& tag) { return {tag.id, tag.name, tag.colour}; }

bool comes_before(const TagView& left, const TagView& right) {
  const auto left_name = fold(left.name);
  const auto right_name = fold(right.name);
  return left_name != right_name ? left_name < right_name : left.id < right.id;
}

}  // namespace

std::vector<TagView> tags_of(const Inbox& inbox, const Conversation& conversation) {
  std::vector<TagView> tags;
  for (const auto id : conversation.tags) {
    if (const auto* tag = inbox.tags.find(id)) tags.push_back(view_of(*tag));
  }
  std::sort(tags.begin(), tags.end(), comes_before);
  return tags;
}

std::vector<TagChoice> tag_choices(const Inbox& inbox, const Conversation& conversation,
                                   std::string_view filter) {
  const auto wanted = fold(one_line(filter, 100));
  std::vector<TagChoice> choices;
  for (const auto& tag : inbox.tags) {
    if (fold(tag.name).find(wanted) == std::string::npos) continue;
    choices.push_back({view_of(tag), has_tag(conversation, tag.id)});
  }
  std::sort(choices.begin(), choices.end(), [](const TagChoice& left, const TagChoice& right) {
    return comes_before(left.tag, right.tag);
  });
  return choices;
}

const Tag* find_tag(const Inbox& inbox, std::string_view name) {
  for (const auto& tag : inbox.tags) {
    if (tag.name == name) return &tag;
  }
  return nullptr;
}

}  // namespace parley::ui
