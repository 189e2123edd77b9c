// SPDX-License-Identifier: AGPL-3.0-or-later
// The whole inbox as bytes, and as a number. Two replicas whose state hashes are equal hold the
// same rows in the same order.
#pragma once

#include <cstdint>
#include <span>

#include "core/inbox.h"
#include "wire/json.h"

namespace parley::wire {

std::uint64_t state_hash(const Inbox& inbox);

// One CBOR document. The inbox must have no open savepoint.
Bytes write_snapshot(const Inbox& inbox);
// A fresh inbox, or a fault; nothing half-read comes out.
Result<Inbox, Fault> read_snapshot(std::span<const std::uint8_t> bytes);

}  // namespace parley::wire
