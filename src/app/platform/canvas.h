// SPDX-License-Identifier: AGPL-3.0-or-later
// The one canvas of this module instance: the kit, fed by the page and shown on it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/platform/platform.h"
#include "ui/kit/state.h"

namespace parley::app::platform {

class PageLetters final : public ui::kit::GlyphSource {
 public:
  ui::kit::GlyphBox measure(const ui::kit::GlyphRequest& request, float density) override;
  std::vector<std::uint32_t> word_ends(std::string_view text) override;
};

class Canvas {
 public:
  // Gives when the next frame is wanted, as Kit::next_frame_in.
  double frame(double now_ms);
  void draw_again();  // the texture, the fonts or the layer are new

  ui::kit::Kit& kit() { return kit_; }
  char* buffer(std::size_t size);
  std::string_view text(std::size_t length) const { return {buffer_.data(), length}; }
  void set_screen(Screen& screen) { screen_ = &screen; }

 private:
  void raster();
  void ask_for_pictures();
  void paint();

  PageLetters letters_;
  ui::kit::Kit kit_{letters_};
  Screen* screen_ = nullptr;
  std::vector<char> buffer_;
  std::vector<std::uint32_t> lists_;
};

Canvas& canvas();

}  // namespace parley::app::platform
