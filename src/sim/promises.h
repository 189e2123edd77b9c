// SPDX-License-Identifier: AGPL-3.0-or-later
// What must be true once everything has come to rest, whatever happened before.
#pragma once

#include <memory>
#include <vector>

#include "sim/device.h"

namespace parley::sim {

void check_promises(World& world, const Server& server,
                    const std::vector<std::unique_ptr<Device>>& devices);

}  // namespace parley::sim
