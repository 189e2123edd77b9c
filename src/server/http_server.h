// SPDX-License-Identifier: AGPL-3.0-or-later
// The HTTP framework, behind one door: it listens, runs the event loops, and hands every request
// to our own router. None of its own features (sessions, static files, views) is in use.
#pragma once

#include <functional>

#include "server/http/pages.h"
#include "server/services.h"

namespace parley::server {

// Returns after SIGINT or SIGTERM, when what was being done is done.
void run_http_server(Services& services, const Pages* pages, wire::Epoch epoch,
                     std::function<void()> ready);

}  // namespace parley::server
