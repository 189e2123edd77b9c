// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/people/sessions.h"

#include "server/secrets.h"

namespace parley::server {
namespace {

constexpr Duration lifetime = hours(30 * 24);
// Being seen prolongs a session; the disk hears of it this often.
constexpr Duration seen_step = hours(1);

}  // namespace

Result<Done, store::Fault> Sessions::load(Instant now) {
  TRY_ASSIGN([[maybe_unused]] auto removed, accounts_.remove_sessions_expired(now));
  TRY_ASSIGN(auto stored, accounts_.sessions());
  const std::lock_guard lock(mutex_);
  for (auto& session : stored) by_key_[session.token_hash] = std::move(session);
  return Done{};
}

Result<std::string, store::Fault> Sessions::start(AgentId agent, Instant now) {
  auto token = draw_token();
  const store::StoredSession session{hash_hex("session", token), agent, now, now, now + lifetime};
  TRY_ASSIGN([[maybe_unused]] auto stored, accounts_.put_session(session));
  const std::lock_guard lock(mutex_);
  by_key_[session.token_hash] = session;
  return token;
}

std::optional<Session> Sessions::find(const std::string& token, Instant now) {
  if (!is_token(token)) return std::nullopt;
  std::optional<store::StoredSession> seen;
  Session session{hash_hex("session", token), {}};
  {
    const std::lock_guard lock(mutex_);
    const auto found = by_key_.find(session.key);
    if (found == by_key_.end() || found->second.expires <= now) return std::nullopt;
    session.agent = found->second.agent;
    if (now - found->second.seen >= seen_step) {
      found->second.seen = now;
      found->second.expires = now + lifetime;
      seen = found->second;
    }
  }
  // Not being able to prolong it now is no reason to refuse the request.
  if (seen) static_cast<void>(accounts_.put_session(*seen));
  return session;
}

bool Sessions::is_current(const std::string& key, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(key);
  return found != by_key_.end() && found->second.expires > now;
}

void Sessions::end(const std::string& key) {
  {
    const std::lock_guard lock(mutex_);
    by_key_.erase(key);
  }
  static_cast<void>(accounts_.remove_session(key));
}

void Sessions::end_all(AgentId agent) {
  std::vector<std::string> keys;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [key, session] : by_key_) {
      if (session.agent == agent) keys.push_back(key);
    }
  }
  for (const auto& key : keys) end(key);
}

std::string csrf_token(const std::string& session_key) { return hash_hex("csrf", session_key); }

}  // namespace parley::server
