// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line of `parley`.
#pragma once

namespace parley::server {

int run_program(int count, char** words);

}  // namespace parley::server
