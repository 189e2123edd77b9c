// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <sys/wait.h>

#include "server/running_server.h"

namespace parley::test {
namespace {

struct Ended {
  int code;
  std::string said;
};
Ended simulate(const std::string& options) {
  const TemporaryFolder folder;
  const auto out = folder.path() / "said";
  const auto line =
      std::string(PARLEY_PROGRAM) + " simulate " + options + " >" + out.string() + " 2>&1";
  const int status = std::system(line.c_str());
  std::ifstream file(out);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}};
}

}  // namespace

TEST_SUITE("parley simulate") {
  TEST_CASE("it plays as many runs as asked for, and the same seed is the same run") {
    const auto once = simulate("--seeds 3 --seed 7");
    CHECK(once.code == 0);
    CHECK(once.said.starts_with("3 runs from seed 7: "));
    CHECK(once.said.find("every promise was kept") != std::string::npos);
    CHECK(simulate("--seeds 3 --seed 7").said == once.said);
  }
  TEST_CASE("no runs at all are refused") { CHECK(simulate("--seeds 0").code == 2); }
}

}  // namespace parley::test
