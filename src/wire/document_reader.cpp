// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/document_reader.h"

#include <limits>

namespace parley::wire {
namespace {

// A whole number that is not negative, however the document holds it.
std::optional<std::uint64_t> natural_number(const Json& document) {
  if (const auto* value = document.get_ptr<const Json::number_unsigned_t*>()) return *value;
  const auto* value = document.get_ptr<const Json::number_integer_t*>();
  if (!value || *value < 0) return std::nullopt;
  return static_cast<std::uint64_t>(*value);
}

RawId id_at(const Json::binary_t& bytes, std::size_t from) {
  RawId id;
  for (std::size_t i = from; i < from + 8; ++i) id.high = id.high << 8 | bytes[i];
  for (std::size_t i = from + 8; i < from + 16; ++i) id.low = id.low << 8 | bytes[i];
  return id;
}

Read read_id_bytes(const Json& document, RawId& id) {
  const auto* bytes = document.get_ptr<const Json::binary_t*>();
  if (!bytes || bytes->size() != 16) return wrong_type();
  id = id_at(*bytes, 0);
  return Done{};
}

Read read_digest_bytes(const Json& document, Digest& digest) {
  const auto* bytes = document.get_ptr<const Json::binary_t*>();
  if (!bytes || bytes->size() != 32) return wrong_type();
  digest = {id_at(*bytes, 0), id_at(*bytes, 16)};
  return Done{};
}

Read read_ms(const Json& document, std::int64_t& ms) {
  const auto value = natural_number(document);
  if (!value || *value > instant_ms_max) return wrong_type();
  ms = static_cast<std::int64_t>(*value);
  return Done{};
}

Read read_named_fields(const Json& document, void* owner, std::span<const FieldReader> fields) {
  if (!document.is_object()) return wrong_type();
  for (const auto& field : fields) {
    const auto found = document.find(field.name);
    if (found == document.end()) {
      if (field.presence == Presence::optional) continue;
      return Err{Fault{FaultKind::missing_field, std::string(field.name)}};
    }
    if (const auto done = field.read(*found, owner, Form::named); !done) {
      return Err{inside(field.name, done.error())};
    }
  }
  return Done{};
}

Read read_compact_fields(const Json& document, void* owner, std::span<const FieldReader> fields) {
  if (!document.is_array() || document.size() != fields.size()) return wrong_type();
  for (std::size_t at = 0; at < fields.size(); ++at) {
    if (const auto done = fields[at].read(document[at], owner, Form::compact); !done) {
      return Err{inside(fields[at].name, done.error())};
    }
  }
  return Done{};
}

}  // namespace

Read wrong_type() { return Err{Fault{FaultKind::wrong_type, {}}}; }

Fault inside(std::string_view name, Fault fault) {
  fault.where = fault.where.empty() ? std::string(name) : std::string(name) + "." + fault.where;
  return fault;
}

Read read(const Json& document, RawId& id, Form form) {
  if (form == Form::compact) return read_id_bytes(document, id);
  const auto* text = document.get_ptr<const Json::string_t*>();
  if (!text) return wrong_type();
  const auto parsed = parse_raw_id(*text);
  if (!parsed) return wrong_type();
  id = *parsed;
  return Done{};
}

Read read(const Json& document, Digest& digest, Form form) {
  if (form == Form::compact) return read_digest_bytes(document, digest);
  const auto* text = document.get_ptr<const Json::string_t*>();
  if (!text) return wrong_type();
  const auto parsed = parse_digest(*text);
  if (!parsed) return wrong_type();
  digest = *parsed;
  return Done{};
}

Read read(const Json& document, std::uint64_t& number, Form /*form*/) {
  const auto value = natural_number(document);
  if (!value) return wrong_type();
  number = *value;
  return Done{};
}

Read read(const Json& document, std::int32_t& number, Form /*form*/) {
  if (!document.is_number_integer()) return wrong_type();
  const bool is_too_large =
      document.is_number_unsigned() &&
      document.get<std::uint64_t>() > std::numeric_limits<std::int32_t>::max();
  if (is_too_large || document.get<std::int64_t>() < std::numeric_limits<std::int32_t>::min()) {
    return wrong_type();
  }
  number = document.get<std::int32_t>();
  return Done{};
}

Read read(const Json& document, std::uint32_t& number, Form /*form*/) {
  const auto value = natural_number(document);
  if (!value || *value > std::numeric_limits<std::uint32_t>::max()) return wrong_type();
  number = static_cast<std::uint32_t>(*value);
  return Done{};
}

Read read(const Json& document, Instant& instant, Form /*form*/) {
  return read_ms(document, instant.ms);
}

Read read(const Json& document, Duration& span, Form /*form*/) {
  return read_ms(document, span.ms);
}

Read read(const Json& document, Position& position, Form form) {
  return read(document, position.value, form);
}

Read read(const Json& document, std::string& text, Form /*form*/) {
  const auto* value = document.get_ptr<const Json::string_t*>();
  if (!value) return wrong_type();
  text = *value;
  return Done{};
}

Result<std::size_t, Fault> read_word(const Json& document, Form form,
                                     std::span<const std::string_view> words) {
  const Err refused{Fault{FaultKind::wrong_type, {}}};
  if (form == Form::compact) {
    const auto number = natural_number(document);
    if (!number || *number >= words.size()) return refused;
    return static_cast<std::size_t>(*number);
  }
  const auto* word = document.get_ptr<const Json::string_t*>();
  if (!word) return refused;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == *word) return i;
  }
  return refused;
}

Read read_fields(const Json& document, void* owner, Form form,
                 std::span<const FieldReader> fields) {
  return form == Form::named ? read_named_fields(document, owner, fields)
                             : read_compact_fields(document, owner, fields);
}

Result<const Json*, Fault> find_member(const Json& document, std::string_view name) {
  if (!document.is_object()) return Err{Fault{FaultKind::wrong_type, {}}};
  const auto found = document.find(name);
  if (found == document.end()) return Err{Fault{FaultKind::missing_field, std::string(name)}};
  return &*found;
}

}  // namespace parley::wire
