// SPDX-License-Identifier: AGPL-3.0-or-later
// A real PostgreSQL of its own for a test: a new cluster in a temporary folder, reached by a socket
// in that folder only, so that it meets no other server of the machine.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace parley::test {

class RunningPostgres {
 public:
  RunningPostgres() {
    auto name = (std::filesystem::temp_directory_path() / "parley-pg-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    ::chmod(folder_.c_str(), 0777);
    REQUIRE_MESSAGE(run("initdb -A trust -U parley -E UTF8 --no-sync -D " + data()) == 0,
                    "PostgreSQL's initdb failed; is the package postgresql installed?");
    start();
  }
  ~RunningPostgres() {
    stop("immediate");
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  RunningPostgres(const RunningPostgres&) = delete;
  RunningPostgres& operator=(const RunningPostgres&) = delete;

  void start() {
    const auto options = "-c listen_addresses= -k " + folder_.string();
    REQUIRE(run("pg_ctl -w -s -D " + data() + " -l " + folder_.string() + "/log -o \"" + options +
                "\" start") == 0);
  }
  // "immediate" is as the power would end it.
  void stop(const std::string& how) { run("pg_ctl -w -s -m " + how + " -D " + data() + " stop"); }

  // A database that is new and empty.
  std::string new_database() {
    const auto name = "parley" + std::to_string(++databases_);
    REQUIRE(run("createdb -h " + folder_.string() + " -U parley " + name) == 0);
    return "postgresql:///" + name + "?user=parley&host=" + folder_.string();
  }
  // Runs SQL as anybody with access to the database could.
  void does(const std::string& url, const std::string& statement) {
    REQUIRE(run("psql -q '" + url + "' -c \"" + statement + "\"") == 0);
  }

 private:
  [[nodiscard]] std::string data() const { return (folder_ / "data").string(); }

  // Its programs refuse to run as root.
  static int run(const std::string& command) {
    const std::string programs =
        "PATH=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1):$PATH ";
    const auto line = programs + command + " >/dev/null 2>&1 </dev/null";
    if (::geteuid() != 0) return std::system(line.c_str());
    auto quoted = std::string();
    for (const auto letter : line)
      quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return std::system(("cd / && runuser -u postgres -- sh -c '" + quoted + "'").c_str());
  }

  std::filesystem::path folder_;
  int databases_ = 0;
};

// One for all cases of a program.
inline RunningPostgres& postgres() {
  static RunningPostgres server;
  return server;
}

}  // namespace parley::test
