// SPDX-License-Identifier: AGPL-3.0-or-later
// A customer's language as a tag: "de", "pt-BR", "zh-Hant-TW" (BCP 47). Whether such a language
// exists is not looked up.
#pragma once

#include <string_view>

namespace parley {

bool is_language_tag(std::string_view tag);

}  // namespace parley
