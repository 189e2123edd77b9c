// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/codec.h"

#include <type_traits>

#include "wire/describe/advanced_commands.h"
#include "wire/describe/advanced_events.h"
#include "wire/describe/commands.h"
#include "wire/describe/events.h"
#include "wire/describe/rows.h"
#include "wire/document_reader.h"

namespace parley::wire {
namespace {

constexpr auto type_field = "type";
constexpr auto version_field = "v";

template <class Variant>
std::string_view alternative_name(const Variant& value) {
  return std::visit(
      [](const auto& held) { return Shape<std::remove_cvref_t<decltype(held)>>::name; }, value);
}

template <class Variant>
void write_alternative(const Variant& value, const char* body_field, Json& document) {
  std::visit(
      [&](const auto& held) {
        using Held = std::remove_cvref_t<decltype(held)>;
        document[type_field] = Shape<Held>::name;
        document[version_field] = Shape<Held>::version;
        document[body_field] = write(held, Form::named);
      },
      value);
}

template <class Held, class Variant>
Read read_if_named(const Json& document, std::string_view type, std::uint32_t version,
                   const char* body_field, Variant& value, bool& found) {
  if (type != Shape<Held>::name) return Done{};
  found = true;
  if (version != static_cast<std::uint32_t>(Shape<Held>::version)) {
    return Err{Fault{FaultKind::unknown_version, std::string(type)}};
  }
  return read_member(document, body_field, value.template emplace<Held>());
}

template <class Variant, std::size_t... I>
Read read_alternative(const Json& document, const char* body_field, Variant& value,
                      std::index_sequence<I...>) {
  std::string type;
  std::uint32_t version = 0;
  if (auto done = read_member(document, type_field, type); !done) return done;
  if (auto done = read_member(document, version_field, version); !done) return done;
  bool found = false;
  Read result = Done{};
  const auto attempt = [&](Read read) {
    if (result) result = std::move(read);
  };
  (attempt(read_if_named<std::variant_alternative_t<I, Variant>>(document, type, version,
                                                                 body_field, value, found)),
   ...);
  if (!found) return Err{Fault{FaultKind::unknown_type, type}};
  return result;
}

template <class Variant>
Read read_alternative(const Json& document, const char* body_field, Variant& value) {
  return read_alternative(document, body_field, value,
                          std::make_index_sequence<std::variant_size_v<Variant>>{});
}

// What `original` has and `known` does not, in the same places.
Json unknown_fields(const Json& original, const Json& known) {
  Json unknown;
  for (const auto& item : original.items()) {
    const auto found = known.find(item.key());
    if (found == known.end()) {
      // A known field that was written although it has its default looks unknown; keeping it is
      // harmless.
      unknown[item.key()] = item.value();
    } else if (item.value().is_object() && found->is_object()) {
      auto deeper = unknown_fields(item.value(), *found);
      if (!deeper.is_null()) unknown[item.key()] = std::move(deeper);
    }
  }
  return unknown;
}

}  // namespace

Json encode(const Command& command) {
  auto document = Json::object();
  write_alternative(command, "args", document);
  return document;
}

Result<Command, Fault> decode_command(const Json& document) {
  Command command;
  if (const auto done = read_alternative(document, "args", command); !done) {
    return Err{done.error()};
  }
  return command;
}

Json encode(const LoggedEvent& logged) {
  auto document = write(logged.stamp, Form::named);
  document["seq"] = logged.position.value;
  document["cause"] = to_text(logged.cause);
  write_alternative(logged.event, "body", document);
  return document;
}

Json encode(const EventDocument& event) {
  auto document = encode(event.logged);
  if (!event.unknown.is_null()) document.update(event.unknown, true);
  return document;
}

Result<EventDocument, Fault> decode_event(const Json& document) {
  EventDocument event;
  auto& logged = event.logged;
  Read done = read(document, logged.stamp, Form::named);
  if (done) done = read_member(document, "seq", logged.position);
  if (done) done = read_member(document, "cause", logged.cause);
  if (done) done = read_alternative(document, "body", logged.event);
  if (!done) return Err{done.error()};
  event.unknown = unknown_fields(document, encode(logged));
  return event;
}

std::string_view name_of(const Command& command) { return alternative_name(command); }
std::string_view name_of(const Event& event) { return alternative_name(event); }
std::string_view name_of(Refusal refusal) { return word_of(refusal); }
std::string_view name_of(Role role) { return word_of(role); }
std::string_view name_of(Status status) { return word_of(status); }
std::string_view name_of(Priority priority) { return word_of(priority); }

}  // namespace parley::wire
