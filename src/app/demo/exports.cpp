// SPDX-License-Identifier: AGPL-3.0-or-later
// What a demo page calls besides: web/src/demo/network.ts has the other side. It stands where the
// network would: the session's own effects come in, and what a server would answer goes to the
// session. Each call gives the time at which the demo wants its next turn.
#include <emscripten.h>

#include <optional>

#include "app/desk_app.h"
#include "app/input.h"
#include "app/page.h"
#include "base/limits.h"
#include "demo/live_demo.h"

namespace parley::app {
namespace {

std::optional<demo::LiveDemo>& place_of_demo() {
  static std::optional<demo::LiveDemo> place;
  return place;
}

demo::LiveDemo& live_demo() {
  INVARIANT(place_of_demo().has_value());
  return *place_of_demo();
}

AgentId begin(std::string_view start) {
  const auto document = wire::parse_json(start, limits::reason_bytes_max);
  INVARIANT(document && document->is_object());
  const auto found = document->find("seed");
  const auto* seed = found == document->end() ? nullptr : found->get_ptr<const std::uint64_t*>();
  place_of_demo().emplace(page::now(), seed == nullptr ? 1 : *seed);
  return live_demo().agent_called(text_in(*document, "email"));
}

AgentId& agent() {
  static AgentId agent;
  return agent;
}

double tell_news() {
  const auto now = page::now();
  for (const auto& line : live_demo().take_lines(now)) {
    desk_app().hear([&](Session& session) { return session.hear_frame(line, now); });
  }
  return static_cast<double>(live_demo().next_turn().ms);
}

}  // namespace
}  // namespace parley::app

namespace app = parley::app;

extern "C" {

// Whose desk it is.
EMSCRIPTEN_KEEPALIVE const char* parley_demo_begin(std::size_t size) {
  static std::string id;
  app::agent() = app::begin(app::input_text(size));
  id = to_text(app::agent());
  return id.c_str();
}

EMSCRIPTEN_KEEPALIVE double parley_demo_push(std::size_t size) {
  const auto now = app::page::now();
  const auto answer = app::live_demo().push(app::agent(), app::input_text(size), now);
  app::desk_app().hear([&](app::Session& session) {
    return session.hear_push_answer(answer.status, answer.body, now);
  });
  return app::tell_news();
}

EMSCRIPTEN_KEEPALIVE double parley_demo_open_stream(std::size_t size) {
  app::live_demo().open_stream(app::input_text(size));
  app::desk_app().hear(
      [](app::Session& session) { return session.hear(parley::sync::input::StreamOpened{}); });
  return app::tell_news();
}
EMSCRIPTEN_KEEPALIVE void parley_demo_close_stream() { app::live_demo().close_stream(); }

EMSCRIPTEN_KEEPALIVE double parley_demo_snapshot() {
  const auto snapshot = app::live_demo().snapshot();
  app::desk_app().hear([&](app::Session& session) {
    return session.hear_snapshot(snapshot.manifest, snapshot.content, app::page::now());
  });
  return app::tell_news();
}

// The page keeps the bytes; the authority only has to know that they are there.
EMSCRIPTEN_KEEPALIVE void parley_demo_upload(std::size_t size) {
  const auto digest = std::string(app::input_text(size));
  app::live_demo().take_blob(app::agent(), digest);
  app::desk_app().hear([&](app::Session& session) {
    return session.hear_upload(digest, app::Session::Upload::done, app::page::now());
  });
}

EMSCRIPTEN_KEEPALIVE double parley_demo_turn() {
  app::live_demo().turn(app::page::now());
  return app::tell_news();
}

}  // extern "C"
