// SPDX-License-Identifier: AGPL-3.0-or-later
// Values to documents, by their description. Only the .cpp files of this room use it.
#pragma once

#include <optional>
#include <type_traits>
#include <vector>

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

inline Json write(RawId id, Form form) {
  if (form == Form::named) return to_text(id);
  Json::binary_t bytes;
  for (int shift = 56; shift >= 0; shift -= 8)
    bytes.push_back(static_cast<std::uint8_t>(id.high >> shift));
  for (int shift = 56; shift >= 0; shift -= 8)
    bytes.push_back(static_cast<std::uint8_t>(id.low >> shift));
  return bytes;
}
template <class Kind>
Json write(Id<Kind> id, Form form) {
  return write(id.raw, form);
}
inline Json write(Instant instant, Form) { return instant.ms; }
inline Json write(Duration span, Form) { return span.ms; }
inline Json write(Position position, Form) { return position.value; }
inline Json write(const std::string& text, Form) { return text; }
inline Json write(std::uint32_t number, Form) { return number; }
inline Json write(std::uint64_t number, Form) { return number; }
template <Worded E>
Json write(E value, Form form) {
  if (form == Form::named) return word_of(value);
  return static_cast<unsigned>(value);
}
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
template <Described T>
Json write(const T& value, Form form) {
  auto document = form == Form::named ? Json::object() : Json::array();
  for_each_field<T>([&](const auto& field) {
    const auto& member = value.*field.member;
    if (form == Form::compact) {
      document.push_back(write(member, form));
      return;
    }
    using Member = std::remove_cvref_t<decltype(member)>;
    if (field.presence == Presence::optional && member == Member{}) return;
    document[std::string(field.name)] = write(member, form);
  });
  return document;
}

}  // namespace parley::wire
