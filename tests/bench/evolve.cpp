// SPDX-License-Identifier: AGPL-3.0-or-later
// How fast the core takes in events, and what undoing pending commands costs. Prints one JSON line
// per figure: {"what":…,"value":…,"unit":…}, each the median of several rounds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "core/decide.h"
#include "wire/snapshot.h"

using namespace parley;

namespace {

constexpr std::uint64_t conversation_count = 20'000;
constexpr std::uint64_t events_per_conversation = 10;
constexpr int rounds = 7;

RawId raw(std::uint64_t kind, std::uint64_t n) {
  return {kind * 0x9E3779B97F4A7C15U, n * 0xBF58476D1CE4E5B9U + 1};
}
const AgentId agent{raw(1, 1)};
const TeamId team{raw(2, 1)};
const ChannelId channel{raw(3, 1)};

class Log {
 public:
  std::vector<LoggedEvent> events;

  Log() {
    add(AgentAdded{agent, "Ana", "ana@demo.example", Role::agent, 1'000'000});
    add(TeamAdded{team, "Support", {agent}});
    add(ChannelAdded{channel, "web", "Web", Medium::chat, team});
    for (std::uint64_t n = 0; n < conversation_count; ++n) add_conversation(n);
  }

 private:
  void add(Event event) {
    const Instant at{1'800'000'000'000 + static_cast<std::int64_t>(events.size())};
    events.push_back({{events.size() + 1}, {}, {at, at, by(agent), Origin::web}, std::move(event)});
  }
  void add_conversation(std::uint64_t n) {
    const CustomerId customer{raw(4, n)};
    const ConversationId id{raw(5, n)};
    const std::string body = "My order 48213 has not arrived yet. Could you please have a look?";
    std::uint64_t message = n * events_per_conversation;
    add(CustomerSeen{customer, "Maya Okonkwo", "maya@okonkwo.example", Vip::no});
    add(ConversationStarted{id, customer, channel, team, "Refund not received", {}});
    add(MessageReceived{id, {raw(6, ++message)}, body});
    add(ConversationClaimed{id, agent});
    add(PrioritySet{id, Priority::high, "asked twice"});
    add(ReplySent{id, {raw(6, ++message)}, body});
    add(MessageReceived{id, {raw(6, ++message)}, body});
    add(NoteAdded{id, {raw(6, ++message)}, body});
    add(ReplySent{id, {raw(6, ++message)}, body});
    add(ConversationResolved{id, "Refunded to the new card"});
  }
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

template <class Work>
double median_seconds(Work&& work) {
  std::vector<double> seconds;
  for (int round = 0; round < rounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    work();
    seconds.push_back(seconds_since(start));
  }
  std::sort(seconds.begin(), seconds.end());
  return seconds[rounds / 2];
}

void print(const char* what, double value, const char* unit) {
  std::printf("{\"what\":\"%s\",\"value\":%.6g,\"unit\":\"%s\"}\n", what, value, unit);
}

void roll_back_one_command(Inbox& inbox, const Log& log) {
  inbox.open_savepoint();
  const auto& last = log.events.back();
  evolve(inbox,
         PendingEvent{{}, last.stamp, ConversationReopened{ConversationId{raw(5, 7)}, Why::asked}});
  inbox.roll_back();
}

}  // namespace

int main() {
  const Log log;
  const auto count = static_cast<double>(log.events.size());
  const auto take_in = [&] {
    Inbox inbox;
    for (const auto& event : log.events) evolve(inbox, event);
    return inbox;
  };
  print("evolve", count / median_seconds([&] { static_cast<void>(take_in()); }), "events/s");

  auto inbox = take_in();
  constexpr int repeats = 1000;
  const auto rolling = median_seconds([&] {
    for (int i = 0; i < repeats; ++i) roll_back_one_command(inbox, log);
  });
  print("apply and roll back one pending command", rolling / repeats * 1e6, "us");
  print("state hash of the whole inbox",
        median_seconds([&] { static_cast<void>(wire::state_hash(inbox)); }) * 1e3, "ms");
  const auto snapshot = wire::write_snapshot(inbox);
  print("snapshot", static_cast<double>(snapshot.size()) / 1e6, "MB");
  print("read the snapshot",
        median_seconds([&] { static_cast<void>(wire::read_snapshot(snapshot).has_value()); }) * 1e3,
        "ms");
  return 0;
}
