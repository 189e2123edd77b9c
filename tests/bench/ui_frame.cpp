// SPDX-License-Identifier: AGPL-3.0-or-later
// What one frame of the desk costs our own code, Dear ImGui's layout and vertices included and the
// browser's painting left out: while a long list scrolls, while a long thread scrolls, and in the
// frame after something changed; and how many vertices a frame has. Letters have a fixed width
// here, as in the tests.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "core/decide.h"
#include "core/event.h"
#include "core/inbox.h"
#include "ui/desk/desk.h"
#include "ui/kit/testing.h"
#include "ui/views/metrics_view.h"

using namespace parley;
using namespace parley::ui;

namespace {

constexpr int frames = 240;
constexpr double wheel_step = 100;

RawId raw(std::uint64_t kind, std::uint64_t n) {
  return {kind * 0x9E3779B97F4A7C15U, n * 0xBF58476D1CE4E5B9U + 1};
}
const AgentId agent{raw(1, 1)};
const TeamId team{raw(2, 1)};
const ChannelId channel{raw(3, 1)};
const Instant start{1'800'000'000'000};
ConversationId conversation(std::uint64_t n) { return {raw(5, n)}; }

TimeFormat utc() {
  return {.self = nullptr,
          .local_day = [](const void*, Instant at) { return at.ms / hours(24).ms; },
          .local_minute = [](const void*, Instant at) { return at.ms / minutes(1).ms % (24 * 60); },
          .local_instant =
              [](const void*, std::int64_t day, std::int64_t minute) {
                return Instant{} + hours(24 * day) + minutes(minute);
              },
          .zone = [](const void*) { return std::string("Etc/UTC"); },
          .clock = [](const void*, Instant) { return std::string("14:02"); },
          .day = [](const void*, Instant, Instant) { return std::string("Thursday"); }};
}

class Office {
 public:
  Office(std::uint64_t conversations, std::uint64_t messages) {
    add(AgentAdded{agent, "Ana", "ana@demo.example", Role::agent, 1'000'000});
    add(TeamAdded{team, "Support", {agent}});
    add(ChannelAdded{channel, "web", "Web", Medium::chat, team});
    for (std::uint64_t n = 0; n < conversations; ++n) start_conversation(n);
    for (std::uint64_t n = 0; n < messages; ++n) hear_from(0);
    draw();
  }

  void go(std::string_view path) {
    desk_.set_route(path);
    for (int i = 0; i < 4; ++i) draw();
  }
  void scroll(kit::Role role, std::string_view name, double top) {
    screen_.scroll(role, name, top);
  }
  void hear_from(std::uint64_t n) {
    add(MessageReceived{
        conversation(n),
        {raw(6, ++messages_)},
        n % 3 == 0 ? "Thanks!" : "It says delivered, but nobody here has seen it."});
    revision_ += 1;
  }
  void answer(std::uint64_t n) {
    add(ReplySent{conversation(n), {raw(6, ++messages_)}, "It is on its way."});
    revision_ += 1;
  }
  // What each look would cost if nothing were kept (MT-3).
  double board_ms() {
    const auto from = std::chrono::steady_clock::now();
    const Clock clock{utc(), model().now};
    static_cast<void>(metrics_board(inbox_, clock, {.agent = agent}));
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - from;
    return took.count();
  }
  void draw() {
    screen_.frame([&](kit::Frame& frame) { desk_.draw(frame, model()); });
    static_cast<void>(desk_.take_intents());
  }
  [[nodiscard]] kit::TestScreen::Vertices vertices() const { return screen_.vertices(); }

 private:
  void add(Event event) {
    position_ += 1;
    const Instant at = start + seconds(static_cast<std::int64_t>(position_));
    evolve(inbox_,
           LoggedEvent{{position_}, {}, {at, at, by(agent), Origin::web}, std::move(event)});
  }
  void start_conversation(std::uint64_t n) {
    const CustomerId customer{raw(4, n)};
    add(CustomerSeen{customer, "Maya Okonkwo", "maya@okonkwo.example", Vip::no});
    add(ConversationStarted{conversation(n), customer, channel, team, "Refund not received", {}});
    add(MessageReceived{conversation(n),
                        {raw(6, ++messages_)},
                        "My order 48213 has not arrived yet. Could you please have a look?"});
  }
  DeskModel model() {
    return {.inbox = inbox_,
            .revision = revision_,
            .agent = agent,
            .seen = {position_},
            .now = start + seconds(static_cast<std::int64_t>(position_)),
            .time = utc(),
            .connection = {Link::online, 0, SavesHere::yes},
            .pending = {},
            .attention = {}};
  }

  Inbox inbox_;
  std::uint64_t position_ = 0;
  std::uint64_t messages_ = 0;
  std::uint64_t revision_ = 1;
  Desk desk_;
  kit::TestScreen screen_;
};

template <class Before>
double median_ms(Office& office, Before&& before) {
  std::vector<double> times;
  for (int i = 0; i < frames; ++i) {
    before(i);
    const auto from = std::chrono::steady_clock::now();
    office.draw();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - from;
    times.push_back(took.count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

void print(const std::string& what, double value, const char* unit = "ms") {
  std::printf("{\"what\":\"%s\",\"value\":%.6g,\"unit\":\"%s\"}\n", what.c_str(), value, unit);
}

void measure(std::uint64_t conversations, const std::string& size, std::uint64_t messages,
             const std::string& length) {
  Office office(conversations, messages);
  office.go("/queue/all-open");
  print("ui_frame_" + size, median_ms(office, [&](int i) {
          office.scroll(kit::Role::grid, "Conversations", i * wheel_step);
        }));
  print("frame after a customer wrote, " + size,
        median_ms(office, [&](int i) { office.hear_from(static_cast<std::uint64_t>(i) + 1); }));
  for (std::uint64_t n = 0; n < conversations; ++n) office.answer(n);
  office.go("/metrics-board");
  print("frame of the board after a reply, " + size,
        median_ms(office, [&](int i) { office.answer(static_cast<std::uint64_t>(i)); }));
  print("board counted anew, " + size, office.board_ms());
  office.go("/c/" + to_text(conversation(0)));
  print("frame with a conversation after a customer wrote, " + size,
        median_ms(office, [&](int i) { office.hear_from(static_cast<std::uint64_t>(i) + 1); }));
  print("frame after the open conversation's customer wrote, " + length,
        median_ms(office, [&](int) { office.hear_from(0); }));
  // The words of the whole thread go to the page in the first frames.
  for (int i = 0; i < frames; ++i) office.draw();
  const auto [letters, boxes] = office.vertices();
  print("ui_vertices_" + size, static_cast<double>(letters + boxes), "vertices");
  print("vertices of boxes and lines, " + size, static_cast<double>(boxes), "vertices");
  print("ui_thread_" + length, median_ms(office, [&](int i) {
          office.scroll(kit::Role::log, "Messages", i * wheel_step);
        }));
}

}  // namespace

int main() {
  measure(1'000, "1k", 1'000, "1k");
  measure(100'000, "100k", 10'000, "10k");
  return 0;
}
