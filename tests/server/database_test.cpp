// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>

#include <sys/wait.h>

#include "server/desk.h"
#include "server/running_server.h"
#include "support/postgres.h"

namespace parley::test {

TEST_SUITE("a server with its log in PostgreSQL") {
  TEST_CASE("killed and started again, it has all that it had said was sent, and sessions go on") {
    const auto url = postgres().new_database();
    std::uint64_t hash = 0;
    std::uint16_t port = 0;
    std::optional<Person> ana;
    {
      RunningServer server({}, {"--database", url, "--demo"});
      REQUIRE_MESSAGE(server.is_ready(), server.complaints());
      port = server.port();
      ana.emplace(port);
      REQUIRE(ana->sign_in("ana@demo.example").status == 200);
      hash = fetch_snapshot(*ana).state_hash;
      server.stop(SIGKILL);
    }
    RunningServer server({}, {"--database", url, "--demo"}, port);
    REQUIRE_MESSAGE(server.is_ready(), server.complaints());
    CHECK(fetch_snapshot(*ana).state_hash == hash);

    SUBCASE("a second server on it is refused") {
      RunningServer second({}, {"--database", url});
      CHECK_FALSE(second.is_ready());
      CHECK(second.stop(0) == 2);
      CHECK(second.complaints().find("another server has the database") != std::string::npos);
    }
    SUBCASE("and its log is verified where it is") {
      REQUIRE(server.stop(SIGTERM) == 0);
      const auto line = std::string(PARLEY_PROGRAM) + " verify --database '" + url + "' >/dev/null";
      const int status = std::system(line.c_str());
      CHECK(WEXITSTATUS(status) == 0);
    }
  }
  TEST_CASE("what is wrong with the database is one line, without its password") {
    RunningServer server({}, {"--database", "postgresql://ana:s3cret@/none?host=/nowhere"});
    CHECK_FALSE(server.is_ready());
    CHECK(server.stop(0) == 2);
    CHECK(server.complaints().find("cannot use the data in the database") != std::string::npos);
    CHECK(server.complaints().find("s3cret") == std::string::npos);
  }
}

}  // namespace parley::test
