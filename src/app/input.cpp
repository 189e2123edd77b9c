// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/input.h"

#include <utility>

#include "base/invariant.h"

namespace parley::app {
namespace {

wire::Bytes& buffer() {
  static wire::Bytes buffer;
  return buffer;
}

}  // namespace

std::uint8_t* input_buffer(std::size_t size) {
  if (buffer().size() < size) buffer().resize(size);
  return buffer().data();
}

std::string_view input_text(std::size_t size, std::size_t from) {
  INVARIANT(from + size <= buffer().size());
  return {reinterpret_cast<const char*>(buffer().data()) + from, size};
}

std::span<const std::uint8_t> input_bytes(std::size_t size, std::size_t from) {
  INVARIANT(from + size <= buffer().size());
  return {buffer().data() + from, size};
}

wire::Bytes take_input(std::size_t size) {
  INVARIANT(size <= buffer().size());
  auto taken = std::exchange(buffer(), {});
  taken.resize(size);
  return taken;
}

void let_go_of_input() {
  constexpr std::size_t kept_max = std::size_t{1} << 20;
  if (buffer().size() > kept_max) buffer() = {};
}

std::string text_in(const wire::Json& document, const char* field) {
  const auto found = document.find(field);
  if (found == document.end()) return {};
  const auto* text = found->get_ptr<const std::string*>();
  return text != nullptr ? *text : std::string{};
}

}  // namespace parley::app
