// SPDX-License-Identifier: AGPL-3.0-or-later
// The newest events as the text that goes on the wire, encoded once for everyone. Whoever is
// further behind than this takes a snapshot, which is cheaper for both sides than the events.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "wire/frames.h"

namespace parley::server {

// What one frame carries: the events (from, to], as text between the brackets.
struct Piece {
  Position from;
  Position to;
  std::string events;
};

class Tail {
 public:
  void add(const LoggedEvent& event);
  // Everything after `position`, in pieces of at most a frame each; none when that is forgotten.
  [[nodiscard]] std::optional<std::vector<Piece>> pieces_after(Position position) const;
  [[nodiscard]] bool reaches(Position position) const { return position >= after_; }
  // Whoever is behind takes a snapshot: what is here must not be read any more.
  void forget();
  // The tail starts after this position; 0 at first.
  void start_after(Position position) { after_ = position; }

 private:
  Position after_;  // everything newer than this is here
  std::deque<std::string> texts_;
  std::size_t bytes_ = 0;
};

// A frame as a line of the stream. Encoding it anew for each of ten thousand streams would encode
// its events ten thousand times.
std::string frame_line(const wire::BatchFrame& without_events, const std::string& events);

}  // namespace parley::server
