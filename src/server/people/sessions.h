// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is signed in. All sessions are in memory, so that a request never waits for the disk; what
// must outlive the process is written through. A token leaves only in its cookie: kept are hashes.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "store/accounts.h"

namespace parley::server {

struct Session {
  std::string key;  // the token's hash
  AgentId agent;
};

class Sessions {
 public:
  explicit Sessions(store::Accounts& accounts) : accounts_(accounts) {}

  Result<Done, store::Fault> load(Instant now);
  // The token for the cookie.
  Result<std::string, store::Fault> start(AgentId agent, Instant now);
  std::optional<Session> find(const std::string& token, Instant now);
  bool is_current(const std::string& key, Instant now);
  void end(const std::string& key);
  void end_all(AgentId agent);

 private:
  store::Accounts& accounts_;
  std::mutex mutex_;
  std::map<std::string, store::StoredSession> by_key_;
};

// Follows from the session's token, so that it needs no storage: what a page of ours must send
// along with every change, and another site cannot know.
std::string csrf_token(const std::string& session_key);

}  // namespace parley::server
