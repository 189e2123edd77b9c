// SPDX-License-Identifier: AGPL-3.0-or-later
// Records in a file that only grows:
//
//   magic u16 | type u8 | version u8 | length u32 | number u64 | body | crc32c u32     (little
//   endian)
//
// The checksum covers everything before it. Reading goes on after a damaged record at the next
// magic whose checksum holds, so one bad byte costs one record and not the rest of the file.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "wire/json.h"

namespace parley::wire {

struct Record {
  std::uint8_t type = 0;
  std::uint8_t version = 1;
  std::uint64_t number = 0;
  Bytes body;
  friend bool operator==(const Record&, const Record&) = default;
};

std::uint32_t crc32c(std::span<const std::uint8_t> bytes);

void append_record(Bytes& file, const Record& record);

// A record where it lies in its file.
struct RecordView {
  std::uint8_t type = 0;
  std::uint8_t version = 1;
  std::uint64_t number = 0;
  std::span<const std::uint8_t> body;
};
// Takes the record that `file` begins with; nothing if none does, or a damaged one.
std::optional<RecordView> take_record(std::span<const std::uint8_t>& file);

struct Recovered {
  std::vector<Record> records;
  std::size_t damaged_bytes = 0;  // skipped; 0 when the whole file was sound
};
Recovered read_records(std::span<const std::uint8_t> file);

}  // namespace parley::wire
