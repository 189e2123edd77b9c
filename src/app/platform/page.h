// SPDX-License-Identifier: AGPL-3.0-or-later
// What the page answers (web/library/canvas.js). Texts are UTF-8 with their length.
#pragma once

#include <cstdint>

extern "C" {
void parley_ui_shaders(const char* vertex, std::uint32_t vertex_length, const char* fragment,
                       std::uint32_t fragment_length);
// Writes advance, left, top, width, height, coloured.
void parley_ui_measure(std::uint32_t kind, float size, std::uint32_t weight, const char* text,
                       std::uint32_t length, float* out);
// Writes the ends of words, in bytes; gives how many.
std::uint32_t parley_ui_words(const char* text, std::uint32_t length, std::uint32_t* out,
                              std::uint32_t most);
void parley_ui_raster(const std::uint8_t* jobs, std::uint32_t length);
// A picture is wanted in that place of the texture. Answered with parley_ui_picture_arrived.
void parley_ui_picture(std::uint32_t place, std::uint32_t number, const char* source,
                       std::uint32_t length);
void parley_ui_paint(const std::uint32_t* lists, std::uint32_t count);
void parley_ui_apply(const std::uint8_t* changes, std::uint32_t length);
void parley_ui_wanted();
}
