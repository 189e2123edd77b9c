// SPDX-License-Identifier: AGPL-3.0-or-later
// What both databases do with files, written once.
#pragma once

#include <doctest/doctest.h>

#include "store/blobs.h"
#include "support/files.h"
#include "support/scene.h"

namespace parley::test {

inline std::vector<std::uint8_t> some_bytes() { return {0, 1, 2, 0xFF, 0, 'a'}; }

inline void check_keeps_files(store::Blobs& blobs) {
  const auto bytes = some_bytes();
  REQUIRE(blobs.put({digest(1), by(ana), {100}, 6}, bytes));
  REQUIRE(blobs.put({digest(1), by(maya), {200}, 6}, bytes));
  REQUIRE(blobs.put({digest(1), by(ana), {300}, 6}, bytes));
  REQUIRE(blobs.put({digest(2), by(ana), {100}, 6}, bytes));
  const auto got = blobs.get(digest(1));
  REQUIRE(got);
  CHECK(*got == bytes);
  CHECK(blobs.all()->size() == 3);
  const auto all = blobs.all();
  REQUIRE(all);
  for (const auto& it : *all) CHECK(it.bytes == bytes.size());
  CHECK(*blobs.touch(digest(1), by(maya), {400}));
  CHECK_FALSE(*blobs.touch(digest(2), by(maya), {400}));
  CHECK_FALSE(*blobs.touch(digest(3), by(ana), {400}));
  REQUIRE(blobs.remove({digest(1)}));
  CHECK_FALSE(blobs.get(digest(1))->has_value());
  CHECK(blobs.get(digest(2))->has_value());
  CHECK(blobs.all()->size() == 1);
}

}  // namespace parley::test
