// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/document_writer.h"

namespace parley::wire {

namespace {

void put_bytes(Json::binary_t& bytes, RawId id) {
  for (const auto half : {id.high, id.low}) {
    for (int shift = 56; shift >= 0; shift -= 8)
      bytes.push_back(static_cast<std::uint8_t>(half >> shift));
  }
}

}  // namespace

Json write(RawId id, Form form) {
  if (form == Form::named) return to_text(id);
  Json::binary_t bytes;
  if (id != RawId{}) put_bytes(bytes, id);
  return bytes;
}

Json write(const Digest& digest, Form form) {
  if (form == Form::named) return to_text(digest);
  Json::binary_t bytes;
  put_bytes(bytes, digest.front);
  put_bytes(bytes, digest.back);
  return bytes;
}

Json write(Instant instant, Form /*form*/) { return instant.ms; }
Json write(Duration span, Form /*form*/) { return span.ms; }
Json write(Position position, Form /*form*/) { return position.value; }
Json write(const std::string& text, Form /*form*/) { return text; }
Json write(std::uint32_t number, Form /*form*/) { return number; }
Json write(std::int32_t number, Form /*form*/) { return number; }
Json write(std::uint64_t number, Form /*form*/) { return number; }

Json write_word(std::string_view word, std::uint32_t place, Form form) {
  if (form == Form::named) return word;
  return place;
}

Json write_fields(const void* owner, Form form, std::span<const FieldWriter> fields) {
  auto document = form == Form::named ? Json::object() : Json::array();
  for (const auto& field : fields) {
    if (form == Form::compact) {
      document.push_back(field.write(owner, form));
    } else if (!field.has_default || !field.has_default(owner)) {
      document[std::string(field.name)] = field.write(owner, form);
    }
  }
  return document;
}

}  // namespace parley::wire
