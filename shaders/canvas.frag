#version 300 es
// SPDX-License-Identifier: AGPL-3.0-or-later
// One program for everything, so that boxes and letters need no switch between them. x of `place` says what
// it is: -1 is plain ink; -2 and below a box with corners, a border or a soft edge; else its whole part is the
// layer, from 64 on that of a picture somebody sent. Letters give their coverage to the ink; pictures with
// colours of their own (y from 2 on) keep them. Colours are multiplied by what they cover.
precision highp float;
precision highp sampler2DArray;
uniform sampler2DArray letters;
uniform sampler2DArray pictures;
in vec2 place;
in vec4 ink;
flat in vec4 box;     // its middle, and half of its sides as far as they are straight
flat in vec4 edge;    // coverage where corners have their middle, loss a pixel, whether eased; border's width
flat in vec4 rim;     // the border's colour over the ink
flat in vec4 dashes;  // how many a pixel, of them where the quarter's middle is, a period, half a dash
out vec4 color;

// How far outside is the rounded box of Inigo Quilez, "2D distance functions",
// iquilezles.org/articles/distfunctions2d; a shadow is one whose edge is many pixels wide.
vec4 box_color() {
  vec2 beyond = abs(gl_FragCoord.xy - box.xy) - box.zw;
  vec2 corner = max(beyond, 0.0);
  float outside = length(corner) + min(max(beyond.x, beyond.y), 0.0);
  float inside = edge.x - outside * edge.y;
  float covered = clamp(inside, 0.0, 1.0);
  covered *= 1.0 - edge.z + edge.z * covered * (3.0 - 2.0 * covered);
  float line = covered - clamp(inside - edge.w, 0.0, covered);
  // Along the straight sides, and for a corner along its chord, drawn out to the arc's length.
  vec2 along = beyond - corner + 0.7853982 * min(corner, edge.x - 0.5 - edge.w);
  float from_dash = abs(fract((along.y - along.x) * dashes.x + dashes.y) - 0.5) * dashes.z;
  line *= clamp(dashes.w - from_dash, 0.0, 1.0);
  return ink * (covered - line) + rim * line;
}

void main() {
  if (place.x < 0.0) {
    color = place.x < -1.5 ? box_color() : ink;
    return;
  }
  float layer = floor(place.x);
  if (layer >= 64.0) {
    vec4 sent = textureLod(pictures, vec3(place.x - layer, place.y, layer - 64.0), 0.0);
    color = vec4(sent.rgb * sent.a, sent.a) * ink.a;
    return;
  }
  bool coloured = place.y >= 2.0;
  vec2 at = vec2(place.x - layer, coloured ? place.y - 2.0 : place.y);
  vec4 picture = textureLod(letters, vec3(at, layer), 0.0);
  color = coloured ? vec4(picture.rgb * picture.a, picture.a) * ink.a : ink * picture.a;
}
