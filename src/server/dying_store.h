// SPDX-License-Identifier: AGPL-3.0-or-later
// SC-3: a log whose server dies, as the power would end it, at the moment at which a message that
// was written for later is recorded as sent: just before it is durable, or just after, when nobody
// has been told yet. For tests of the real program only.
#pragma once

#include <memory>

#include "store/event_store.h"

namespace parley::server {

enum class DieAt : std::uint8_t { never, before_sent, after_sent };

std::unique_ptr<store::EventStore> dying_store(std::unique_ptr<store::EventStore> inner, DieAt at);

}  // namespace parley::server
