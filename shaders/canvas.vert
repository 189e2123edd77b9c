#version 300 es
// SPDX-License-Identifier: AGPL-3.0-or-later
// CSS pixels to the canvas, and colours to such as are multiplied by what they cover. `place` says where
// on the texture, or which box: see canvas.frag. What a box is made of (Boxes::Row in src/ui/kit/boxes.h) is
// read and reckoned once a corner: every pixel of software's own painting goes through all of canvas.frag.
precision highp usampler2D;
uniform vec2 half_size;
uniform float height;  // in pixels
uniform usampler2D boxes;
layout(location = 0) in vec2 at;
layout(location = 1) in vec2 place_in;
layout(location = 2) in vec4 ink_in;
out vec2 place;
out vec4 ink;
flat out vec4 box;
flat out vec4 edge;
flat out vec4 rim;
flat out vec4 dashes;

// They run around each quarter of the box and meet at its middles; a gap is two thirds of a dash, as
// browsers have it.
vec4 dashes_of(vec2 straight, float radius, float dash) {
  float half_turn = radius * 0.7853982;
  float way = max(1.0, straight.x + straight.y + 2.0 * half_turn);
  float period = way / max(1.0, round(way / (dash * 5.0 / 3.0)));
  return vec4(1.0 / period, (straight.y + half_turn) / period + 0.5, period, 0.5 + dash / 2.0);
}

void make_box(int number) {
  vec4 lies = uintBitsToFloat(texelFetch(boxes, ivec2(0, number), 0));
  uvec4 look = texelFetch(boxes, ivec2(1, number), 0);
  vec3 given = uintBitsToFloat(look.xyz);
  float radius = given.x;
  float sharpness = given.z > 0.0 ? 1.0 / given.z : 1.0;
  vec2 straight = lies.zw - radius;
  box = vec4(lies.x, height - lies.y, straight);
  edge = vec4(0.5 + radius * sharpness, sharpness, given.z > 0.0 ? 1.0 : 0.0, given.y);
  vec4 border = vec4((uvec4(look.w) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0;
  rim = vec4(border.rgb * border.a, border.a) + ink * (1.0 - border.a);
  if (given.z < 0.0) dashes = dashes_of(straight, radius - given.y, -given.z);
}

void main() {
  place = place_in;
  ink = vec4(ink_in.rgb * ink_in.a, ink_in.a);
  box = edge = rim = vec4(0.0);
  dashes = vec4(0.0, 0.5, 0.0, 1.0);  // none: there is border everywhere
  if (place_in.x < -1.5) make_box(int(-1.5 - place_in.x));
  gl_Position = vec4(at.x / half_size.x - 1.0, 1.0 - at.y / half_size.y, 0.0, 1.0);
}
