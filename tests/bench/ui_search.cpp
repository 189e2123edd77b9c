// SPDX-License-Identifier: AGPL-3.0-or-later
// Filter, sort and full-text search over 100,000 conversations and 1,000,000 messages: what each of
// some queries takes once the index has been read, what reading it takes, and its longest slice.
// `search` is the slowest query. PARLEY_BENCH_MESSAGES takes another number of messages.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench/writer.h"
#include "core/decide.h"
#include "ui/views/search/search.h"

using namespace parley;
using namespace parley::ui;

namespace {

constexpr std::uint64_t conversations = 100'000;
constexpr int rounds = 7;
constexpr std::size_t slice_bytes = 256 * 1024;

RawId raw(std::uint64_t kind, std::uint64_t n) {
  return {kind * 0x9E3779B97F4A7C15U, n * 0xBF58476D1CE4E5B9U + 1};
}
const AgentId agent{raw(1, 1)};
const TeamId team{raw(2, 1)};
const ChannelId channel{raw(3, 1)};

std::uint64_t wanted_messages() {
  const char* text = std::getenv("PARLEY_BENCH_MESSAGES");
  return text ? std::strtoull(text, nullptr, 10) : 1'000'000;
}

Inbox write_inbox(std::uint64_t messages) {
  Inbox inbox;
  bench::Writer writer;
  std::uint64_t position = 0;
  const auto add = [&](Event event) {
    const Instant at{1'800'000'000'000 + static_cast<std::int64_t>(++position) * 1000};
    evolve(inbox, LoggedEvent{{position}, {}, {at, at, by(agent), Origin::web}, std::move(event)});
  };
  add(AgentAdded{agent, "Ana", "ana@demo.example", Role::supervisor, 1'000'000});
  add(TeamAdded{team, "Support", {agent}});
  add(ChannelAdded{channel, "web", "Web", Medium::chat, team});
  for (std::uint64_t n = 0; n < conversations; ++n) {
    const CustomerId customer{raw(4, n)};
    const ConversationId id{raw(5, n)};
    add(CustomerSeen{customer, "Customer " + std::to_string(n), "c@example.org", Vip::no});
    add(ConversationStarted{id, customer, channel, team, writer.sentence(12).substr(0, 30), {}});
    if (n % 10 == 0) add(PrioritySet{id, Priority::urgent, ""});
  }
  for (std::uint64_t n = 0; n < messages; ++n) {
    add(MessageReceived{{raw(5, n % conversations)}, {raw(6, n)}, writer.sentence(12)});
  }
  return inbox;
}

TimeFormat utc() {
  TimeFormat format;
  format.local_day = [](const void*, Instant at) { return at.ms / hours(24).ms; };
  return format;
}

double ms_since(std::chrono::steady_clock::time_point from) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
}

void print(const std::string& what, double value, const char* unit) {
  std::printf("{\"what\":\"%s\",\"value\":%.4g,\"unit\":\"%s\"}\n", what.c_str(), value, unit);
}

}  // namespace

int main() {
  const auto inbox = write_inbox(wanted_messages());
  SearchIndex index;
  double longest = 0;
  const auto from = std::chrono::steady_clock::now();
  for (bool is_done = false; !is_done;) {
    const auto slice = std::chrono::steady_clock::now();
    is_done = index.read_on(inbox, slice_bytes);
    longest = std::max(longest, ms_since(slice));
  }
  print("search: reading everything", ms_since(from), "ms");
  print("search: the longest slice of reading", longest, "ms");

  const auto sight = sight_of(inbox, agent);
  double slowest = 0;
  for (const auto* query : {"status:open priority:urgent", "refund parcelmi", "\"cello stre\"",
                            "customer 99", "orderve -lost priority:urgent", "parcel"}) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
      const auto begin = std::chrono::steady_clock::now();
      const auto parsed = parse_query(query, inbox, agent);
      static_cast<void>(find_conversations(index, inbox, sight, utc(), parsed));
      times.push_back(ms_since(begin));
    }
    std::sort(times.begin(), times.end());
    std::string name = query;
    std::replace(name.begin(), name.end(), '"', '\'');
    print("search: " + name, times[rounds / 2], "ms");
    slowest = std::max(slowest, times[rounds / 2]);
  }
  print("search", slowest, "ms");
  return 0;
}
