// SPDX-License-Identifier: AGPL-3.0-or-later
// Documents to values, by their description. Every type and range is checked; the fault names the
// place. Only the .cpp files of this room use it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"
#include "core/ids.h"
#include "wire/describe/words.h"
#include "wire/document_writer.h"
#include "wire/json.h"

namespace parley::wire {

using Read = Result<Done, Fault>;

// Years 1970 to 9999: nothing that adds a span to an instant can overflow.
constexpr std::uint64_t instant_ms_max = 253'402'300'799'999;

Read wrong_type();
// The fault again, one step further out.
Fault inside(std::string_view name, Fault fault);

template <class T>
Read read(const Json& document, std::optional<T>& value, Form form);
template <class T>
Read read(const Json& document, std::vector<T>& list, Form form);
template <Described T>
Read read(const Json& document, T& value, Form form);

Read read(const Json& document, RawId& id, Form form);
template <class Kind>
Read read(const Json& document, Id<Kind>& id, Form form) {
  return read(document, id.raw, form);
}
Read read(const Json& document, Digest& digest, Form form);
Read read(const Json& document, std::uint64_t& number, Form form);
Read read(const Json& document, std::uint32_t& number, Form form);
Read read(const Json& document, std::int32_t& number, Form form);
Read read(const Json& document, Instant& instant, Form form);
Read read(const Json& document, Duration& span, Form form);
Read read(const Json& document, Position& position, Form form);
Read read(const Json& document, std::string& text, Form form);

// The place of a word in its list.
Result<std::size_t, Fault> read_word(const Json& document, Form form,
                                     std::span<const std::string_view> words);
template <Worded E>
Read read(const Json& document, E& value, Form form) {
  const auto place = read_word(document, form, Words<E>::list);
  if (!place) return Err{place.error()};
  value = static_cast<E>(*place);
  return Done{};
}
template <class T>
Read read(const Json& document, std::optional<T>& value, Form form) {
  value.reset();
  if (document.is_null()) return Done{};
  return read(document, value.emplace(), form);
}
template <class T>
Read read(const Json& document, std::vector<T>& list, Form form) {
  if (!document.is_array()) return wrong_type();
  list.clear();
  list.reserve(document.size());
  for (const auto& item : document) {
    if (const auto done = read(item, list.emplace_back(), form); !done) {
      return Err{inside(std::to_string(list.size() - 1), done.error())};
    }
  }
  return Done{};
}
// A field without its types, so that walking the fields is compiled once, not once a struct.
struct FieldReader {
  std::string_view name;
  Presence presence;
  Read (*read)(const Json& document, void* owner, Form form);
};
Read read_fields(const Json& document, void* owner, Form form, std::span<const FieldReader> fields);

template <class T, std::size_t I>
Read read_field(const Json& document, void* owner, Form form) {
  return read(document, static_cast<T*>(owner)->*std::get<I>(Shape<T>::fields).member, form);
}
template <class T, std::size_t... I>
constexpr auto field_readers_of(std::index_sequence<I...>) {
  return std::array<FieldReader, sizeof...(I)>{FieldReader{std::get<I>(Shape<T>::fields).name,
                                                           std::get<I>(Shape<T>::fields).presence,
                                                           read_field<T, I>}...};
}
template <class T>
inline constexpr auto field_readers =
    field_readers_of<T>(std::make_index_sequence<std::tuple_size_v<decltype(Shape<T>::fields)>>{});

template <Described T>
Read read(const Json& document, T& value, Form form) {
  value = T{};
  return read_fields(document, &value, form, field_readers<T>);
}

// A member of an object by name, for what is not described.
Result<const Json*, Fault> find_member(const Json& document, std::string_view name);
template <class T>
Read read_member(const Json& document, std::string_view name, T& value) {
  const auto member = find_member(document, name);
  if (!member) return Err{member.error()};
  const auto done = read(**member, value, Form::named);
  if (!done) return Err{inside(name, done.error())};
  return Done{};
}

}  // namespace parley::wire
