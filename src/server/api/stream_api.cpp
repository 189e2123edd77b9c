// SPDX-License-Identifier: AGPL-3.0-or-later
// What happened since a cookie: GET /v1/{workspace}/stream as lines that go on coming, POST pull
// as one frame that may be waited for. Where a listener starts is read on the writer's thread, so
// that between the first frame and the next news nothing is missing and nothing comes twice.
#include <charconv>

#include "server/api/api.h"
#include "server/api/caller.h"
#include "server/clock.h"
#include "server/http/answer.h"

namespace parley::server {
namespace {

constexpr std::int64_t wait_ms_max = 25'000;
constexpr auto lines_type = "application/x-ndjson";

struct Asked {
  wire::ClientId client;
  wire::Cookie cookie;
  std::uint64_t last_number = 0;
};

struct Opening {
  std::vector<std::string> lines;
  Position at;
  std::uint64_t last_number = 0;
  enum class Next : std::uint8_t { listen, close } next = Next::listen;
  enum class Has : std::uint8_t { nothing_new, news } has = Has::nothing_new;
};

Opening reset(std::string why) {
  Opening opening;
  opening.lines.push_back(control_line(wire::ControlKind::must_reset, std::move(why)));
  opening.next = Opening::Next::close;
  opening.has = Opening::Has::news;
  return opening;
}

std::optional<std::string> why_reset(const Asked& asked, const View& view) {
  if (asked.cookie.epoch != view.authority.epoch()) return "another log";
  if (asked.cookie.position > view.authority.head()) return "log_rewound";
  if (!view.tail.reaches(asked.cookie.position)) return "too far behind";
  return std::nullopt;
}

Opening open_from(const Asked& asked, Actor actor, const View& view) {
  if (auto why = why_reset(asked, view)) return reset(*std::move(why));
  Opening opening;
  wire::BatchFrame frame;
  frame.epoch = view.authority.epoch();
  frame.last_number = asked.last_number;
  frame.now = now();
  auto pieces = *view.tail.pieces_after(asked.cookie.position);
  if (pieces.empty()) pieces.push_back({asked.cookie.position, asked.cookie.position, {}});
  const auto owner = view.authority.actor_of(asked.client);
  const bool is_own = owner && *owner == actor;
  for (const auto& piece : pieces) {
    frame.from = piece.from;
    frame.to = piece.to;
    if (&piece == &pieces.back() && is_own) {
      frame.last_number = view.authority.last_number(asked.client);
      frame.receipts = view.authority.receipts_after(asked.client, asked.last_number);
    }
    opening.lines.push_back(frame_line(frame, piece.events));
  }
  opening.at = view.authority.head();
  opening.last_number = frame.last_number;
  const bool is_news = opening.at != asked.cookie.position || !frame.receipts.empty();
  if (is_news) opening.has = Opening::Has::news;
  return opening;
}

drogon::HttpResponsePtr stream_answer(std::shared_ptr<LineSink> sink) {
  auto answer = drogon::HttpResponse::newAsyncStreamResponse(
      [sink = std::move(sink)](drogon::ResponseStreamPtr stream) {
        sink->attach(std::move(stream));
      },
      true);
  answer->setContentTypeString(lines_type);
  answer->addHeader("cache-control", "no-store");
  answer->addHeader("x-accel-buffering", "no");
  return answer;
}

std::optional<std::uint64_t> parse_number(const std::string& text) {
  if (text.empty()) return 0;
  std::uint64_t number = 0;
  const auto* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, number);
  if (parsed.ec != std::errc{} || parsed.ptr != end) return std::nullopt;
  return number;
}

Result<Asked, drogon::HttpResponsePtr> asked_in_query(const Call& call) {
  const auto wrong = [](const char* name) {
    return Err{fault_answer({wire::FaultKind::wrong_type, name})};
  };
  const auto client = parse_id<wire::ClientId>(call.request->getParameter("client"));
  if (!client) return wrong("client");
  const auto cookie = wire::parse_cookie(call.request->getParameter("cookie"));
  if (!cookie) return wrong("cookie");
  const auto last_number = parse_number(call.request->getParameter("last_n"));
  if (!last_number) return wrong("last_n");
  return Asked{*client, *cookie, *last_number};
}

void open_stream(Services& services, const Call& call) {
  const auto caller = find_member(services, call, Intent::reads);
  if (!caller) return;
  if (call.request->isHead()) return call.reply(empty_answer(405));
  const auto asked = asked_in_query(call);
  if (!asked) return call.reply(asked.error());
  const auto connection = call.request->getConnectionPtr().lock();
  if (!connection) return;
  services.writer->heard({caller->agent.id});
  const bool is_taken = services.writer->ask(
      [&services, call, asked = *asked, caller = *caller, connection](const View& view) {
        auto opening = open_from(asked, by(caller.agent.id), view);
        connection->getLoop()->queueInLoop([&services, call, asked, agent = caller.agent.id,
                                            session = caller.session.key, connection,
                                            opening = std::move(opening)] {
          if (connection->disconnected()) return;
          const auto sink = std::make_shared<LineSink>(connection);
          for (const auto& line : opening.lines) sink->send(line);
          if (opening.next == Opening::Next::listen) {
            services.hubs->here().add(
                AgentStream{sink, session, agent, asked.client, opening.at, opening.last_number});
          } else {
            sink->end({});
          }
          call.reply(stream_answer(sink));
        });
      });
  if (!is_taken) call.reply(busy_answer());
}

void reply_line(const Call& call, const std::string& line) {
  auto answer = empty_answer(200);
  answer->setContentTypeString("application/json");
  answer->addHeader("cache-control", "no-store");
  answer->setBody(line);
  call.reply(answer);
}

Result<Asked, drogon::HttpResponsePtr> asked_in(const wire::Json& body) {
  TRY_ASSIGN(const auto client_text, text_in(body, "client"));
  TRY_ASSIGN(const auto cookie_text, text_in(body, "cookie"));
  const auto client = parse_id<wire::ClientId>(client_text);
  if (!client) return Err{fault_answer({wire::FaultKind::wrong_type, "client"})};
  const auto cookie = wire::parse_cookie(cookie_text);
  if (!cookie) return Err{fault_answer({wire::FaultKind::wrong_type, "cookie"})};
  Asked asked{*client, *cookie, 0};
  if (const auto found = body.find("last_n"); found != body.end()) {
    const auto* number = found->get_ptr<const wire::Json::number_unsigned_t*>();
    if (!number) return Err{fault_answer({wire::FaultKind::wrong_type, "last_n"})};
    asked.last_number = *number;
  }
  return asked;
}

Result<std::int64_t, drogon::HttpResponsePtr> wait_ms_in(const wire::Json& body) {
  const auto found = body.find("wait_ms");
  if (found == body.end()) return std::int64_t{0};
  const auto* number = found->get_ptr<const wire::Json::number_unsigned_t*>();
  if (!number || *number > std::uint64_t{wait_ms_max}) {
    return Err{fault_answer({wire::FaultKind::wrong_type, "wait_ms"})};
  }
  return static_cast<std::int64_t>(*number);
}

void pull(Services& services, const Call& call) {
  const auto caller = find_member(services, call, Intent::changes);
  if (!caller) return;
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  const auto asked = asked_in(*body);
  if (!asked) return call.reply(asked.error());
  const auto wait_ms = wait_ms_in(*body);
  if (!wait_ms) return call.reply(wait_ms.error());
  services.writer->heard({caller->agent.id});
  auto* loop = trantor::EventLoop::getEventLoopOfCurrentThread();
  const Instant until = now() + Duration{*wait_ms};
  const bool is_taken = services.writer->ask([&services, call, asked = *asked, until, loop,
                                              actor = by(caller->agent.id)](const View& view) {
    const auto opening = open_from(asked, actor, view);
    if (opening.has == Opening::Has::news || until <= now()) {
      return reply_line(call, opening.lines.front());
    }
    Poll poll{asked.client, opening.at, opening.last_number, until,
              [call](const std::string& line) { reply_line(call, line); }};
    loop->queueInLoop([&services, poll = std::move(poll)] { services.hubs->here().add(poll); });
  });
  if (!is_taken) call.reply(busy_answer());
}

}  // namespace

void add_stream_routes(Router& router, Services& services) {
  router.add(drogon::Get, "/v1/{}/stream",
             [&services](const Call& call) { open_stream(services, call); });
  router.add(drogon::Post, "/v1/{}/pull", [&services](const Call& call) { pull(services, call); });
}

}  // namespace parley::server
