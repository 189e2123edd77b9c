// SPDX-License-Identifier: AGPL-3.0-or-later
// The demo workspace: made by asking the core for it, command by command, from the script in
// assets/demo, so that it can show nothing that could not have happened. The script's times are
// minutes before now. The server's demo and the demo in a page begin with the same.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "sync/authority.h"

namespace parley::demo {

struct DemoAgent {
  AgentId id;
  std::string email;
};

// Into an empty log, between the authority's `open` and `keep`. An error says which line of the
// script the core refuses.
Result<std::vector<DemoAgent>, std::string> play_workspace(sync::Authority& authority, Instant now,
                                                           sync::Additions& additions);

}  // namespace parley::demo
