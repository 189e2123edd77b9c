// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-3: a customer is forgotten. Their words, and what was written to and about them, leave the
// inbox; that there were conversations, and every figure, stays. The log keeps its events without
// their words (eraser.h).
#pragma once

#include "core/ids.h"

namespace parley {

struct EraseCustomer {
  CustomerId customer;
  friend bool operator==(const EraseCustomer&, const EraseCustomer&) = default;
};
struct CustomerErased {
  CustomerId customer;
  friend bool operator==(const CustomerErased&, const CustomerErased&) = default;
};

}  // namespace parley
