// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/compact_reader.h"

#include <limits>

namespace parley::wire {
namespace {

enum Major : std::uint8_t { natural = 0, negative = 1, bytes = 2, text = 3, array = 4 };
constexpr std::uint8_t false_byte = 0xF4;  // as_at_first
constexpr std::uint8_t null_byte = 0xF6;
constexpr std::uint8_t number_mask = 0x1F;
// From here on the head's low bits say how many bytes the number takes: 1, 2, 4 or 8.
constexpr std::uint8_t first_long = 24;
constexpr std::uint8_t last_long = 27;

std::uint64_t big_endian(std::span<const std::uint8_t> bytes) {
  std::uint64_t number = 0;
  for (const auto byte : bytes) number = number << 8 | byte;
  return number;
}

// Written out, it is one load; ids are most of what a snapshot is made of.
std::uint64_t eight_big_endian(const std::uint8_t* at) {
  const auto byte = [at](int place) { return std::uint64_t{at[place]} << (56 - 8 * place); };
  return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}

RawId id_in(std::span<const std::uint8_t> bytes) {
  return {eight_big_endian(bytes.data()), eight_big_endian(bytes.data() + 8)};
}

}  // namespace

bool CompactInput::take_null() { return take_byte(null_byte); }
bool CompactInput::take_as_at_first() { return take_byte(false_byte); }

bool CompactInput::take_byte(std::uint8_t byte) {
  if (rest_.empty() || rest_.front() != byte) return false;
  rest_ = rest_.subspan(1);
  return true;
}

std::optional<std::uint64_t> CompactInput::take_head(std::uint8_t major) {
  if (rest_.empty() || rest_.front() >> 5 != major) return std::nullopt;
  const auto low = static_cast<std::uint8_t>(rest_.front() & number_mask);
  if (low < first_long) {
    rest_ = rest_.subspan(1);
    return low;
  }
  if (low > last_long) return std::nullopt;
  const auto size = std::size_t{1} << (low - first_long);
  if (rest_.size() < 1 + size) return std::nullopt;
  const auto number = big_endian(rest_.subspan(1, size));
  rest_ = rest_.subspan(1 + size);
  return number;
}

std::optional<std::uint64_t> CompactInput::take_natural() { return take_head(natural); }

std::optional<std::int64_t> CompactInput::take_integer() {
  constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
  const bool is_negative = !rest_.empty() && rest_.front() >> 5 == negative;
  const auto number = take_head(is_negative ? negative : natural);
  if (!number || *number > most) return std::nullopt;
  const auto value = static_cast<std::int64_t>(*number);
  return is_negative ? -1 - value : value;
}

std::optional<std::span<const std::uint8_t>> CompactInput::take_string(std::uint8_t major) {
  const auto size = take_head(major);
  if (!size || *size > rest_.size()) return std::nullopt;
  const auto taken = rest_.first(static_cast<std::size_t>(*size));
  rest_ = rest_.subspan(taken.size());
  return taken;
}

std::optional<std::span<const std::uint8_t>> CompactInput::take_bytes() {
  return take_string(bytes);
}
std::optional<std::span<const std::uint8_t>> CompactInput::take_text() { return take_string(text); }

std::optional<std::size_t> CompactInput::take_array() {
  const auto count = take_head(array);
  if (!count || *count > rest_.size()) return std::nullopt;
  return static_cast<std::size_t>(*count);
}

Read read(CompactInput& input, RawId& id) {
  const auto taken = input.take_bytes();
  if (!taken || (!taken->empty() && taken->size() != 16)) return wrong_type();
  id = taken->empty() ? RawId{} : id_in(*taken);
  return Done{};
}

Read read(CompactInput& input, Digest& digest) {
  const auto taken = input.take_bytes();
  if (!taken || taken->size() != 32) return wrong_type();
  digest = {id_in(taken->first(16)), id_in(taken->subspan(16))};
  return Done{};
}

Read read(CompactInput& input, std::uint64_t& number) {
  const auto taken = input.take_natural();
  if (!taken) return wrong_type();
  number = *taken;
  return Done{};
}

Read read(CompactInput& input, std::uint32_t& number) {
  const auto taken = input.take_natural();
  if (!taken || *taken > std::numeric_limits<std::uint32_t>::max()) return wrong_type();
  number = static_cast<std::uint32_t>(*taken);
  return Done{};
}

Read read(CompactInput& input, std::int32_t& number) {
  using Limits = std::numeric_limits<std::int32_t>;
  const auto taken = input.take_integer();
  if (!taken || *taken < Limits::min() || *taken > Limits::max()) return wrong_type();
  number = static_cast<std::int32_t>(*taken);
  return Done{};
}

Read read(CompactInput& input, Instant& instant) {
  const auto taken = input.take_natural();
  if (!taken || *taken > instant_ms_max) return wrong_type();
  instant.ms = static_cast<std::int64_t>(*taken);
  return Done{};
}

Read read(CompactInput& input, Duration& span) {
  Instant instant;
  const auto done = read(input, instant);
  span.ms = instant.ms;
  return done;
}

Read read(CompactInput& input, Position& position) { return read(input, position.value); }

Read read(CompactInput& input, std::string& text) {
  const auto taken = input.take_text();
  if (!taken) return wrong_type();
  text.assign(taken->begin(), taken->end());
  return Done{};
}

Result<std::size_t, Fault> read_place(CompactInput& input, std::size_t count) {
  const auto taken = input.take_natural();
  if (!taken || *taken >= count) return Err{Fault{FaultKind::wrong_type, {}}};
  return static_cast<std::size_t>(*taken);
}

Read read_compact(CompactInput& input, void* owner, std::span<const CompactField> fields) {
  if (input.take_array() != fields.size()) return wrong_type();
  for (const auto& field : fields) {
    if (const auto done = field.read(input, owner); !done) {
      return Err{inside(field.name, done.error())};
    }
  }
  return Done{};
}

}  // namespace parley::wire
