// SPDX-License-Identifier: AGPL-3.0-or-later
// The state of the connection in the words that the page promises (contract): "Offline, 3 waiting".
#pragma once

#include <string>

#include "ui/desk/model.h"

namespace parley::ui {

enum class Mood : std::uint8_t { good, busy, warning };

struct ConnectionView {
  std::string text;
  Mood mood = Mood::busy;
  std::string warning;  // what the person must know; empty when all is well
  friend bool operator==(const ConnectionView&, const ConnectionView&) = default;
};

ConnectionView connection_view(const ConnectionState& state);

}  // namespace parley::ui
