// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/people/passwords.h"

#include <sodium.h>

#include "base/invariant.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

constexpr std::size_t waiting_max = 64;

}  // namespace

std::string hash_password(const std::string& password) {
  std::string hash(crypto_pwhash_STRBYTES, '\0');
  const int failed = crypto_pwhash_str_alg(
      hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
      crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
  INVARIANT(failed == 0);
  hash.resize(hash.find('\0'));
  return hash;
}

bool verify_password(const std::string& hash, const std::string& password) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

PasswordWorker::PasswordWorker()
    : nobody_hash_(hash_password(draw_token())), thread_([this] { run(); }) {}

PasswordWorker::~PasswordWorker() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
    waiting_.clear();
  }
  wake_.notify_one();
  thread_.join();
}

bool PasswordWorker::submit(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    if (is_stopping_ || waiting_.size() >= waiting_max) return false;
    waiting_.push_back(std::move(work));
  }
  wake_.notify_one();
  return true;
}

void PasswordWorker::run() {
  for (;;) {
    std::function<void()> work;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [&] { return is_stopping_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      work = std::move(waiting_.front());
      waiting_.pop_front();
    }
    work();
  }
}

}  // namespace parley::server
