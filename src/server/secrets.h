// SPDX-License-Identifier: AGPL-3.0-or-later
// Randomness and hashes, by libsodium: ids, tokens and what may be stored of them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/id.h"

namespace parley::server {

// To be called once before anything else here; false when the system gives no randomness.
bool start_secrets();

RawId draw_id();
template <class IdType>
IdType draw() {
  return IdType{draw_id()};
}

// 256 random bits in hexadecimal.
std::string draw_token();
bool is_token(std::string_view text);

// One way: who reads it does not learn the token. `purpose` keeps hashes of one kind from being
// taken for those of another.
std::string hash_hex(std::string_view purpose, std::string_view token);
RawId hash_id(std::string_view purpose, std::string_view token);

Digest sha256(std::span<const std::uint8_t> bytes);

bool same_secret(std::string_view left, std::string_view right);

}  // namespace parley::server
