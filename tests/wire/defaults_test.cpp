// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <utility>

#include "support/scene.h"
#include "wire/codec.h"
#include "wire/describe/advanced_commands.h"
#include "wire/describe/advanced_events.h"
#include "wire/describe/calendar.h"
#include "wire/describe/commands.h"
#include "wire/describe/events.h"
#include "wire/describe/people.h"

using namespace parley;
using namespace parley::test;

namespace {

// Every optional field as empty as its type can be: zero, the first word of an enum, no text.
template <class T>
T emptied() {
  T value{};
  wire::for_each_field<T>([&](const auto& field) {
    using Value = std::remove_cvref_t<decltype(value.*field.member)>;
    if (field.presence == wire::Presence::optional) value.*field.member = Value{};
  });
  return value;
}

template <class Variant, class Check>
void for_each_alternative(Check&& check) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (check.template operator()<std::variant_alternative_t<I, Variant>>(), ...);
  }
  (std::make_index_sequence<std::variant_size_v<Variant>>{});
}

}  // namespace

TEST_SUITE("what is left out of a document") {
  TEST_CASE("every command whose fields are as empty as can be comes back as it was") {
    for_each_alternative<CommandVariant>([]<class T>() {
      const Command command = emptied<T>();
      CAPTURE(std::string(wire::name_of(command)));
      const auto back = wire::decode_command(wire::encode(command));
      REQUIRE(back);
      CHECK(*back == command);
    });
  }
  TEST_CASE("every event whose fields are as empty as can be comes back as it was") {
    for_each_alternative<EventVariant>([]<class T>() {
      const LoggedEvent logged{.position = {1},
                               .stamp = {.at = nine, .acted_at = nine, .actor = system_actor()},
                               .event = emptied<T>()};
      CAPTURE(std::string(wire::name_of(logged.event)));
      const auto back = wire::decode_event(wire::encode(logged));
      REQUIRE(back);
      CHECK(back->logged.event == logged.event);
    });
  }
  TEST_CASE("BK-1: many conversations can be given the lowest priority") {
    const Command command = BulkChange{.id = {raw(1)},
                                       .conversations = {refund},
                                       .action = BulkAction::set_priority,
                                       .priority = Priority::low};
    const auto back = wire::decode_command(wire::encode(command));
    REQUIRE(back);
    CHECK(std::get<BulkChange>(*back).priority == Priority::low);
  }
  TEST_CASE("MS-3: taking back a mail can be switched off") {
    auto settings = Settings{};
    settings.undo_mail_seconds = 0;
    const Command command = ChangeSettings{settings};
    const auto back = wire::decode_command(wire::encode(command));
    REQUIRE(back);
    CHECK(std::get<ChangeSettings>(*back).settings.undo_mail_seconds == 0);
  }
}
