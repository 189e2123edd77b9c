// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/id_index.h"

#include "base/invariant.h"

namespace parley {
namespace {

// splitmix64's finaliser (Steele, Lea, Flood 2014): spreads ids that a hostile client chose close
// together.
std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31);
}

}  // namespace

std::size_t IdIndex::slot_of(RawId id) const {
  const auto mask = slots_.size() - 1;
  auto slot = static_cast<std::size_t>(mix(id.low ^ mix(id.high))) & mask;
  while (slots_[slot].place != absent && slots_[slot].id != id) slot = (slot + 1) & mask;
  return slot;
}

std::uint32_t IdIndex::find(RawId id) const {
  return slots_.empty() ? absent : slots_[slot_of(id)].place;
}

void IdIndex::insert(RawId id, std::uint32_t place) {
  INVARIANT(place == inserted_.size());
  if (2 * (inserted_.size() + 1) > slots_.size()) grow();
  auto& slot = slots_[slot_of(id)];
  INVARIANT(slot.place == absent);
  slot = {id, place};
  inserted_.push_back(id);
}

void IdIndex::erase_newest(RawId id) {
  INVARIANT(!inserted_.empty() && inserted_.back() == id);
  inserted_.pop_back();
  slots_[slot_of(id)] = {};
}

void IdIndex::grow() {
  slots_.assign(slots_.empty() ? 16 : 2 * slots_.size(), {});
  for (std::uint32_t place = 0; place < inserted_.size(); ++place) {
    slots_[slot_of(inserted_[place])] = {inserted_[place], place};
  }
}

}  // namespace parley
