// SPDX-License-Identifier: AGPL-3.0-or-later
// Where in a table an id's row is: open addressing with linear probing. Only looked up, never
// walked, so its layout cannot leak into any result.
#pragma once

#include <cstdint>
#include <vector>

#include "base/id.h"

namespace parley {

class IdIndex {
 public:
  static constexpr std::uint32_t absent = 0xFFFF'FFFF;

  [[nodiscard]] std::uint32_t find(RawId id) const;
  // Of an id that is not there yet.
  void insert(RawId id, std::uint32_t place);
  // Takes back the newest insertion. Any other would leave a hole that breaks a probe sequence.
  void erase_newest(RawId id);

 private:
  struct Slot {
    RawId id;
    std::uint32_t place = absent;
  };
  [[nodiscard]] std::size_t slot_of(RawId id) const;
  void grow();

  std::vector<Slot> slots_;
  std::vector<RawId> inserted_;  // in order, so that growing keeps "newest" the last in its probe
};

}  // namespace parley
