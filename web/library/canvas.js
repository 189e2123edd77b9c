// SPDX-License-Identifier: AGPL-3.0-or-later
// What the C++ of src/app/platform asks of the page. `Module.canvas` is set by mount() in
// web/src/canvas; without it (no canvas yet) nothing happens.
mergeInto(LibraryManager.library, {
  parley_ui_shaders: function (vertex, vertexLength, fragment, fragmentLength) {
    var text = new TextDecoder();
    Module['canvas']['shaders'](
      text.decode(HEAPU8.subarray(vertex, vertex + vertexLength)),
      text.decode(HEAPU8.subarray(fragment, fragment + fragmentLength)));
  },
  parley_ui_measure: function (kind, size, weight, text, length, out) {
    var box = Module['canvas']['measure'](kind, size, weight, HEAPU8.subarray(text, text + length));
    for (var i = 0; i < 6; i += 1) HEAPF32[(out >> 2) + i] = box[i];
  },
  parley_ui_words: function (text, length, out, most) {
    var ends = Module['canvas']['words'](HEAPU8.subarray(text, text + length));
    var count = Math.min(ends.length, most);
    for (var i = 0; i < count; i += 1) HEAPU32[(out >> 2) + i] = ends[i];
    return count;
  },
  parley_ui_raster: function (jobs, length) {
    Module['canvas']['raster'](HEAPU8.slice(jobs, jobs + length));
  },
  parley_ui_picture: function (place, number, source, length) {
    var text = new TextDecoder().decode(HEAPU8.subarray(source, source + length));
    Module['canvas']['picture'](place, number, text);
  },
  parley_ui_paint: function (lists, count) {
    Module['canvas']['paint'](HEAPU8.buffer, lists, count);
  },
  parley_ui_apply: function (changes, length) {
    Module['canvas']['apply'](HEAPU8.slice(changes, changes + length));
  },
  parley_ui_wanted: function () {
    if (Module['canvas']) Module['canvas']['wanted']();
  },
});
