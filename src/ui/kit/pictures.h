// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures that somebody sent, in places of one texture of fixed size: asked of the page when they
// are first in sight, and their place given to another when they are out of it. Where they come
// from and how they are decoded is the page's business.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/frame.h"

namespace parley::ui::kit {

class Pictures {
 public:
  // As in web/src/canvas/renderer.ts.
  static constexpr std::uint32_t places = 12;
  static constexpr float side_max = 512;

  enum class State : std::uint8_t { wanted, there, failed };
  struct Place {
    std::string source;
    State state = State::wanted;
    float width = 0, height = 0;  // of the texture's place, from its corner
    std::uint32_t number = 0;     // of the job that fills it
    std::uint64_t drawn_in = 0;   // the newest frame
  };
  struct Job {
    std::uint32_t place = 0;
    std::uint32_t number = 0;
    std::string source;
  };

  // In this frame it is in sight. None: all places are taken by others that are, too.
  const Place* find(std::string_view source, std::uint64_t turn);
  [[nodiscard]] std::uint32_t index_of(const Place& place) const;
  // The answer to a job. No width: it cannot be shown.
  void arrived(std::uint32_t place, std::uint32_t number, float width, float height);
  // The texture is gone.
  void forget() { places_ = {}; }
  std::vector<Job>& jobs() { return jobs_; }

 private:
  std::array<Place, places> places_;
  std::vector<Job> jobs_;
  std::uint32_t numbers_ = 0;
};

// As large as fits, at the area's start; an empty box until it is there. Its name says what it is
// to those who do not see it.
struct PictureOptions {
  std::string_view name;
  std::string_view source;
  Key key = {};
};
void picture(Frame& frame, const Area& area, const PictureOptions& options);

}  // namespace parley::ui::kit
