// SPDX-License-Identifier: AGPL-3.0-or-later
// What people are in the middle of writing, per conversation, as one file of this device (MS-4).
// It is no part of the log: a draft that cannot be read costs that draft and nothing else.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "ui/desk/model.h"
#include "wire/json.h"

namespace parley::app {

class Drafts {
 public:
  static constexpr std::size_t text_bytes_max = 64 * 1024;

  // Takes what is readable.
  void read(std::span<const std::uint8_t> file);
  [[nodiscard]] wire::Bytes write() const;

  // An empty text without files ends the draft. False when nothing is different from before.
  bool keep(ui::Draft draft);
  [[nodiscard]] std::vector<ui::Draft> all() const;

 private:
  using Place = std::pair<ConversationId, DraftKind>;
  struct Kept {
    std::string text;
    Attachments attachments;
    friend bool operator==(const Kept&, const Kept&) = default;
  };
  std::map<Place, Kept> drafts_;
};

}  // namespace parley::app
