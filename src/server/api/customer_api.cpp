// SPDX-License-Identifier: AGPL-3.0-or-later
// The customer's page: write, read, and see answers as they come. A customer is whoever holds the
// cookie; who they are follows from it, so that nothing is stored before they write. What they are
// shown is made in log/customers.h and nowhere else (NT-1).
#include <algorithm>

#include "base/limits.h"
#include "core/attachments/attachment.h"
#include "core/conversation/language.h"
#include "server/api/api.h"
#include "server/api/apply.h"
#include "server/api/visitor.h"
#include "server/clock.h"
#include "server/http/answer.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

constexpr int cookie_seconds = 365 * 24 * 3600;
constexpr auto lines_type = "application/x-ndjson";

Duration wait_of(Services& services, const Call& call, std::optional<CustomerId> customer) {
  const auto at = now();
  auto wait = services.throttles.customer_address.take(peer_of(call), at);
  if (wait == Duration{} && customer) {
    wait = services.throttles.customer.take(to_text(*customer), at);
  }
  return wait;
}

void show_channel(Services& services, const Call& call) {
  const auto channel = find_chat(services, call);
  if (!channel) return;
  const auto directory = services.board.get();
  call.reply(json_answer(200, {{"name", channel->name}, {"workspace", directory->workspace.name}}));
}

// The visitor who may send something now; nothing: the answer was given.
std::optional<Visitor> find_writer(Services& services, const Call& call) {
  auto visitor = find_visitor(services, call);
  if (!visitor) return std::nullopt;
  if (!is_from_own_page(call)) {
    call.reply(error_answer(403, "other_site", "This did not come from the chat page."));
    return std::nullopt;
  }
  if (const auto wait = wait_of(services, call, visitor->customer); wait != Duration{}) {
    call.reply(too_often_answer(wait));
    return std::nullopt;
  }
  return visitor;
}

void start_session(Services& services, const Call& call) {
  const auto channel = find_chat(services, call);
  if (!channel) return;
  if (!is_from_own_page(call)) {
    return call.reply(error_answer(403, "other_site", "This did not come from the chat page."));
  }
  if (const auto wait = wait_of(services, call, {}); wait != Duration{}) {
    return call.reply(too_often_answer(wait));
  }
  auto answer = json_answer(200, wire::Json::object());
  const auto& known = call.request->getCookie(customer_cookie);
  const auto token = is_token(known) ? known : draw_token();
  answer->addCookie(make_cookie(call, customer_cookie, token, cookie_seconds));
  call.reply(answer);
}

// AC-3: who was forgotten is a stranger again. Their page asks for a session of its own and gets
// one under another name.
bool is_erased(const Inbox& inbox, CustomerId id) {
  const auto* customer = inbox.customers.find(id);
  return customer && customer->erased == Erased::yes;
}

drogon::HttpResponsePtr stranger_answer(const Call& call) {
  auto answer = error_answer(401, "no_session", "Please open the chat page again.");
  answer->addCookie(make_cookie(call, customer_cookie, "", 0));
  return answer;
}

// Null when there is none.
wire::Json conversation_of(const View& view, const Visitor& visitor) {
  const auto& inbox = view.authority.inbox();
  if (is_erased(inbox, visitor.customer)) return nullptr;
  return public_conversation(inbox, visitor.customer, view.customers.of(visitor.customer));
}

void show_conversation(Services& services, const Call& call) {
  const auto visitor = find_visitor(services, call);
  if (!visitor) return;
  const bool is_taken = services.writer->ask([call, visitor = *visitor](const View& view) {
    call.reply(json_answer(200, {{"conversation", conversation_of(view, visitor)}}));
  });
  if (!is_taken) call.reply(busy_answer());
}

struct Words {
  MessageId message;
  std::string body;
  std::string name;
  std::string email;
  Attachments files;
  std::string language;
};

// [{"blob","name","type"}]: how large each is, the server knows.
Result<Attachments, drogon::HttpResponsePtr> files_in(const wire::Json& document) {
  Attachments files;
  const auto list = document.find("files");
  if (list == document.end()) return files;
  if (!list->is_array() || list->size() > limits::attachments_max) {
    return Err{fault_answer({wire::FaultKind::wrong_type, "files"})};
  }
  for (const auto& item : *list) {
    if (!item.is_object()) return Err{fault_answer({wire::FaultKind::wrong_type, "files"})};
    TRY_ASSIGN(const auto blob, text_in(item, "blob"));
    TRY_ASSIGN(const auto name, text_in(item, "name"));
    TRY_ASSIGN(const auto type, optional_text_in(item, "type"));
    const auto digest = parse_digest(blob);
    if (!digest) return Err{fault_answer({wire::FaultKind::wrong_type, "files.blob"})};
    files.push_back({*digest, clean_file_name(name), clean_media_type(type), 0});
  }
  return files;
}

Attachments with_sizes(const Shelf& shelf, Attachments files) {
  for (auto& file : files) file.bytes = shelf.bytes_of(file.blob);
  // What the server does not have has no size, and is refused for what it is: missing.
  for (auto& file : files) file.bytes = std::max<std::uint32_t>(file.bytes, 1);
  return files;
}

Result<Words, drogon::HttpResponsePtr> words_in(const wire::Json& document) {
  TRY_ASSIGN(const auto id, text_in(document, "message"));
  const auto message = parse_id<MessageId>(id);
  if (!message) return Err{fault_answer({wire::FaultKind::wrong_type, "message"})};
  Words words{*message, {}, {}, {}, {}, {}};
  TRY_ASSIGN(words.files, files_in(document));
  TRY_ASSIGN(words.body, text_in(document, "body"));
  TRY_ASSIGN(words.name, optional_text_in(document, "name"));
  TRY_ASSIGN(words.email, optional_text_in(document, "email"));
  TRY_ASSIGN(words.language, optional_text_in(document, "language"));
  // What a browser says of itself is a hint. One that is no language is as good as none.
  if (!is_language_tag(words.language)) words.language.clear();
  return words;
}

void write_message(Services& services, const Call& call) {
  const auto visitor = find_writer(services, call);
  if (!visitor) return;
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  const auto words = words_in(*body);
  if (!words) return call.reply(words.error());
  const auto is_repeated = std::make_shared<bool>(false);
  apply(
      services, call,
      [&services, words = *words, visitor = *visitor, is_repeated,
       call](const Work& work) -> Result<Wishes, drogon::HttpResponsePtr> {
        if (is_erased(work.authority.inbox(), visitor.customer)) return Err{stranger_answer(call)};
        const auto& inbox = work.authority.inbox();
        *is_repeated = inbox.messages.find(words.message) != nullptr;
        const auto& theirs = work.customers.of(visitor.customer);
        return Wishes{{ReceiveMessage{.conversation = current_conversation(inbox, theirs),
                                      .if_new = draw<ConversationId>(),
                                      .message = words.message,
                                      .channel = visitor.channel.id,
                                      .customer = visitor.customer,
                                      .customer_name = words.name,
                                      .customer_email = words.email,
                                      .vip = Vip::no,
                                      .subject = {},
                                      .body = words.body,
                                      .language = words.language,
                                      .attachments = with_sizes(*services.shelf, words.files)},
                       by(visitor.customer), Origin::chat}};
      },
      [call, id = words->message, is_repeated](const View& view) {
        const auto& inbox = view.authority.inbox();
        const auto message = public_message(inbox, id);
        const auto& conversation = inbox.messages.at(id).conversation;
        call.reply(json_answer(*is_repeated ? 200 : 202,
                               {{"conversation", to_text(conversation)}, {"message", *message}}));
      });
}

// MS-1: how far the answers have come. Said again, or of what is known to be further, it is
// nothing.
void report_delivery(Services& services, const Call& call) {
  const auto visitor = find_writer(services, call);
  if (!visitor) return;
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  const auto text = text_in(*body, "message");
  if (!text) return call.reply(text.error());
  const auto state = text_in(*body, "state");
  if (!state) return call.reply(state.error());
  const auto message = parse_id<MessageId>(*text);
  const bool is_read = *state == "read";
  if (!message || (!is_read && *state != "delivered")) {
    return call.reply(fault_answer({wire::FaultKind::wrong_type, message ? "state" : "message"}));
  }
  const ReportDelivery report{*message, is_read ? Delivery::read : Delivery::delivered};
  apply(
      services, call,
      [report, customer = visitor->customer,
       call](const Work& work) -> Result<Wishes, drogon::HttpResponsePtr> {
        if (is_erased(work.authority.inbox(), customer)) return Err{stranger_answer(call)};
        return Wishes{{report, by(customer), Origin::chat}};
      },
      [call](const View&) { call.reply(json_answer(200, wire::Json::object())); });
}

struct Verdict {
  RatingId rating;
  std::uint32_t stars = 0;
  std::string comment;
};

Result<Verdict, drogon::HttpResponsePtr> verdict_in(const wire::Json& document) {
  TRY_ASSIGN(const auto id, text_in(document, "rating"));
  const auto rating = parse_id<RatingId>(id);
  if (!rating) return Err{fault_answer({wire::FaultKind::wrong_type, "rating"})};
  const auto stars = document.find("stars");
  if (stars == document.end() || !stars->is_number_unsigned()) {
    return Err{fault_answer({wire::FaultKind::wrong_type, "stars"})};
  }
  Verdict verdict{*rating, 0, {}};
  verdict.stars =
      static_cast<std::uint32_t>(std::min<std::uint64_t>(stars->get<std::uint64_t>(), 100));
  TRY_ASSIGN(verdict.comment, optional_text_in(document, "comment"));
  return verdict;
}

bool is_theirs(const Inbox& inbox, CustomerId customer, const Rating& rating) {
  return inbox.conversations.at(rating.conversation).customer == customer;
}

// CS-1. Said twice with one id, it counts once.
void rate(Services& services, const Call& call) {
  const auto visitor = find_writer(services, call);
  if (!visitor) return;
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  const auto verdict = verdict_in(*body);
  if (!verdict) return call.reply(verdict.error());
  apply(
      services, call,
      [verdict = *verdict, visitor = *visitor,
       call](const Work& work) -> Result<Wishes, drogon::HttpResponsePtr> {
        const auto& inbox = work.authority.inbox();
        if (is_erased(inbox, visitor.customer)) return Err{stranger_answer(call)};
        const auto* known = inbox.ratings.find(verdict.rating);
        const auto* surveyed = surveyed_conversation(inbox, work.customers.of(visitor.customer));
        const auto conversation = surveyed ? surveyed->id : ConversationId{};
        if (known && is_theirs(inbox, visitor.customer, *known)) return Wishes{};
        return Wishes{
            {RateConversation{conversation, verdict.rating, verdict.stars, verdict.comment},
             by(visitor.customer), Origin::chat}};
      },
      [call](const View&) { call.reply(json_answer(200, wire::Json::object())); });
}

// First everything that was said, then what comes: a message's id tells a page what it has already,
// and nothing is missed between looking and listening.
void open_stream(Services& services, const Call& call) {
  const auto visitor = find_visitor(services, call);
  if (!visitor) return;
  if (call.request->isHead()) return call.reply(empty_answer(405));
  const auto connection = call.request->getConnectionPtr().lock();
  if (!connection) return;
  const bool is_taken =
      services.writer->ask([&services, call, visitor = *visitor, connection](const View& view) {
        std::string lines;
        auto document = conversation_of(view, visitor);
        if (!document.is_null()) {
          for (auto& message : document["messages"]) {
            message["k"] = "m";
            lines += wire::to_json(message) + "\n";
          }
          for (auto& transfer : document["transfers"]) {
            transfer["k"] = "t";
            lines += wire::to_json(transfer) + "\n";
          }
          document["survey"]["k"] = "s";
          lines += wire::to_json(document["survey"]) + "\n";
        }
        connection->getLoop()->queueInLoop([&services, call, visitor, connection, lines] {
          if (connection->disconnected()) return;
          const auto sink = std::make_shared<LineSink>(connection);
          sink->send(lines);
          services.hubs->here().add(CustomerStream{sink, visitor.customer});
          auto answer = drogon::HttpResponse::newAsyncStreamResponse(
              [sink](drogon::ResponseStreamPtr stream) { sink->attach(std::move(stream)); }, true);
          answer->setContentTypeString(lines_type);
          answer->addHeader("cache-control", "no-store");
          answer->addHeader("x-accel-buffering", "no");
          call.reply(answer);
        });
      });
  if (!is_taken) call.reply(busy_answer());
}

}  // namespace

void add_customer_routes(Router& router, Services& services) {
  const auto add = [&](drogon::HttpMethod method, const char* path, auto handler) {
    router.add(method, path, [&services, handler](const Call& call) { handler(services, call); });
  };
  add(drogon::Get, "/v1/channels/{}", show_channel);
  add(drogon::Post, "/v1/channels/{}/session", start_session);
  add(drogon::Get, "/v1/channels/{}/conversation", show_conversation);
  add(drogon::Post, "/v1/channels/{}/conversation/messages", write_message);
  add(drogon::Post, "/v1/channels/{}/conversation/delivery", report_delivery);
  add(drogon::Post, "/v1/channels/{}/conversation/rating", rate);
  add(drogon::Get, "/v1/channels/{}/stream", open_stream);
}

}  // namespace parley::server
