// SPDX-License-Identifier: AGPL-3.0-or-later
// Texts and bytes come in one input buffer, whose owner is here; a call from the page says how much
// of it counts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "wire/json.h"

namespace parley::app {

std::uint8_t* input_buffer(std::size_t size);
std::string_view input_text(std::size_t size, std::size_t from = 0);
std::span<const std::uint8_t> input_bytes(std::size_t size, std::size_t from = 0);
// The buffer itself, as far as it counts: what is large and kept is not copied.
wire::Bytes take_input(std::size_t size);
// A large buffer was for one snapshot; it is not kept.
void let_go_of_input();

// Empty when there is no such field, or no text in it.
std::string text_in(const wire::Json& document, const char* field);

}  // namespace parley::app
