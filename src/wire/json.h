// SPDX-License-Identifier: AGPL-3.0-or-later
// Documents that come from outside or go there: JSON on the wire, CBOR on disk. Reading is bounded
// in size and depth before anything is built from it, and never throws.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/result.h"

extern template class nlohmann::basic_json<>;  // compiled once, in json.cpp

namespace parley::wire {

using Json = nlohmann::json;
using Bytes = std::vector<std::uint8_t>;

enum class FaultKind : std::uint8_t {
  malformed,        // not JSON or CBOR at all, or not UTF-8
  too_large,        // more bytes, items or digits than the limit
  too_deep,         // nested deeper than the limit
  missing_field,    // `where` names it
  wrong_type,       // `where` names it
  unknown_type,     // a command or event that this version does not know
  unknown_version,  // a newer version of one that it knows
  damaged           // a checksum on disk does not match
};

struct Fault {
  FaultKind kind = FaultKind::malformed;
  std::string where;  // the field or type, as a path like "cmds.0.args.body"
  friend bool operator==(const Fault&, const Fault&) = default;
};

// A lower-case word for programs: "too_large".
std::string_view name_of(FaultKind kind);

Result<Json, Fault> parse_json(std::string_view text, std::size_t bytes_max);
Result<Json, Fault> parse_cbor(std::span<const std::uint8_t> bytes, std::size_t bytes_max);
std::string to_json(const Json& document);
Bytes to_cbor(const Json& document);

}  // namespace parley::wire
