// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/codec.h"

#include <array>

#include "wire/describe/advanced_commands.h"
#include "wire/describe/advanced_events.h"
#include "wire/describe/calendar.h"
#include "wire/describe/commands.h"
#include "wire/describe/events.h"
#include "wire/describe/people.h"
#include "wire/describe/rows.h"
#include "wire/document_reader.h"

namespace parley::wire {
namespace {

constexpr auto type_field = "type";
constexpr auto version_field = "v";

// What a kind of command or event is called, and how it is written and read: one row a kind, so
// that finding the kind is compiled once.
template <class Variant>
struct Kind {
  std::string_view name;
  int version;
  Json (*write)(const Variant& value);
  Read (*read)(const Json& body, Variant& value);
};

template <class Variant, std::size_t I>
constexpr Kind<Variant> kind_at() {
  using Held = std::variant_alternative_t<I, typename Variant::Variant>;
  return {Shape<Held>::name, Shape<Held>::version,
          [](const Variant& value) { return write(*std::get_if<Held>(&value), Form::named); },
          [](const Json& body, Variant& value) {
            return read(body, value.template emplace<Held>(), Form::named);
          }};
}
template <class Variant, std::size_t... I>
constexpr auto kinds_of(std::index_sequence<I...>) {
  return std::array<Kind<Variant>, sizeof...(I)>{kind_at<Variant, I>()...};
}
template <class Variant>
constexpr auto kinds =
    kinds_of<Variant>(std::make_index_sequence<std::variant_size_v<typename Variant::Variant>>{});

template <class Variant>
const Kind<Variant>& kind_of(const Variant& value) {
  return kinds<Variant>[value.index()];
}

template <class Variant>
void write_alternative(const Variant& value, const char* body_field, Json& document) {
  const auto& kind = kind_of(value);
  document[type_field] = kind.name;
  document[version_field] = kind.version;
  document[body_field] = kind.write(value);
}

template <class Variant>
Read read_alternative(const Json& document, const char* body_field, Variant& value) {
  std::string type;
  std::uint32_t version = 0;
  if (auto done = read_member(document, type_field, type); !done) return done;
  if (auto done = read_member(document, version_field, version); !done) return done;
  for (const auto& kind : kinds<Variant>) {
    if (kind.name != type) continue;
    if (version != static_cast<std::uint32_t>(kind.version)) {
      return Err{Fault{FaultKind::unknown_version, type}};
    }
    const auto body = find_member(document, body_field);
    if (!body) return Err{body.error()};
    const auto done = kind.read(**body, value);
    if (!done) return Err{inside(body_field, done.error())};
    return Done{};
  }
  return Err{Fault{FaultKind::unknown_type, type}};
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

std::string_view name_of(const Command& command) { return kind_of(command).name; }
std::string_view name_of(const Event& event) { return kind_of(event).name; }
std::string_view name_of(Refusal refusal) { return word_of(refusal); }
std::string_view name_of(Role role) { return word_of(role); }
std::string_view name_of(Status status) { return word_of(status); }
std::string_view name_of(Priority priority) { return word_of(priority); }

}  // namespace parley::wire
