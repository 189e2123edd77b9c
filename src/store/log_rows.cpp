// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/log_rows.h"

#include "core/decide.h"
#include "core/fits.h"
#include "wire/codec.h"
#include "wire/frames.h"

namespace parley::store {
namespace {

constexpr std::size_t document_bytes_max = std::size_t{1} << 20;

Fault damaged(std::string what) { return {FaultKind::damaged, std::move(what)}; }
std::string place_of(Position position) { return "event " + std::to_string(position.value); }

}  // namespace

EventRow row_of(const LoggedEvent& logged) {
  auto document = wire::to_cbor(wire::encode(logged));
  const auto sum = wire::crc32c(document);
  return {.position = logged.position, .document = std::move(document), .sum = sum};
}

Result<LoggedEvent, Fault> read_event(Position position, std::span<const std::uint8_t> document,
                                      std::int64_t sum) {
  const auto place = place_of(position);
  if (wire::crc32c(document) != sum) return Err{damaged(place + " does not match its checksum")};
  const auto parsed = wire::parse_cbor(document, document_bytes_max);
  if (!parsed) return Err{damaged(place + " cannot be read")};
  auto decoded = wire::decode_event(*parsed);
  if (decoded) return std::move(decoded->logged);
  const auto kind = decoded.error().kind;
  const bool is_newer =
      kind == wire::FaultKind::unknown_type || kind == wire::FaultKind::unknown_version;
  return Err{Fault{is_newer ? FaultKind::newer : FaultKind::damaged, place + " cannot be read"}};
}

Result<Done, Fault> take_in(sync::AuthorityState& state, const LoggedEvent& logged) {
  const auto place = place_of(logged.position);
  if (logged.position.value != state.head.value + 1) {
    return Err{damaged(place + " is out of its order")};
  }
  if (!fits(state.inbox, logged.event, logged.stamp)) {
    return Err{damaged(place + " does not fit what came before it")};
  }
  evolve(state.inbox, logged);
  state.head = logged.position;
  state.last_at = logged.stamp.at;
  return Done{};
}

wire::Bytes document_of(const wire::Receipt& receipt) {
  return wire::to_cbor(wire::encode(receipt));
}

Result<sync::StoredReceipt, Fault> read_receipt(const ReceiptRow& row,
                                                std::span<const std::uint8_t> document) {
  const auto parsed = wire::parse_cbor(document, document_bytes_max);
  if (!parsed) return Err{damaged("a receipt cannot be read")};
  auto decoded = wire::decode_receipt(*parsed);
  if (!decoded) return Err{damaged("a receipt cannot be read")};
  return sync::StoredReceipt{.client = row.client,
                             .actor = row.actor,
                             .receipt = *std::move(decoded),
                             .command_hash = row.command_hash};
}

}  // namespace parley::store
