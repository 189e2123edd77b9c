// SPDX-License-Identifier: AGPL-3.0-or-later
// Documents to values, by their description. Every type and range is checked; the fault names the
// place. Only the .cpp files of this room use it.
#pragma once

#include <limits>
#include <optional>
#include <type_traits>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "core/ids.h"
#include "wire/describe/words.h"
#include "wire/document_writer.h"
#include "wire/json.h"

namespace parley::wire {

using Read = Result<Done, Fault>;

inline Read wrong_type() { return Err{Fault{FaultKind::wrong_type, {}}}; }

// The fault again, one step further out.
inline Fault inside(std::string_view name, Fault fault) {
  fault.where = fault.where.empty() ? std::string(name) : std::string(name) + "." + fault.where;
  return fault;
}

template <class T>
Read read(const Json& document, std::optional<T>& value, Form form);
template <class T>
Read read(const Json& document, std::vector<T>& list, Form form);
template <Described T>
Read read(const Json& document, T& value, Form form);

inline Read read_id_bytes(const Json& document, RawId& id) {
  const auto* bytes = document.get_ptr<const Json::binary_t*>();
  if (!bytes || bytes->size() != 16) return wrong_type();
  id = {};
  for (std::size_t i = 0; i < 8; ++i) id.high = id.high << 8 | (*bytes)[i];
  for (std::size_t i = 8; i < 16; ++i) id.low = id.low << 8 | (*bytes)[i];
  return Done{};
}
inline Read read(const Json& document, RawId& id, Form form) {
  if (form == Form::compact) return read_id_bytes(document, id);
  const auto* text = document.get_ptr<const Json::string_t*>();
  if (!text) return wrong_type();
  const auto parsed = parse_raw_id(*text);
  if (!parsed) return wrong_type();
  id = *parsed;
  return Done{};
}
template <class Kind>
Read read(const Json& document, Id<Kind>& id, Form form) {
  return read(document, id.raw, form);
}
// A whole number that is not negative, however the document holds it.
inline std::optional<std::uint64_t> natural_number(const Json& document) {
  if (const auto* value = document.get_ptr<const Json::number_unsigned_t*>()) return *value;
  const auto* value = document.get_ptr<const Json::number_integer_t*>();
  if (!value || *value < 0) return std::nullopt;
  return static_cast<std::uint64_t>(*value);
}
inline Read read(const Json& document, std::uint64_t& number, Form) {
  const auto value = natural_number(document);
  if (!value) return wrong_type();
  number = *value;
  return Done{};
}
inline Read read(const Json& document, std::uint32_t& number, Form) {
  const auto value = natural_number(document);
  if (!value || *value > std::numeric_limits<std::uint32_t>::max()) return wrong_type();
  number = static_cast<std::uint32_t>(*value);
  return Done{};
}
// Years 1970 to 9999: nothing that adds a span to an instant can overflow.
inline constexpr std::int64_t instant_ms_max = 253'402'300'799'999;
inline Read read(const Json& document, Instant& instant, Form) {
  const auto value = natural_number(document);
  if (!value || *value > static_cast<std::uint64_t>(instant_ms_max)) return wrong_type();
  instant.ms = static_cast<std::int64_t>(*value);
  return Done{};
}
inline Read read(const Json& document, Duration& span, Form) {
  const auto value = natural_number(document);
  if (!value || *value > static_cast<std::uint64_t>(instant_ms_max)) return wrong_type();
  span.ms = static_cast<std::int64_t>(*value);
  return Done{};
}
inline Read read(const Json& document, Position& position, Form form) {
  return read(document, position.value, form);
}
inline Read read(const Json& document, std::string& text, Form) {
  const auto* value = document.get_ptr<const Json::string_t*>();
  if (!value) return wrong_type();
  text = *value;
  return Done{};
}
template <Worded E>
Read read(const Json& document, E& value, Form form) {
  const auto& words = Words<E>::list;
  if (form == Form::compact) {
    const auto number = natural_number(document);
    if (!number || *number >= words.size()) return wrong_type();
    value = static_cast<E>(*number);
    return Done{};
  }
  const auto* word = document.get_ptr<const Json::string_t*>();
  if (!word) return wrong_type();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != *word) continue;
    value = static_cast<E>(i);
    return Done{};
  }
  return wrong_type();
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
template <class T>
Read read_named(const Json& document, T& value) {
  if (!document.is_object()) return wrong_type();
  Read result = Done{};
  for_each_field<T>([&](const auto& field) {
    if (!result) return;
    const auto found = document.find(field.name);
    if (found == document.end()) {
      if (field.presence == Presence::required) {
        result = Err{Fault{FaultKind::missing_field, std::string(field.name)}};
      }
      return;
    }
    const auto done = read(*found, value.*field.member, Form::named);
    if (!done) result = Err{inside(field.name, done.error())};
  });
  return result;
}
template <class T>
Read read_compact(const Json& document, T& value) {
  constexpr auto count = std::tuple_size_v<decltype(Shape<T>::fields)>;
  if (!document.is_array() || document.size() != count) return wrong_type();
  Read result = Done{};
  std::size_t at = 0;
  for_each_field<T>([&](const auto& field) {
    const auto& item = document[at++];
    if (!result) return;
    const auto done = read(item, value.*field.member, Form::compact);
    if (!done) result = Err{inside(field.name, done.error())};
  });
  return result;
}
template <Described T>
Read read(const Json& document, T& value, Form form) {
  value = T{};
  return form == Form::named ? read_named(document, value) : read_compact(document, value);
}

// A member of an object by name, for what is not described.
template <class T>
Read read_member(const Json& document, std::string_view name, T& value) {
  if (!document.is_object()) return wrong_type();
  const auto found = document.find(name);
  if (found == document.end()) return Err{Fault{FaultKind::missing_field, std::string(name)}};
  const auto done = read(*found, value, Form::named);
  if (!done) return Err{inside(name, done.error())};
  return Done{};
}

}  // namespace parley::wire
