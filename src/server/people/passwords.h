// SPDX-License-Identifier: AGPL-3.0-or-later
// Argon2id costs a tenth of a second and 64 MB on purpose, so it runs on one thread of its own,
// never on an event loop. What waits is bounded: a flood of sign-ins cannot take the machine.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace parley::server {

inline constexpr std::size_t password_bytes_min = 8;
inline constexpr std::size_t password_bytes_max = 1024;

std::string hash_password(const std::string& password);
bool verify_password(const std::string& hash, const std::string& password);

class PasswordWorker {
 public:
  PasswordWorker();
  ~PasswordWorker();
  PasswordWorker(const PasswordWorker&) = delete;
  PasswordWorker& operator=(const PasswordWorker&) = delete;

  // False when too much is waiting already.
  bool submit(std::function<void()> work);
  // The hash of a password that nobody knows: verifying against it costs the same (no such user).
  [[nodiscard]] const std::string& nobody_hash() const { return nobody_hash_; }

 private:
  void run();

  std::string nobody_hash_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace parley::server
