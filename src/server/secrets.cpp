// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/secrets.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace parley::server {
namespace {

template <std::size_t Size>
std::string to_hex(const std::array<unsigned char, Size>& bytes) {
  std::string text(Size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

template <std::size_t Size>
std::array<unsigned char, Size> hash(std::string_view purpose, std::string_view token) {
  std::array<unsigned char, Size> out{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, out.size());
  const auto add = [&](std::string_view text) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(text.data()),
                              text.size());
  };
  add(purpose);
  add(std::string_view("\0", 1));
  add(token);
  crypto_generichash_final(&state, out.data(), out.size());
  return out;
}

}  // namespace

bool start_secrets() { return sodium_init() >= 0; }

RawId draw_id() {
  RawId id;
  randombytes_buf(&id, sizeof id);
  return id;
}

std::string draw_token() {
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return to_hex(bytes);
}

bool is_token(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::string hash_hex(std::string_view purpose, std::string_view token) {
  return to_hex(hash<32>(purpose, token));
}

RawId hash_id(std::string_view purpose, std::string_view token) {
  const auto bytes = hash<16>(purpose, token);
  RawId id;
  for (std::size_t i = 0; i < 8; ++i) {
    id.high = id.high << 8 | bytes[i];
    id.low = id.low << 8 | bytes[8 + i];
  }
  return id;
}

Digest sha256(std::span<const std::uint8_t> bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> out{};
  crypto_hash_sha256(out.data(), bytes.data(), bytes.size());
  const auto half = [&](std::size_t from) {
    std::uint64_t value = 0;
    for (std::size_t i = from; i < from + 8; ++i) value = value << 8 | out.at(i);
    return value;
  };
  return {{half(0), half(8)}, {half(16), half(24)}};
}

bool same_secret(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace parley::server
