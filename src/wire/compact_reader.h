// SPDX-License-Identifier: AGPL-3.0-or-later
// Values straight out of the CBOR that write(…, Form::compact) makes (RFC 8949, section 3), with no
// document in between: a snapshot has hundreds of thousands of rows, and building a tree for each
// took most of the time in which a desk with a large inbox starts. Only what `write` makes is read:
// whole numbers, texts and bytes with their length before them, arrays of a known length, null, and
// `as_at_first`.
// Everything is checked as in document_reader.h. Only the .cpp files of this room use it.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"
#include "core/ids.h"
#include "wire/describe/words.h"
#include "wire/document_reader.h"

namespace parley::wire {

// What is left of one CBOR value, from its beginning.
class CompactInput {
 public:
  explicit CompactInput(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  [[nodiscard]] bool is_at_end() const { return rest_.empty(); }
  // Takes it if it is that.
  bool take_null();
  bool take_as_at_first();
  // Nothing: something else comes next.
  std::optional<std::uint64_t> take_natural();
  std::optional<std::int64_t> take_integer();
  std::optional<std::span<const std::uint8_t>> take_bytes();
  std::optional<std::span<const std::uint8_t>> take_text();
  // How many items follow; never more than there are bytes left.
  std::optional<std::size_t> take_array();

 private:
  bool take_byte(std::uint8_t byte);
  std::optional<std::uint64_t> take_head(std::uint8_t major);
  std::optional<std::span<const std::uint8_t>> take_string(std::uint8_t major);

  std::span<const std::uint8_t> rest_;
};

Read read(CompactInput& input, RawId& id);
template <class Kind>
Read read(CompactInput& input, Id<Kind>& id) {
  return read(input, id.raw);
}
Read read(CompactInput& input, Digest& digest);
Read read(CompactInput& input, std::uint64_t& number);
Read read(CompactInput& input, std::uint32_t& number);
Read read(CompactInput& input, std::int32_t& number);
Read read(CompactInput& input, Instant& instant);
Read read(CompactInput& input, Duration& span);
Read read(CompactInput& input, Position& position);
Read read(CompactInput& input, std::string& text);

template <class T>
Read read(CompactInput& input, std::optional<T>& value);
template <class T>
Read read(CompactInput& input, std::vector<T>& list);
template <Described T>
Read read(CompactInput& input, T& value);

// The place of a word in a list of so many.
Result<std::size_t, Fault> read_place(CompactInput& input, std::size_t count);
template <Worded E>
Read read(CompactInput& input, E& value) {
  const auto place = read_place(input, Words<E>::list.size());
  if (!place) return Err{place.error()};
  value = static_cast<E>(*place);
  return Done{};
}
template <class T>
Read read(CompactInput& input, std::optional<T>& value) {
  value.reset();
  if (input.take_null()) return Done{};
  return read(input, value.emplace());
}
template <class T>
Read read(CompactInput& input, std::vector<T>& list) {
  const auto count = input.take_array();
  if (!count) return wrong_type();
  list.clear();
  // A length that is a lie must not cost memory before its items are there.
  constexpr std::size_t trusted_max = 64;
  list.reserve(std::min(*count, trusted_max));
  for (std::size_t at = 0; at < *count; ++at) {
    if (const auto done = read(input, list.emplace_back()); !done) {
      return Err{inside(std::to_string(at), done.error())};
    }
  }
  return Done{};
}

// As in document_reader.h: walking the fields is compiled once.
struct CompactField {
  std::string_view name;
  Read (*read)(CompactInput& input, void* owner);
};
Read read_compact(CompactInput& input, void* owner, std::span<const CompactField> fields);

template <class T, std::size_t I>
Read read_compact_field(CompactInput& input, void* owner) {
  auto& member = static_cast<T*>(owner)->*std::get<I>(Shape<T>::fields).member;
  if constexpr (Described<std::remove_cvref_t<decltype(member)>>) {
    if (input.take_as_at_first()) return Done{};
  }
  return read(input, member);
}
template <class T, std::size_t... I>
constexpr auto compact_fields_of(std::index_sequence<I...>) {
  return std::array<CompactField, sizeof...(I)>{
      CompactField{std::get<I>(Shape<T>::fields).name, read_compact_field<T, I>}...};
}
template <class T>
inline constexpr auto compact_fields =
    compact_fields_of<T>(std::make_index_sequence<std::tuple_size_v<decltype(Shape<T>::fields)>>{});

template <Described T>
Read read(CompactInput& input, T& value) {
  value = T{};
  return read_compact(input, &value, compact_fields<T>);
}

}  // namespace parley::wire
