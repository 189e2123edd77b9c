// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include <sys/wait.h>

#include "server/running_server.h"
#include "wire/export.h"

namespace parley::test {
namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int run(const std::string& options, const std::filesystem::path& out) {
  const auto line =
      std::string(PARLEY_PROGRAM) + " export " + options + " >" + out.string() + " 2>&1";
  const int status = std::system(line.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

struct DemoLog {
  DemoLog() {
    RunningServer server(data(), {"--demo"});
    REQUIRE(server.is_ready());
    CHECK(server.stop(SIGTERM) == 0);
  }
  [[nodiscard]] std::filesystem::path data() const { return folder.path() / "data"; }
  TemporaryFolder folder;
};

}  // namespace

TEST_SUITE("parley export") {
  TEST_CASE("EX-1: the JSON of a whole log is read in again, in a file or on standard output") {
    DemoLog log;
    const auto printed = log.folder.path() / "printed";
    REQUIRE(run("--data " + log.data().string(), printed) == 0);
    const auto inbox = wire::read_export(content_of(printed));
    REQUIRE(inbox);
    CHECK(inbox->conversations.size() > 20);
    CHECK(inbox->agents.size() == 5);

    const auto file = log.folder.path() / "out.json";
    REQUIRE(run("--data " + log.data().string() + " --out " + file.string(), printed) == 0);
    CHECK(content_of(printed).empty());
    const auto from_file = wire::read_export(content_of(file));
    REQUIRE(from_file);
    CHECK(*from_file == *inbox);
  }
  TEST_CASE("EX-1, NT-1: tables for spreadsheets, without the team's notes when so asked") {
    DemoLog log;
    const auto printed = log.folder.path() / "printed";
    const auto data = "--data " + log.data().string();
    REQUIRE(run(data + " --format csv-messages", printed) == 0);
    CHECK(content_of(printed).find(",note,") != std::string::npos);
    REQUIRE(run(data + " --format csv-messages --without-notes", printed) == 0);
    CHECK(content_of(printed).find(",note,") == std::string::npos);
    REQUIRE(run(data + " --format csv-conversations", printed) == 0);
    CHECK(content_of(printed).substr(0, 19) == "id,number,customer,");
  }
  TEST_CASE("what stands in the way is one line and exit code 2") {
    TemporaryFolder folder;
    const auto printed = folder.path() / "printed";
    CHECK(run("--data " + (folder.path() / "nowhere").string(), printed) == 2);
    CHECK(content_of(printed).find("there is no log in") != std::string::npos);
    CHECK(run("--data " + folder.path().string() + " --format yaml", printed) == 2);
  }
}

}  // namespace parley::test
