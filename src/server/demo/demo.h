// SPDX-License-Identifier: AGPL-3.0-or-later
// The demo workspace: made by asking the core for it, command by command, from the script in
// assets/demo, so that it can show nothing that could not have happened. The script's times are
// minutes before now.
#pragma once

#include <string>
#include <vector>

#include "sync/authority.h"

namespace parley::server {

struct DemoAgent {
  AgentId id;
  std::string email;
};

// Into an empty log. Every agent gets the same well-known password from the caller.
std::vector<DemoAgent> play_demo(sync::Authority& authority, Instant now,
                                 sync::Additions& additions);

}  // namespace parley::server
