// SPDX-License-Identifier: AGPL-3.0-or-later
// EX-1 on a device: a file of what is known here, made without the network.
#pragma once

#include <string>

#include "sync/replica.h"
#include "ui/desk/model.h"

namespace parley::app {

struct MadeFile {
  std::string name;
  std::string content;
};

MadeFile make_export(const sync::Replica& replica, const ui::intent::Export& wanted, Instant now);

}  // namespace parley::app
