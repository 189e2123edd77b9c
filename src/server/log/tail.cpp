// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/log/tail.h"

#include "base/invariant.h"
#include "base/limits.h"

namespace parley::server {
namespace {

constexpr std::size_t events_max = 20'000;
constexpr std::size_t bytes_max = std::size_t{8} << 20;
// Room for the frame's other fields.
constexpr std::size_t piece_bytes_max = limits::frame_bytes_max - 64 * 1024;

}  // namespace

void Tail::add(const LoggedEvent& event) {
  INVARIANT(event.position.value == after_.value + texts_.size() + 1);
  texts_.push_back(wire::to_json(wire::encode(event)));
  bytes_ += texts_.back().size();
  while (texts_.size() > events_max || bytes_ > bytes_max) {
    bytes_ -= texts_.front().size();
    texts_.pop_front();
    after_.value += 1;
  }
}

void Tail::forget() {
  after_.value += texts_.size();
  texts_.clear();
  bytes_ = 0;
}

std::optional<std::vector<Piece>> Tail::pieces_after(Position position) const {
  if (position < after_) return std::nullopt;
  std::vector<Piece> pieces;
  std::size_t count = 0;
  for (auto at = position.value - after_.value; at < texts_.size(); ++at) {
    const auto& text = texts_[at];
    const bool is_full = pieces.empty() || count == limits::frame_events_max ||
                         pieces.back().events.size() + text.size() >= piece_bytes_max;
    if (is_full) {
      const Position from{after_.value + at};
      pieces.push_back({from, from, {}});
      count = 0;
    }
    auto& piece = pieces.back();
    if (count != 0) piece.events += ',';
    piece.events += text;
    piece.to.value += 1;
    count += 1;
  }
  return pieces;
}

std::string frame_line(const wire::BatchFrame& without_events, const std::string& events) {
  auto line = wire::to_json(wire::encode(wire::Frame{without_events}));
  constexpr std::string_view empty = "\"ev\":[]";
  const auto found = line.find(empty);
  INVARIANT(found != std::string::npos);
  line.insert(found + empty.size() - 1, events);
  line += '\n';
  return line;
}

}  // namespace parley::server
