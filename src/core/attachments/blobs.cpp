// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/attachments/blobs.h"

namespace parley {
namespace {

template <class Rows>
void add_blobs(const Rows& rows, std::set<Digest>& blobs) {
  for (const auto& row : rows) {
    for (const auto& attachment : row.attachments) blobs.insert(attachment.blob);
  }
}

template <class Kind>
constexpr bool has_files = requires(const Kind& command) {
  command.attachments;
};

}  // namespace

const Attachments& attachments_of(const Command& command) {
  static const Attachments none;
  return std::visit(
      [](const auto& held) -> const Attachments& {
        if constexpr (has_files<std::remove_cvref_t<decltype(held)>>) {
          return held.attachments;
        } else {
          return none;
        }
      },
      static_cast<const Command::Variant&>(command));
}

std::set<Digest> blobs_in(const Inbox& inbox) {
  std::set<Digest> blobs;
  add_blobs(inbox.messages, blobs);
  add_blobs(inbox.held_replies, blobs);
  add_blobs(inbox.scheduled_messages, blobs);
  return blobs;
}

}  // namespace parley
