// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/connection_view.h"

#include "ui/words/words.h"

namespace parley::ui {
namespace {

std::string with_count(std::string_view idle_key, std::string_view waiting_key,
                       std::uint32_t waiting) {
  if (waiting == 0) return std::string(say(idle_key));
  return say(waiting_key, {{"count", std::to_string(waiting)}});
}

std::string text_of(const ConnectionState& state) {
  switch (state.link) {
    case Link::starting:
      return std::string(say("connection.starting"));
    case Link::online:
      return with_count("connection.online", "connection.syncing", state.waiting);
    case Link::offline:
      return with_count("connection.offline", "connection.offline_waiting", state.waiting);
    case Link::signed_out:
      return with_count("connection.signed_out", "connection.signed_out_waiting", state.waiting);
    case Link::must_upgrade:
      return std::string(say("connection.must_upgrade"));
    case Link::elsewhere:
      return std::string(say("connection.elsewhere"));
  }
  return {};
}

Mood mood_of(const ConnectionState& state) {
  switch (state.link) {
    case Link::online:
      return state.waiting == 0 ? Mood::good : Mood::busy;
    case Link::starting:
      return Mood::busy;
    case Link::offline:
    case Link::signed_out:
    case Link::must_upgrade:
    case Link::elsewhere:
      return Mood::warning;
  }
  return Mood::warning;
}

}  // namespace

ConnectionView connection_view(const ConnectionState& state) {
  ConnectionView view{.text = text_of(state), .mood = mood_of(state), .warning = {}};
  if (state.saves_here == SavesHere::no) view.warning = say("connection.not_saved");
  return view;
}

}  // namespace parley::ui
