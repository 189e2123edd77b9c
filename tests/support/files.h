// SPDX-License-Identifier: AGPL-3.0-or-later
// Files to attach, each told apart by a number.
#pragma once

#include "core/attachments/attachment.h"

namespace parley::test {

inline Digest digest(std::uint64_t n) { return {{0xD16E57, n}, {n, 0xB10B}}; }
inline Attachment file(std::uint64_t n, std::string name = "invoice.pdf") {
  return {digest(n), std::move(name), "application/pdf", 1234};
}
inline Attachment picture(std::uint64_t n) { return {digest(n), "crack.png", "image/png", 99}; }

}  // namespace parley::test
