// SPDX-License-Identifier: AGPL-3.0-or-later
// The HTTP API: each function adds its routes. Handlers check, translate and answer; what may
// happen is decided by the core, and in which order by the writer.
#pragma once

#include "server/http/router.h"
#include "server/services.h"

namespace parley::server {

void add_session_routes(Router& router, Services& services);
void add_setup_routes(Router& router, Services& services);
void add_people_routes(Router& router, Services& services);
void add_push_routes(Router& router, Services& services);
void add_stream_routes(Router& router, Services& services);
void add_snapshot_routes(Router& router, Services& services);
void add_customer_routes(Router& router, Services& services);
void add_program_routes(Router& router, Services& services);
void add_blob_routes(Router& router, Services& services);
void add_health_routes(Router& router, Services& services);

}  // namespace parley::server
