#version 300 es
// SPDX-License-Identifier: AGPL-3.0-or-later
// One program for everything, so that boxes and letters need no switch between them: a negative x is
// plain ink; else its whole part is the layer, from 64 on that of a picture somebody sent. Letters give their coverage to the ink; pictures with
// colours of their own (y from 2 on) keep them.
precision highp float;
precision highp sampler2DArray;
uniform sampler2DArray letters;
uniform sampler2DArray pictures;
in vec2 place;
in vec4 ink;
out vec4 color;

void main() {
  if (place.x < 0.0) {
    color = ink;
    return;
  }
  float layer = floor(place.x);
  if (layer >= 64.0) {
    vec4 sent = textureLod(pictures, vec3(place.x - layer, place.y, layer - 64.0), 0.0);
    color = vec4(sent.rgb, sent.a * ink.a);
    return;
  }
  bool coloured = place.y >= 2.0;
  vec2 at = vec2(place.x - layer, coloured ? place.y - 2.0 : place.y);
  vec4 picture = textureLod(letters, vec3(at, layer), 0.0);
  color = coloured ? vec4(picture.rgb, picture.a * ink.a) : vec4(ink.rgb, ink.a * picture.a);
}
