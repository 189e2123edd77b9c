// SPDX-License-Identifier: AGPL-3.0-or-later
// Who asks: the agent whose session the request's cookie belongs to. Requests that change something
// must also prove that a page of ours sent them.
#pragma once

#include <optional>

#include "server/http/call.h"
#include "server/services.h"

namespace parley::server {

inline constexpr auto session_cookie = "parley_session";

struct Caller {
  Session session;
  Agent agent;
  Workspace workspace;
};

enum class Intent : std::uint8_t { reads, changes };

// None: the request was answered already.
std::optional<Caller> find_caller(Services& services, const Call& call, Intent intent);
// As above, and the workspace in the path is theirs.
std::optional<Caller> find_member(Services& services, const Call& call, Intent intent);

}  // namespace parley::server
