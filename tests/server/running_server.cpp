// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/running_server.h"

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace parley::test {

TemporaryFolder::TemporaryFolder() {
  auto name = (std::filesystem::temp_directory_path() / "parley-test-XXXXXX").string();
  path_ = ::mkdtemp(name.data());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::uint16_t free_port() {
  const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ::bind(probe, reinterpret_cast<const sockaddr*>(&address), size);
  ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(probe);
  return ntohs(address.sin_port);
}

RunningServer::RunningServer(const std::filesystem::path& data, std::vector<std::string> options,
                             std::uint16_t port)
    : port_(port != 0 ? port : free_port()) {
  std::vector<std::string> words = {"parley", "serve", "--port", std::to_string(port_)};
  if (!data.empty()) words.insert(words.end(), {"--data", data.string()});
  words.insert(words.end(), options.begin(), options.end());
  int pipe_ends[2];
  if (::pipe2(pipe_ends, O_CLOEXEC) != 0) return;
  const auto complaints_file = own_.path() / "stderr";
  process_ = ::fork();
  if (process_ == 0) {
    ::dup2(pipe_ends[1], STDOUT_FILENO);
    const int file = ::open(complaints_file.c_str(), O_WRONLY | O_CREAT, 0600);
    ::dup2(file, STDERR_FILENO);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(PARLEY_PROGRAM, arguments.data());
    ::_exit(127);
  }
  ::close(pipe_ends[1]);
  output_ = pipe_ends[0];
  wait_until_ready();
}

RunningServer::~RunningServer() {
  if (process_ > 0) {
    // A server that ended by itself has a reason that the failed cases do not know.
    int status = 0;
    if (::waitpid(process_, &status, WNOHANG) == process_) {
      process_ = -1;
      std::fprintf(stderr, "the server ended by itself, status %d: %s\n", status,
                   complaints().c_str());
    }
  }
  if (process_ > 0) stop(SIGKILL);
  ::close(output_);
}

void RunningServer::wait_until_ready() {
  std::string said;
  char bytes[4096];
  while (said.find("Parley is ready on http://localhost:" + std::to_string(port_)) ==
         std::string::npos) {
    const auto count = ::read(output_, bytes, sizeof bytes);
    if (count <= 0) return;
    said.append(bytes, static_cast<std::size_t>(count));
  }
  is_ready_ = true;
}

int RunningServer::stop(int signal) {
  if (process_ <= 0) return 0;
  if (signal != 0) ::kill(process_, signal);
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::string RunningServer::complaints() const {
  std::ifstream file(own_.path() / "stderr");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

RunningServer& demo_server() {
  static TemporaryFolder folder;
  static RunningServer server(folder.path() / "data", {"--demo"});
  return server;
}

}  // namespace parley::test
