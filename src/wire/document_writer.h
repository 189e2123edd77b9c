// SPDX-License-Identifier: AGPL-3.0-or-later
// Values to documents, by their description. Only the .cpp files of this room use it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"
#include "core/ids.h"
#include "wire/describe/words.h"
#include "wire/json.h"

namespace parley::wire {

enum class Form : unsigned char {
  named,   // for the wire and the log: names and words, lasting
  compact  // for snapshots: no names, ids as bytes; read only by the version that wrote it
};
// In compact form an id of none is no bytes, and a struct within a row that is as the row has it at
// first is this: most of a row says nothing, and a device reads all of them at every start.
inline constexpr bool as_at_first = false;

Json write(RawId id, Form form);
template <class Kind>
Json write(Id<Kind> id, Form form) {
  return write(id.raw, form);
}
Json write(const Digest& digest, Form form);
Json write(Instant instant, Form form);
Json write(Duration span, Form form);
Json write(Position position, Form form);
Json write(const std::string& text, Form form);
Json write(std::uint32_t number, Form form);
Json write(std::int32_t number, Form form);
Json write(std::uint64_t number, Form form);
Json write_word(std::string_view word, std::uint32_t place, Form form);
template <Worded E>
Json write(E value, Form form) {
  return write_word(word_of(value), static_cast<std::uint32_t>(value), form);
}
template <Described T>
Json write(const T& value, Form form);
template <class T>
Json write(const std::optional<T>& value, Form form) {
  return value ? write(*value, form) : Json(nullptr);
}
template <class T>
Json write(const std::vector<T>& list, Form form) {
  auto document = Json::array();
  for (const auto& item : list) document.push_back(write(item, form));
  return document;
}
// A field without its types, so that walking the fields is compiled once, not once a struct.
struct FieldWriter {
  std::string_view name;
  Presence presence;
  Json (*write)(const void* owner, Form form);
  bool (*has_default)(const void* owner);
};
Json write_fields(const void* owner, Form form, std::span<const FieldWriter> fields);

template <class T, std::size_t I>
const auto& member_of(const void* owner) {
  return static_cast<const T*>(owner)->*std::get<I>(Shape<T>::fields).member;
}
template <class T>
const T& fresh() {
  static const T value{};
  return value;
}
template <class T, std::size_t I>
bool has_default(const void* owner) {
  // As the struct has it, not its type: what is left out is read as that.
  return member_of<T, I>(owner) == member_of<T, I>(&fresh<T>());
}
template <class T, std::size_t I>
Json write_field(const void* owner, Form form) {
  const auto& member = member_of<T, I>(owner);
  if constexpr (Described<std::remove_cvref_t<decltype(member)>>) {
    if (form == Form::compact && has_default<T, I>(owner)) return as_at_first;
  }
  return write(member, form);
}
template <class T, std::size_t I>
constexpr FieldWriter field_writer() {
  const auto& field = std::get<I>(Shape<T>::fields);
  if constexpr (std::get<I>(Shape<T>::fields).presence == Presence::optional) {
    return {field.name, field.presence, write_field<T, I>, has_default<T, I>};
  } else {
    return {field.name, field.presence, write_field<T, I>, nullptr};
  }
}
template <class T, std::size_t... I>
constexpr auto field_writers_of(std::index_sequence<I...>) {
  return std::array<FieldWriter, sizeof...(I)>{field_writer<T, I>()...};
}
template <class T>
inline constexpr auto field_writers =
    field_writers_of<T>(std::make_index_sequence<std::tuple_size_v<decltype(Shape<T>::fields)>>{});

template <Described T>
Json write(const T& value, Form form) {
  return write_fields(&value, form, field_writers<T>);
}

}  // namespace parley::wire
