// SPDX-License-Identifier: AGPL-3.0-or-later
// AS-5: who is a VIP, as somebody here says so. A channel may say it, too, with a message; it never
// takes it back.
#pragma once

#include "core/conversation/conversation.h"

namespace parley {

struct SetCustomerVip {
  CustomerId customer;
  Vip vip = Vip::yes;
  friend bool operator==(const SetCustomerVip&, const SetCustomerVip&) = default;
};
struct CustomerVipSet {
  CustomerId customer;
  Vip vip = Vip::yes;
  friend bool operator==(const CustomerVipSet&, const CustomerVipSet&) = default;
};

}  // namespace parley
