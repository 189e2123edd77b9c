// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/record.h"

#include <array>

namespace parley::wire {
namespace {

constexpr std::array<std::uint8_t, 2> magic = {0xD7, 0x50};
constexpr std::size_t header_bytes = 16;
constexpr std::size_t checksum_bytes = 4;

// CRC-32C (Castagnoli), reflected polynomial, eight bytes at a time ("slicing-by-8", Kounavis and
// Berry 2005): a device reads all that it has at every start. tables[k][byte] is the sum of that
// byte with k zeros behind it. Made when it is first needed: 8 KB that are not downloaded.
using CrcTables = std::array<std::array<std::uint32_t, 256>, 8>;

CrcTables make_crc_tables() {
  CrcTables tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    auto crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0x82F63B78U : 0U);
    tables[0][byte] = crc;
  }
  for (std::size_t zeros = 1; zeros < tables.size(); ++zeros) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const auto before = tables[zeros - 1][byte];
      tables[zeros][byte] = (before >> 8) ^ tables[0][before & 0xFFU];
    }
  }
  return tables;
}

template <class Number>
void put(Bytes& file, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i) {
    file.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
  }
}

template <class Number>
Number get(std::span<const std::uint8_t> bytes) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number =
        static_cast<Number>(number | static_cast<Number>(static_cast<Number>(bytes[i]) << (8 * i)));
  }
  return number;
}

// The length of the whole record at the start of `bytes`, or 0 if none is there.
std::size_t sound_record(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < header_bytes + checksum_bytes) return 0;
  if (bytes[0] != magic[0] || bytes[1] != magic[1]) return 0;
  const auto body_bytes = get<std::uint32_t>(bytes.subspan(4));
  if (body_bytes > bytes.size() - header_bytes - checksum_bytes) return 0;
  const auto summed = header_bytes + body_bytes;
  const auto expected = get<std::uint32_t>(bytes.subspan(summed));
  return crc32c(bytes.first(summed)) == expected ? summed + checksum_bytes : 0;
}

}  // namespace

std::uint32_t crc32c(std::span<const std::uint8_t> bytes) {
  static const auto tables = make_crc_tables();
  std::uint32_t crc = 0xFFFF'FFFFU;
  const auto* at = bytes.data();
  auto left = bytes.size();
  for (; left >= 8; left -= 8, at += 8) {
    // Byte by byte, so that it is the same on every machine; compilers make one load of each.
    const auto low =
        crc ^ (at[0] | static_cast<std::uint32_t>(at[1]) << 8 |
               static_cast<std::uint32_t>(at[2]) << 16 | static_cast<std::uint32_t>(at[3]) << 24);
    const auto high = at[4] | static_cast<std::uint32_t>(at[5]) << 8 |
                      static_cast<std::uint32_t>(at[6]) << 16 |
                      static_cast<std::uint32_t>(at[7]) << 24;
    crc = tables[7][low & 0xFFU] ^ tables[6][low >> 8 & 0xFFU] ^ tables[5][low >> 16 & 0xFFU] ^
          tables[4][low >> 24] ^ tables[3][high & 0xFFU] ^ tables[2][high >> 8 & 0xFFU] ^
          tables[1][high >> 16 & 0xFFU] ^ tables[0][high >> 24];
  }
  for (; left > 0; --left, ++at) crc = tables[0][(crc ^ *at) & 0xFFU] ^ (crc >> 8);
  return ~crc;
}

void append_record(Bytes& file, const Record& record) {
  const auto start = file.size();
  file.insert(file.end(), magic.begin(), magic.end());
  file.push_back(record.type);
  file.push_back(record.version);
  put(file, static_cast<std::uint32_t>(record.body.size()));
  put(file, record.number);
  file.insert(file.end(), record.body.begin(), record.body.end());
  put(file, crc32c(std::span(file).subspan(start)));
}

std::optional<RecordView> take_record(std::span<const std::uint8_t>& file) {
  const auto length = sound_record(file);
  if (length == 0) return std::nullopt;
  const auto body = file.subspan(header_bytes, length - header_bytes - checksum_bytes);
  const RecordView record{file[2], file[3], get<std::uint64_t>(file.subspan(8)), body};
  file = file.subspan(length);
  return record;
}

Recovered read_records(std::span<const std::uint8_t> file) {
  Recovered recovered;
  while (!file.empty()) {
    if (const auto record = take_record(file)) {
      recovered.records.push_back({record->type, record->version, record->number,
                                   Bytes(record->body.begin(), record->body.end())});
    } else {
      recovered.damaged_bytes += 1;
      file = file.subspan(1);
    }
  }
  return recovered;
}

}  // namespace parley::wire
