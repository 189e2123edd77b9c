// SPDX-License-Identifier: AGPL-3.0-or-later
// What the page calls (web/src/canvas/module.ts has the same list). Texts lie in the buffer that
// parley_ui_buffer gave.
#include <emscripten/emscripten.h>

#include "app/platform/canvas.h"
#include "app/platform/page.h"
#include "embedded/shaders.h"

namespace {

using parley::app::platform::canvas;
using parley::ui::kit::NodeId;

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void parley_ui_open() {
  namespace shaders = parley::embedded;
  parley_ui_shaders(shaders::canvas_vert.data(), size_of(shaders::canvas_vert),
                    shaders::canvas_frag.data(), size_of(shaders::canvas_frag));
  canvas().kit().forget_layer();
  canvas().kit().pictures().forget();
  canvas().draw_again();
}
// The graphics' memory is new.
EMSCRIPTEN_KEEPALIVE void parley_ui_restored() {
  canvas().kit().pictures().forget();
  canvas().draw_again();
}
EMSCRIPTEN_KEEPALIVE void parley_ui_picture_arrived(std::uint32_t place, std::uint32_t number,
                                                    float width, float height) {
  canvas().kit().pictures().arrived(place, number, width, height);
  parley_ui_wanted();
}

EMSCRIPTEN_KEEPALIVE char* parley_ui_buffer(std::uint32_t size) { return canvas().buffer(size); }

// Bits: dark 1, reduced motion 2, more contrast 4, coarse pointer 8, ⌘ for shortcuts 16, forced
// colours 32.
EMSCRIPTEN_KEEPALIVE void parley_ui_environment(float width, float height, float density,
                                                std::uint32_t wishes) {
  canvas().kit().set_environment({.width = width,
                                  .height = height,
                                  .density = density,
                                  .prefers_dark = (wishes & 1U) != 0,
                                  .reduced_motion = (wishes & 2U) != 0,
                                  .more_contrast = (wishes & 4U) != 0,
                                  .forced_colors = (wishes & 32U) != 0,
                                  .coarse_pointer = (wishes & 8U) != 0,
                                  .mac_keys = (wishes & 16U) != 0});
}

// The system's colours as 0xRRGGBB, in the order of web/src/canvas/colors.ts.
EMSCRIPTEN_KEEPALIVE void parley_ui_colors(std::uint32_t ground, std::uint32_t text,
                                           std::uint32_t gray, std::uint32_t link,
                                           std::uint32_t highlight, std::uint32_t highlight_text,
                                           std::uint32_t button, std::uint32_t button_text) {
  using parley::ui::kit::rgb;
  canvas().kit().set_system_colors({.canvas = rgb(ground),
                                    .text = rgb(text),
                                    .gray_text = rgb(gray),
                                    .link = rgb(link),
                                    .highlight = rgb(highlight),
                                    .highlight_text = rgb(highlight_text),
                                    .button = rgb(button),
                                    .button_text = rgb(button_text)});
}

EMSCRIPTEN_KEEPALIVE double parley_ui_frame(double now_ms) { return canvas().frame(now_ms); }
EMSCRIPTEN_KEEPALIVE void parley_ui_draw_again() { canvas().draw_again(); }

EMSCRIPTEN_KEEPALIVE void parley_ui_pressed(std::uint32_t id, std::uint32_t shift) {
  using parley::ui::kit::Reach;
  canvas().kit().pressed({id}, shift != 0 ? Reach::up_to_here : Reach::one);
}
EMSCRIPTEN_KEEPALIVE void parley_ui_pointer_down(std::uint32_t id) {
  canvas().kit().pointer_down({id});
}
EMSCRIPTEN_KEEPALIVE void parley_ui_pointer_up() { canvas().kit().pointer_up(); }
EMSCRIPTEN_KEEPALIVE void parley_ui_hovered(std::uint32_t id) { canvas().kit().hovered({id}); }
EMSCRIPTEN_KEEPALIVE void parley_ui_focused(std::uint32_t id, std::uint32_t ring) {
  canvas().kit().focused({id}, ring != 0);
}
EMSCRIPTEN_KEEPALIVE void parley_ui_typed(std::uint32_t id, std::uint32_t length,
                                          std::uint32_t caret) {
  canvas().kit().typed({id}, std::string(canvas().text(length)), caret);
}
EMSCRIPTEN_KEEPALIVE void parley_ui_scrolled(std::uint32_t id, double top) {
  canvas().kit().scrolled({id}, top);
}
// The browser's search found words in an item that is not drawn.
EMSCRIPTEN_KEEPALIVE void parley_ui_reveal(std::uint32_t log, std::uint32_t index) {
  canvas().kit().reveal_item({log}, index);
}
EMSCRIPTEN_KEEPALIVE void parley_ui_menu(std::uint32_t id, float x, float y) {
  canvas().kit().menu_wanted({id}, {x, y});
}
EMSCRIPTEN_KEEPALIVE void parley_ui_files(std::uint32_t count) {
  canvas().kit().files_given(count);
}
EMSCRIPTEN_KEEPALIVE std::uint32_t parley_ui_key(std::uint32_t length) {
  return canvas().kit().key_pressed(canvas().text(length)) ? 1 : 0;
}

}  // extern "C"
