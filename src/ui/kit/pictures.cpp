// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/pictures.h"

#include <algorithm>

#include "ui/kit/draw.h"
#include "ui/kit/icons.h"
#include "ui/kit/state.h"

namespace parley::ui::kit {
namespace {

// The shader's sign for this texture, above any layer of letters.
constexpr float first_layer = 64;

void paint_picture(Frame& frame, const Area& area, const Pictures::Place& place) {
  auto& kit = frame.kit();
  const auto layer = first_layer + static_cast<float>(kit.pictures().index_of(place));
  const auto right = place.width / Pictures::side_max;
  const auto bottom = place.height / Pictures::side_max;
  const bool is_mirrored = kit.direction == Direction::to_left;
  kit.list().PrimReserve(6, 4);
  kit.list().PrimRectUV(top_left(area), bottom_right(area), {layer + (is_mirrored ? right : 0), 0},
                        {layer + (is_mirrored ? 0 : right), bottom}, 0xFFFFFFFF);
}

}  // namespace

const Pictures::Place* Pictures::find(std::string_view source, std::uint64_t turn) {
  Place* oldest = nullptr;
  for (auto& place : places_) {
    if (place.source == source) {
      place.drawn_in = turn;
      return &place;
    }
    if (!oldest || place.drawn_in < oldest->drawn_in) oldest = &place;
  }
  // What was in the last frame may be in this one as well.
  if (!oldest->source.empty() && oldest->drawn_in + 1 >= turn) return nullptr;
  *oldest = {.source = std::string(source), .number = ++numbers_, .drawn_in = turn};
  jobs_.push_back({index_of(*oldest), oldest->number, oldest->source});
  return oldest;
}

std::uint32_t Pictures::index_of(const Place& place) const {
  return static_cast<std::uint32_t>(&place - places_.data());
}

void Pictures::arrived(std::uint32_t index, std::uint32_t number, float width, float height) {
  if (index >= places || places_.at(index).number != number) return;
  auto& place = places_.at(index);
  place.state = width > 0 && height > 0 ? State::there : State::failed;
  place.width = std::min(width, side_max - 1);
  place.height = std::min(height, side_max - 1);
}

void picture(Frame& frame, const Area& area, const PictureOptions& options) {
  const auto& theme = frame.theme();
  auto node = Node{.role = Role::image, .area = area};
  node.name = options.name;
  frame.kit().state(std::move(node), options.key);
  const auto* place = frame.kit().pictures().find(options.source, frame.kit().turn());
  if (!place || place->state != Pictures::State::there) {
    paint_box(frame, area, {.fill = theme.background3, .radius = size::radius});
    const bool has_failed = place && place->state == Pictures::State::failed;
    if (has_failed) paint_icon(frame, area, icon::file_text, theme.text2, 22);
    return;
  }
  const auto scale = std::min({area.width / place->width, area.height / place->height, 1.F});
  paint_picture(frame, {area.x, area.y, place->width * scale, place->height * scale}, *place);
}

}  // namespace parley::ui::kit
