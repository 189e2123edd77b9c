// SPDX-License-Identifier: AGPL-3.0-or-later
// What the C++ of src/app asks of the page around it. `Module.page` is web/src/desk/page.ts; texts
// go as UTF-8 with their length, and nothing here knows what they mean.
mergeInto(LibraryManager.library, {
  $parleyText: function (at, length) {
    return new TextDecoder().decode(HEAPU8.subarray(at, at + length));
  },
  $parleyAnswer__deps: ['$parleyText'],
  $parleyAnswer: function (text, out, most) {
    var bytes = new TextEncoder().encode(text);
    if (bytes.length > most) return 0;
    HEAPU8.set(bytes, out);
    return bytes.length;
  },

  parley_app_tell__deps: ['$parleyText'],
  parley_app_tell: function (topic, topicLength, text, textLength) {
    Module['page']['tell'](parleyText(topic, topicLength), parleyText(text, textLength));
  },

  parley_app_write__deps: ['$parleyText'],
  parley_app_write: function (name, nameLength, data, size) {
    Module['page']['write'](parleyText(name, nameLength), HEAPU8.slice(data, data + size));
  },
  // Bytes that people may want to keep as a file.
  parley_app_offer__deps: ['$parleyText'],
  parley_app_offer: function (name, nameLength, data, size) {
    Module['page']['offer'](parleyText(name, nameLength), HEAPU8.slice(data, data + size));
  },
  // A file that somebody asked for.
  parley_app_save_file__deps: ['$parleyText'],
  parley_app_save_file: function (name, nameLength, data, size) {
    Module['page']['saveFile'](parleyText(name, nameLength), HEAPU8.slice(data, data + size));
  },
  parley_app_remove__deps: ['$parleyText'],
  parley_app_remove: function (name, nameLength) {
    Module['page']['remove'](parleyText(name, nameLength));
  },
  parley_app_commit: function (ticket, strict) {
    Module['page']['commit'](ticket, strict !== 0);
  },

  parley_app_random: function (out, size) {
    // A view of memory that may be shared or grow is refused by some browsers: fill a copy.
    HEAPU8.set(crypto.getRandomValues(new Uint8Array(size)), out);
  },
  parley_app_now: function () {
    return Date.now();
  },
  parley_app_wake_at: function (at) {
    Module['page']['wakeAt'](at);
  },

  parley_app_local_day: function (at) {
    return Module['page']['language']['localDay'](at);
  },
  parley_app_local_minute: function (at) {
    return Module['page']['language']['localMinute'](at);
  },
  parley_app_local_instant: function (day, minute) {
    return Module['page']['language']['localInstant'](day, minute);
  },
  parley_app_zone__deps: ['$parleyAnswer'],
  parley_app_zone: function (out, most) {
    return parleyAnswer(Module['page']['language']['zone'](), out, most);
  },
  parley_app_offsets__deps: ['$parleyText', '$parleyAnswer'],
  parley_app_offsets: function (zone, zoneLength, from, to, out, most) {
    return parleyAnswer(
      Module['page']['language']['offsets'](parleyText(zone, zoneLength), from, to),
      out,
      most,
    );
  },
  parley_app_clock__deps: ['$parleyAnswer'],
  parley_app_clock: function (at, out, most) {
    return parleyAnswer(Module['page']['language']['clock'](at), out, most);
  },
  parley_app_day__deps: ['$parleyAnswer'],
  parley_app_day: function (at, now, out, most) {
    return parleyAnswer(Module['page']['language']['day'](at, now), out, most);
  },

  parley_app_language_name__deps: ['$parleyText', '$parleyAnswer'],
  parley_app_language_name: function (tag, tagLength, out, most) {
    return parleyAnswer(Module['page']['language']['nameOf'](parleyText(tag, tagLength)), out, most);
  },

  parley_app_plural_form: function (number) {
    return Module['page']['language']['pluralForm'](number);
  },
  parley_app_digits__deps: ['$parleyAnswer'],
  parley_app_digits: function (number, out, most) {
    return parleyAnswer(Module['page']['language']['digits'](number), out, most);
  },
});
