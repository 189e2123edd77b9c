// SPDX-License-Identifier: AGPL-3.0-or-later
// Who asks on the customer's page: whoever holds the cookie. Who they are follows from it, so that
// nothing is stored before they write.
#pragma once

#include <optional>

#include "server/http/call.h"
#include "server/services.h"

namespace parley::server {

inline constexpr auto customer_cookie = "parley_customer";

struct Visitor {
  Channel channel;
  CustomerId customer;
};

// None: the request was answered already.
std::optional<Channel> find_chat(Services& services, const Call& call);
std::optional<Visitor> find_visitor(Services& services, const Call& call);

}  // namespace parley::server
