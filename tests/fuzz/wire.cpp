// SPDX-License-Identifier: AGPL-3.0-or-later
// Hostile bytes against everything that reads documents. Nothing may crash, and what is accepted
// must come back the same after being written again.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/invariant.h"
#include "wire/codec.h"
#include "wire/frames.h"
#include "wire/record.h"
#include "wire/snapshot.h"

using namespace parley;

namespace {

template <class T>
void same_again(const Result<T, wire::Fault>& first,
                Result<T, wire::Fault> (*decode)(const wire::Json&)) {
  if (!first) return;
  const auto second = decode(wire::encode(*first));
  INVARIANT(second.has_value() && *second == *first);
}

void decode_all(const wire::Json& document) {
  same_again(wire::decode_command(document), wire::decode_command);
  same_again(wire::decode_event(document), wire::decode_event);
  same_again(wire::decode_push_request(document), wire::decode_push_request);
  same_again(wire::decode_push_answer(document), wire::decode_push_answer);
  same_again(wire::decode_push_conflict(document), wire::decode_push_conflict);
  same_again(wire::decode_frame(document), wire::decode_frame);
  same_again(wire::decode_snapshot_manifest(document), wire::decode_snapshot_manifest);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span bytes(data, size);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  constexpr std::size_t bytes_max = 64 * 1024;
  if (const auto json = wire::parse_json(text, bytes_max)) decode_all(*json);
  if (const auto cbor = wire::parse_cbor(bytes, bytes_max)) decode_all(*cbor);
  if (const auto inbox = wire::read_snapshot(bytes)) {
    INVARIANT(wire::read_snapshot(wire::write_snapshot(*inbox)).has_value());
  }
  INVARIANT(wire::read_records(bytes).damaged_bytes <= size);
  return 0;
}
