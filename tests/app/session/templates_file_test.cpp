// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/templates_file.h"

#include <doctest/doctest.h>

namespace parley::app {

TEST_SUITE("a file of templates on a device") {
  TEST_CASE("TP-4: what is in it is given to the desk") {
    const auto file = read_templates_file("name,shortcut,content\r\nHi,/hi,Hello\r\n");
    CHECK(file.fault == ui::FileFault::none);
    REQUIRE(file.templates.size() == 1);
    CHECK(file.templates.front().shortcut == "/hi");
  }
  TEST_CASE("TP-4: what is wrong with it, and where, is given to the desk, and nothing half-read") {
    const auto file = read_templates_file("name,shortcut,content,kind\r\nHi,/hi,Hello,poem\r\n");
    CHECK(file.fault == ui::FileFault::wrong);
    CHECK(file.where == "1.kind");
    CHECK(file.templates.empty());
    CHECK(read_templates_file("{").fault == ui::FileFault::malformed);
  }
}
}  // namespace parley::app
