// SPDX-License-Identifier: AGPL-3.0-or-later
// What the authority has confirmed, on the device: a snapshot in parts, and the log's events since.
// All of it can be fetched again, so it is read as a whole or not at all.
#pragma once

#include "core/inbox.h"
#include "store/device/manifest.h"
#include "wire/codec.h"

namespace parley::store {

enum class ConfirmedState : std::uint8_t { sound, damaged, newer };
struct ReadConfirmed {
  ConfirmedState state = ConfirmedState::damaged;
  Inbox inbox;
};
ReadConfirmed read_confirmed(const Files& files, const Manifest& manifest);

wire::Record write_event(const wire::EventDocument& event);

}  // namespace parley::store
