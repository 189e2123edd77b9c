// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands of the server's own (a customer's message, set-up) from a handler to the authority and
// back: built on the writer's thread, where they may look at the inbox; answered when durable.
#pragma once

#include <functional>
#include <vector>

#include "server/http/call.h"
#include "server/services.h"

namespace parley::server {

struct Wish {
  Command command;
  Actor actor;
  Origin origin = Origin::web;
};
using Wishes = std::vector<Wish>;

// What to ask for, given what there is; or the answer, when there is nothing to ask for.
using Plan = std::function<Result<Wishes, drogon::HttpResponsePtr>(const Work&)>;
using Finish = std::function<void(const View&)>;

// One wish after the other; the first refusal is the answer, and ends it. `finish` comes after the
// commit, on the writer's thread.
void apply(Services& services, const Call& call, Plan plan, Finish finish);

}  // namespace parley::server
