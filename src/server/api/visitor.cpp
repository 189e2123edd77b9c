// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/api/visitor.h"

#include "server/http/answer.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

// The same person on another channel is another customer: channels may belong to other teams.
std::optional<CustomerId> customer_of(const Call& call, const Channel& channel) {
  const auto& token = call.request->getCookie(customer_cookie);
  if (!is_token(token)) return std::nullopt;
  return CustomerId{hash_id("customer", to_text(channel.id) + token)};
}

}  // namespace

std::optional<Channel> find_chat(Services& services, const Call& call) {
  const auto directory = services.board.get();
  const auto* channel = directory->find_channel(call.parts[0]);
  if (channel && channel->medium == Medium::chat) return *channel;
  call.reply(error_answer(404, "unknown_channel", "There is no such chat."));
  return std::nullopt;
}

std::optional<Visitor> find_visitor(Services& services, const Call& call) {
  auto channel = find_chat(services, call);
  if (!channel) return std::nullopt;
  const auto customer = customer_of(call, *channel);
  if (!customer) {
    call.reply(error_answer(401, "no_session", "Please open the chat page again."));
    return std::nullopt;
  }
  return Visitor{*std::move(channel), *customer};
}

}  // namespace parley::server
