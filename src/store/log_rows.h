// SPDX-License-Identifier: AGPL-3.0-or-later
// What a database's log is made of, the same in every database: an event is a CBOR document with
// the CRC-32C of it beside it, a receipt a document with its key. Reading checks everything: what
// is damaged, out of order or of a newer Parley is a fault that names the place.
#pragma once

#include <cstdint>
#include <span>

#include "store/event_store.h"
#include "wire/record.h"

namespace parley::store {

struct EventRow {
  Position position;
  wire::Bytes document;
  std::uint32_t sum = 0;
};
EventRow row_of(const LoggedEvent& logged);
Result<LoggedEvent, Fault> read_event(Position position, std::span<const std::uint8_t> document,
                                      std::int64_t sum);
// The next event of a log that is being read from its beginning.
Result<Done, Fault> take_in(sync::AuthorityState& state, const LoggedEvent& logged);

struct ReceiptRow {
  wire::ClientId client;
  Actor actor;
  std::uint64_t command_hash = 0;
};
wire::Bytes document_of(const wire::Receipt& receipt);
Result<sync::StoredReceipt, Fault> read_receipt(const ReceiptRow& row,
                                                std::span<const std::uint8_t> document);

}  // namespace parley::store
