// SPDX-License-Identifier: AGPL-3.0-or-later
// What the page calls: web/src/desk/module.ts has the other side.
#include <emscripten.h>

#include <algorithm>

#include "app/desk_app.h"
#include "app/input.h"
#include "app/page.h"
#include "base/limits.h"

namespace parley::app {
namespace {

ui::ThemeChoice theme_called(std::string_view name) {
  if (name == "light") return ui::ThemeChoice::light;
  if (name == "dark") return ui::ThemeChoice::dark;
  return ui::ThemeChoice::system;
}

// The page cuts off what storage may hold too much of.
constexpr std::size_t start_bytes_max = 16 * 1024;

void open(std::string_view start) {
  const auto document = wire::parse_json(start, start_bytes_max);
  INVARIANT(document && document->is_object());
  const auto agent = parse_id<AgentId>(text_in(*document, "agent"));
  INVARIANT(agent);
  desk_app().set_theme(theme_called(text_in(*document, "theme")));
  desk_app().set_keys(text_in(*document, "keys"));
  desk_app().set_order(text_in(*document, "order"));
  desk_app().set_columns(text_in(*document, "columns"));
  desk_app().set_route(text_in(*document, "path"));
  desk_app().open(*agent, text_in(*document, "build"));
}

void hear_invitation(std::string_view answer) {
  const auto document = wire::parse_json(answer, start_bytes_max);
  if (!document || !document->is_object()) return;
  const auto agent = parse_id<AgentId>(text_in(*document, "agent"));
  if (!agent) return;
  desk_app().invited(*agent, text_in(*document, "link"), text_in(*document, "error"));
}

ui::Desk::NotAttached why_called(std::string_view name) {
  if (name == "empty") return ui::Desk::NotAttached::empty;
  if (name == "too large") return ui::Desk::NotAttached::too_large;
  if (name == "no room") return ui::Desk::NotAttached::no_room;
  return ui::Desk::NotAttached::unreadable;
}

// {"place", "name", "blob", "type", "bytes"}, or {"name", "error"}.
void hear_file(std::string_view answer) {
  const auto document = wire::parse_json(answer, start_bytes_max);
  if (!document || !document->is_object()) return;
  const auto name = text_in(*document, "name");
  const auto error = text_in(*document, "error");
  if (!error.empty()) return desk_app().not_attached(name, why_called(error));
  const auto place = text_in(*document, "place");
  const auto space = std::min(place.find(' '), place.size() - 1);
  const auto conversation = parse_id<ConversationId>(std::string_view(place).substr(space + 1));
  const auto blob = parse_digest(text_in(*document, "blob"));
  const auto found = document->find("bytes");
  const auto* bytes =
      found == document->end() ? nullptr : found->get_ptr<const wire::Json::number_unsigned_t*>();
  if (!conversation || !blob || !bytes || *bytes > limits::attachment_bytes_max) return;
  const auto kind = place.starts_with("note") ? DraftKind::note : DraftKind::reply;
  desk_app().attached(
      *conversation, kind,
      {*blob, name, text_in(*document, "type"), static_cast<std::uint32_t>(*bytes)});
}

Session::Upload upload_called(std::string_view name) {
  if (name == "done") return Session::Upload::done;
  return name == "lost" ? Session::Upload::lost : Session::Upload::failed;
}

void hear(sync::Input input) {
  desk_app().hear([&](Session& session) { return session.hear(std::move(input)); });
}

}  // namespace
}  // namespace parley::app

namespace app = parley::app;
namespace input = parley::sync::input;

extern "C" {

EMSCRIPTEN_KEEPALIVE std::uint8_t* parley_input(std::size_t size) {
  return app::input_buffer(size);
}

// The name lies behind the content, which is taken as it is.
EMSCRIPTEN_KEEPALIVE void parley_put_file(std::size_t name_size, std::size_t size) {
  std::string name(app::input_text(name_size, size));
  app::desk_app().put_file(std::move(name), app::take_input(size));
}
EMSCRIPTEN_KEEPALIVE void parley_open(std::size_t size) { app::open(app::input_text(size)); }
EMSCRIPTEN_KEEPALIVE void parley_step_aside() { app::desk_app().step_aside(); }
EMSCRIPTEN_KEEPALIVE void parley_route(std::size_t size) {
  app::desk_app().set_route(app::input_text(size));
}

EMSCRIPTEN_KEEPALIVE void parley_language(std::size_t chosen_size, std::size_t words_size) {
  const auto text = app::input_text(chosen_size + words_size);
  app::desk_app().set_language(std::string(text.substr(0, chosen_size)), text.substr(chosen_size));
}

EMSCRIPTEN_KEEPALIVE void parley_invited(std::size_t size) {
  app::hear_invitation(app::input_text(size));
}

EMSCRIPTEN_KEEPALIVE void parley_templates_file(std::size_t size) {
  app::desk_app().templates_picked(app::input_text(size));
  app::let_go_of_input();
}

EMSCRIPTEN_KEEPALIVE void parley_attached(std::size_t size) {
  app::hear_file(app::input_text(size));
}
// "done 64-hex-digits", or "lost …", or "failed …".
EMSCRIPTEN_KEEPALIVE void parley_uploaded(std::size_t size) {
  const auto text = app::input_text(size);
  const auto space = std::min(text.find(' '), text.size());
  app::desk_app().hear([&](app::Session& session) {
    return session.hear_upload(text.substr(std::min(space + 1, text.size())),
                               app::upload_called(text.substr(0, space)), app::page::now());
  });
}

EMSCRIPTEN_KEEPALIVE void parley_stream_opened() { app::hear(input::StreamOpened{}); }
EMSCRIPTEN_KEEPALIVE void parley_stream_closed() {
  app::hear(input::StreamClosed{app::page::now()});
}
EMSCRIPTEN_KEEPALIVE void parley_frame(std::size_t size) {
  app::desk_app().hear([&](app::Session& session) {
    return session.hear_frame(app::input_text(size), app::page::now());
  });
}
EMSCRIPTEN_KEEPALIVE const char* parley_stream_query() {
  static std::string query;
  query = app::desk_app().stream_query();
  return query.c_str();
}

EMSCRIPTEN_KEEPALIVE void parley_push_answer(int status, std::size_t size) {
  app::desk_app().hear([&](app::Session& session) {
    return session.hear_push_answer(status, app::input_text(size), app::page::now());
  });
}
EMSCRIPTEN_KEEPALIVE void parley_push_failed() { app::hear(input::PushFailed{app::page::now()}); }

EMSCRIPTEN_KEEPALIVE void parley_snapshot(std::size_t manifest_size, std::size_t size) {
  app::desk_app().hear([&](app::Session& session) {
    return session.hear_snapshot(app::input_text(manifest_size),
                                 app::input_bytes(size, manifest_size), app::page::now());
  });
  app::let_go_of_input();
}
EMSCRIPTEN_KEEPALIVE void parley_snapshot_failed() {
  app::hear(input::SnapshotFailed{app::page::now()});
}

EMSCRIPTEN_KEEPALIVE void parley_saved(double ticket) {
  app::desk_app().saved(static_cast<std::uint64_t>(ticket));
}
EMSCRIPTEN_KEEPALIVE void parley_save_failed(double ticket) {
  app::desk_app().hear([&](app::Session& session) {
    return session.hear_save_failed(static_cast<std::uint64_t>(ticket));
  });
}
EMSCRIPTEN_KEEPALIVE void parley_flush() {
  app::desk_app().hear([](app::Session& session) { return session.flush(); });
}

EMSCRIPTEN_KEEPALIVE void parley_discard_unreadable() {
  app::desk_app().hear([](app::Session& session) { return session.discard_unreadable(); });
}

EMSCRIPTEN_KEEPALIVE void parley_signed_out() { app::hear(input::SignedOut{}); }
EMSCRIPTEN_KEEPALIVE void parley_signed_in() { app::hear(input::SignedIn{app::page::now()}); }
EMSCRIPTEN_KEEPALIVE void parley_woken() {
  app::hear(input::Woken{app::page::now(), app::page::draw_jitter()});
}

}  // extern "C"
