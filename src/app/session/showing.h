// SPDX-License-Identifier: AGPL-3.0-or-later
// The replica's state in the desk's words: its connection, what waits, what needs attention.
#pragma once

#include <vector>

#include "sync/replica.h"
#include "ui/desk/model.h"

namespace parley::app {

ui::ConnectionState connection_of(const sync::Replica& replica);
std::vector<ui::PendingItem> pending_of(const sync::Replica& replica);
std::vector<ui::AttentionItem> attention_of(const sync::Replica& replica);

}  // namespace parley::app
