// SPDX-License-Identifier: AGPL-3.0-or-later
// A small workspace for views to look at, made by running commands through the core.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "core/decide.h"
#include "ui/desk/model.h"
#include "ui/views/when.h"

namespace parley::ui::test {

constexpr AgentId agent_id(std::uint64_t n) { return {{1, n}}; }
constexpr TeamId team_id(std::uint64_t n) { return {{2, n}}; }
constexpr ChannelId channel_id(std::uint64_t n) { return {{3, n}}; }
constexpr CustomerId customer_id(std::uint64_t n) { return {{4, n}}; }
constexpr ConversationId conversation_id(std::uint64_t n) { return {{5, n}}; }
constexpr MessageId message_id(std::uint64_t n) { return {{6, n}}; }
constexpr CommandId command_id(std::uint64_t n) { return {{7, n}}; }

inline constexpr AgentId ana = agent_id(1);
inline constexpr AgentId ben = agent_id(2);
inline constexpr AgentId cho = agent_id(3);  // away
inline constexpr AgentId lea = agent_id(4);  // supervisor
inline constexpr TeamId support = team_id(1);
inline constexpr TeamId billing = team_id(2);
inline constexpr ChannelId web = channel_id(1);
inline constexpr ChannelId invoices = channel_id(2);
inline constexpr CustomerId maya = customer_id(1);
inline constexpr CustomerId tomas = customer_id(2);

// Monday 2026-03-02 09:00 UTC.
inline constexpr Instant at_nine{1'772'442'000'000};

// Local time is UTC here, and days are named by their number.
inline TimeFormat utc_format() {
  return {.self = nullptr,
          .local_day = [](const void*, Instant at) { return at.ms / hours(24).ms; },
          .local_minute = [](const void*, Instant at) { return at.ms / minutes(1).ms % (24 * 60); },
          .local_instant =
              [](const void*, std::int64_t day, std::int64_t minute) {
                return Instant{} + hours(24 * day) + minutes(minute);
              },
          .zone = [](const void*) { return std::string("Etc/UTC"); },
          .offsets = [](const void*, std::string_view zone, Instant,
                        Instant) { return std::string(zone == "Etc/UTC" ? "0:0" : ""); },
          .clock =
              [](const void*, Instant at) {
                const auto in_minutes = at.ms / minutes(1).ms % (24 * 60);
                const auto two = [](std::int64_t number) {
                  return (number < 10 ? "0" : "") + std::to_string(number);
                };
                return two(in_minutes / 60) + ':' + two(in_minutes % 60);
              },
          .day = [](const void*, Instant at,
                    Instant) { return "day " + std::to_string(at.ms / hours(24).ms); }};
}

class World {
 public:
  World() {
    run(system_actor(), CreateWorkspace{{{9, 9}}, "Northwind Audio"});
    run(system_actor(), AddAgent{ana, "Ana Ruiz", "ana@demo.example", Role::agent, 20});
    run(system_actor(), AddAgent{ben, "Ben Okafor", "ben@demo.example", Role::agent, 20});
    run(system_actor(), AddAgent{cho, "Cho Minji", "cho@demo.example", Role::agent, 20});
    run(system_actor(), AddAgent{lea, "Lea Brandt", "lea@demo.example", Role::supervisor, 20});
    run(system_actor(), AddTeam{support, "Support", {ana, cho}});
    run(system_actor(), AddTeam{billing, "Billing", {ben}});
    run(system_actor(), AddChannel{web, "web", "Website", Medium::chat, support});
    run(system_actor(), AddChannel{invoices, "invoices", "Invoices", Medium::mail, billing});
    run(by(cho), SetAvailability{cho, Availability::away});
  }

  // A customer starts conversation `n`; its message has the id `100 * n`.
  ConversationId started(std::uint64_t n, CustomerId customer = maya, ChannelId channel = web,
                         std::string body = "Where is my refund?",
                         std::string subject = "Refund not received") {
    const auto is_maya = customer == maya;
    run(by(customer), ReceiveMessage{{},
                                     conversation_id(n),
                                     message_id(100 * n),
                                     channel,
                                     customer,
                                     is_maya ? "Maya Okonkwo" : "Tomás Becerra",
                                     is_maya ? "maya@okonkwo.example" : "",
                                     is_maya ? Vip::yes : Vip::no,
                                     std::move(subject),
                                     std::move(body)});
    return conversation_id(n);
  }
  void customer_writes(ConversationId conversation, MessageId message, std::string body) {
    run(by(maya), ReceiveMessage{conversation,
                                 conversation_id(999),
                                 message,
                                 web,
                                 maya,
                                 {},
                                 {},
                                 Vip::no,
                                 {},
                                 std::move(body)});
  }

  void run(Actor actor, const Command& command) { take_in(actor, command, now); }
  // Written earlier, on a device without a network.
  void run_late(Actor actor, const Command& command, Instant acted_at) {
    take_in(actor, command, acted_at);
  }
  // What this device did and the authority has not seen.
  void expect(Actor actor, const Command& command) {
    const Context context{now, now, actor, Origin::web};
    const auto events = decide(inbox, command, context);
    REQUIRE(events.has_value());
    for (const auto& event : *events) {
      evolve(inbox, PendingEvent{command_id(1), stamp_of(context), event});
    }
  }
  void wait(Duration span) { now = now + span; }

  [[nodiscard]] const Conversation& get(ConversationId id) const {
    return inbox.conversations.at(id);
  }
  [[nodiscard]] Clock clock() const { return {utc_format(), now}; }

  Inbox inbox;
  Instant now = at_nine;
  Position head;

 private:
  void take_in(Actor actor, const Command& command, Instant acted_at) {
    const Context context{now, acted_at, actor, Origin::web};
    const auto events = decide(inbox, command, context);
    REQUIRE(events.has_value());
    for (const auto& event : *events) {
      head.value += 1;
      evolve(inbox, LoggedEvent{head, command_id(head.value), stamp_of(context), event});
    }
  }
};

}  // namespace parley::ui::test
