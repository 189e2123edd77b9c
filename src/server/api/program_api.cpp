// SPDX-License-Identifier: AGPL-3.0-or-later
// POST /v1/channels/{key}/messages: a customer's message from a program (a mail gateway, a form of
// another site). Who says the same twice, with the same message id, is heard once.
#include "server/api/api.h"
#include "server/api/apply.h"
#include "server/api/sign_in.h"
#include "server/clock.h"
#include "server/http/answer.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

struct Delivery {
  std::optional<ConversationId> conversation;
  MessageId message;
  std::string name;
  std::string email;
  std::string subject;
  std::string body;
  Vip vip = Vip::no;
  std::string language;
};

bool may_write(const Settings& settings, const Call& call) {
  const auto& sent = call.request->getHeader("authorization");
  constexpr std::string_view scheme = "Bearer ";
  if (sent.empty()) return settings.demo == Demo::yes;
  if (sent.rfind(scheme, 0) != 0) return false;
  const auto key = std::string_view(sent).substr(scheme.size());
  if (settings.demo == Demo::yes && same_secret(key, demo_api_key)) return true;
  return !settings.api_key.empty() && same_secret(key, settings.api_key);
}

template <class IdType>
Result<std::optional<IdType>, drogon::HttpResponsePtr> optional_id_in(const wire::Json& document,
                                                                      const char* name) {
  TRY_ASSIGN(const auto text, optional_text_in(document, name));
  if (text.empty()) return std::optional<IdType>{};
  const auto id = parse_id<IdType>(text);
  if (!id) return Err{fault_answer({wire::FaultKind::wrong_type, name})};
  return id;
}

Result<Delivery, drogon::HttpResponsePtr> delivery_in(const wire::Json& document) {
  Delivery delivery;
  TRY_ASSIGN(delivery.conversation, optional_id_in<ConversationId>(document, "conversation"));
  TRY_ASSIGN(const auto message, optional_id_in<MessageId>(document, "message"));
  delivery.message = message ? *message : draw<MessageId>();
  TRY_ASSIGN(delivery.subject, optional_text_in(document, "subject"));
  TRY_ASSIGN(delivery.body, text_in(document, "body"));
  TRY_ASSIGN(delivery.language, optional_text_in(document, "language"));
  const auto customer = document.find("customer");
  if (customer == document.end()) {
    return Err{fault_answer({wire::FaultKind::missing_field, "customer"})};
  }
  if (!customer->is_object()) return Err{fault_answer({wire::FaultKind::wrong_type, "customer"})};
  TRY_ASSIGN(delivery.name, optional_text_in(*customer, "name"));
  TRY_ASSIGN(const auto email, optional_text_in(*customer, "email"));
  delivery.email = normal_email(email);
  // AS-5: what a shop knows of its customers. Left out, it says nothing either way.
  if (const auto vip = customer->find("vip"); vip != customer->end()) {
    if (!vip->is_boolean()) return Err{fault_answer({wire::FaultKind::wrong_type, "customer.vip"})};
    delivery.vip = vip->get<bool>() ? Vip::yes : Vip::no;
  }
  return delivery;
}

// By address, in a name space of its own: a visitor of the chat page who gives somebody else's
// address is not that customer, and never sees what is written to them.
CustomerId customer_of(const Delivery& delivery) {
  const auto& email = delivery.email;
  return {email.empty() ? hash_id("nameless", to_text(delivery.message)) : hash_id("email", email)};
}

Wish wish_of(const Delivery& delivery, const Channel& channel, const Inbox& inbox) {
  auto customer = customer_of(delivery);
  // Without an address, whoever knows the conversation's id speaks for its customer.
  if (delivery.conversation && delivery.email.empty()) {
    const auto* conversation = inbox.conversations.find(*delivery.conversation);
    if (conversation) customer = conversation->customer;
  }
  return {ReceiveMessage{.conversation = delivery.conversation,
                         .if_new = draw<ConversationId>(),
                         .message = delivery.message,
                         .channel = channel.id,
                         .customer = customer,
                         .customer_name = delivery.name,
                         .customer_email = delivery.email,
                         .vip = delivery.vip,
                         .subject = delivery.subject,
                         .body = delivery.body,
                         .language = delivery.language},
          by(customer), Origin::api};
}

void receive(Services& services, const Call& call) {
  if (!may_write(services.settings, call)) {
    return call.reply(error_answer(401, "wrong_key", "This needs an API key."));
  }
  const auto directory = services.board.get();
  const auto* channel = directory->find_channel(call.parts[0]);
  if (!channel) {
    return call.reply(error_answer(404, "unknown_channel", "There is no such channel."));
  }
  if (const auto wait = services.throttles.program.take(peer_of(call), now()); wait != Duration{}) {
    return call.reply(too_often_answer(wait));
  }
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  const auto delivery = delivery_in(*body);
  if (!delivery) return call.reply(delivery.error());
  apply(
      services, call,
      [delivery = *delivery,
       channel = *channel](const Work& work) -> Result<Wishes, drogon::HttpResponsePtr> {
        return Wishes{wish_of(delivery, channel, work.authority.inbox())};
      },
      [call, id = delivery->message](const View& view) {
        const auto& message = view.authority.inbox().messages.at(id);
        call.reply(json_answer(
            201, {{"conversation", to_text(message.conversation)}, {"message", to_text(id)}}));
      });
}

}  // namespace

void add_program_routes(Router& router, Services& services) {
  router.add(drogon::Post, "/v1/channels/{}/messages",
             [&services](const Call& call) { receive(services, call); });
}

}  // namespace parley::server
