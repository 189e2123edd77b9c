// SPDX-License-Identifier: AGPL-3.0-or-later
// How the scripts in assets/demo are read. They are ours: where one is not what this code expects,
// the build is wrong. Names in a script become ids by a hash, so that every demo has the same ones.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/id.h"
#include "core/command.h"
#include "wire/json.h"

namespace parley::demo {

using wire::Json;

Json read_script(std::string_view text);

const Json& member(const Json& document, const char* name);
std::string text(const Json& document, const char* name);
std::string optional_text(const Json& document, const char* name);
std::int64_t number(const Json& document, const char* name);

RawId hash_id(std::string_view kind, std::string_view name);
template <class IdType>
IdType named_id(std::string_view kind, std::string_view name) {
  return IdType{hash_id(kind, name)};
}

// The first words of a customer as the script has them: who writes, where and about what.
ReceiveMessage message_from(const Json& conversation);

}  // namespace parley::demo
