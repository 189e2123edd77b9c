#version 300 es
// SPDX-License-Identifier: AGPL-3.0-or-later
// CSS pixels to the canvas. `place` says where on the texture, see canvas.frag.
uniform vec2 half_size;
layout(location = 0) in vec2 at;
layout(location = 1) in vec2 place_in;
layout(location = 2) in vec4 ink_in;
out vec2 place;
out vec4 ink;

void main() {
  place = place_in;
  ink = ink_in;
  gl_Position = vec4(at.x / half_size.x - 1.0, 1.0 - at.y / half_size.y, 0.0, 1.0);
}
