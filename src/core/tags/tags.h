// SPDX-License-Identifier: AGPL-3.0-or-later
// TG-1: tags have a name and a colour; adding one twice is adding it once. And LC-7: spam, a mark
// beside the status that takes a conversation out of every queue and metric until it is taken off.
#pragma once

#include <cstdint>
#include <string>

#include "core/conversation/conversation.h"

namespace parley {

struct Tag {
  TagId id;
  std::string name;
  std::uint32_t colour = 0;  // 0xRRGGBB
  friend bool operator==(const Tag&, const Tag&) = default;
};

struct CreateTag {
  TagId tag;
  std::string name;
  std::uint32_t colour = 0;
  friend bool operator==(const CreateTag&, const CreateTag&) = default;
};
struct AddTag {
  ConversationId conversation;
  TagId tag;
  friend bool operator==(const AddTag&, const AddTag&) = default;
};
struct RemoveTag {
  ConversationId conversation;
  TagId tag;
  friend bool operator==(const RemoveTag&, const RemoveTag&) = default;
};
struct MarkSpam {
  ConversationId conversation;
  Spam spam = Spam::yes;
  friend bool operator==(const MarkSpam&, const MarkSpam&) = default;
};

struct TagCreated {
  TagId tag;
  std::string name;
  std::uint32_t colour = 0;
  friend bool operator==(const TagCreated&, const TagCreated&) = default;
};
struct TagAdded {
  ConversationId conversation;
  TagId tag;
  friend bool operator==(const TagAdded&, const TagAdded&) = default;
};
struct TagRemoved {
  ConversationId conversation;
  TagId tag;
  friend bool operator==(const TagRemoved&, const TagRemoved&) = default;
};
struct SpamMarked {
  ConversationId conversation;
  Spam spam = Spam::yes;
  friend bool operator==(const SpamMarked&, const SpamMarked&) = default;
};

bool has_tag(const Conversation& conversation, TagId tag);

}  // namespace parley
