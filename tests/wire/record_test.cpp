// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/record.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace parley;

namespace {

wire::Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

// As the polynomial is defined, bit by bit.
std::uint32_t slowly(std::span<const std::uint8_t> bytes) {
  std::uint32_t crc = 0xFFFF'FFFFU;
  for (const auto byte : bytes) {
    crc ^= byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0x82F63B78U : 0U);
  }
  return ~crc;
}

}  // namespace

TEST_SUITE("records on the device") {
  TEST_CASE("their checksum is CRC-32C, as everybody else has it") {
    // RFC 3720, B.4, and the check value of the catalogue of CRCs.
    CHECK(wire::crc32c(bytes_of("123456789")) == 0xE306'9283U);
    CHECK(wire::crc32c(wire::Bytes(32, 0x00)) == 0x8A91'36AAU);
    CHECK(wire::crc32c(wire::Bytes(32, 0xFF)) == 0x62A8'AB43U);
    CHECK(wire::crc32c({}) == 0U);
  }
  TEST_CASE("it is the same at every length and from every place on") {
    wire::Bytes bytes;
    for (std::uint32_t i = 0; i < 64; ++i) bytes.push_back(static_cast<std::uint8_t>(i * 151 + 7));
    for (std::size_t from = 0; from < 9; ++from) {
      for (std::size_t size = 0; from + size <= bytes.size(); ++size) {
        const auto part = std::span<const std::uint8_t>(bytes).subspan(from, size);
        CHECK(wire::crc32c(part) == slowly(part));
      }
    }
  }
}
