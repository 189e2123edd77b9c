// SPDX-License-Identifier: AGPL-3.0-or-later
// The real program on a free port and a folder of its own, in a process of its own, so that it can
// be killed as the power would kill it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace parley::test {

// Removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::uint16_t free_port();

class RunningServer {
 public:
  // No folder: the options name a database.
  explicit RunningServer(const std::filesystem::path& data, std::vector<std::string> options = {},
                         std::uint16_t port = 0);
  ~RunningServer();
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  // False: it ended before it was ready.
  [[nodiscard]] bool is_ready() const { return is_ready_; }
  [[nodiscard]] std::uint16_t port() const { return port_; }
  // Sends the signal and waits for the end: the exit code, or minus the signal that ended it.
  int stop(int signal);
  // What it wrote on stderr so far.
  [[nodiscard]] std::string complaints() const;

 private:
  void wait_until_ready();

  pid_t process_ = -1;
  int output_ = -1;
  std::uint16_t port_ = 0;
  bool is_ready_ = false;
  TemporaryFolder own_;
};

// One demo server for all cases that leave it as good as they found it.
RunningServer& demo_server();

}  // namespace parley::test
