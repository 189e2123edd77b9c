// SPDX-License-Identifier: AGPL-3.0-or-later
// Files, under their digest: PUT brings one, in pieces of at most 1 MiB ("content-range: bytes
// 0-1048575/5242880"; "bytes */5242880" without a body asks how far it is), GET gives one back that
// stands in a message which whoever asks may read. Nothing that people sent is ever run: only
// pictures of four kinds are shown in place, everything else is a download.
#include <algorithm>
#include <charconv>

#include "base/limits.h"
#include "core/attachments/attachment.h"
#include "core/conversation/access.h"
#include "core/merge/merge.h"
#include "server/api/api.h"
#include "server/api/caller.h"
#include "server/api/visitor.h"
#include "server/clock.h"
#include "server/http/answer.h"

namespace parley::server {
namespace {

struct Range {
  bool is_question = false;  // "bytes */N"
  std::uint64_t from = 0;
  std::uint64_t to = 0;  // behind the last one
  std::uint64_t total = 0;
};

std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  return is_number ? std::optional(number) : std::nullopt;
}

// None: there is none that can be read.
std::optional<Range> range_of(const Call& call) {
  const auto size = call.request->body().size();
  std::string_view text = call.request->getHeader("content-range");
  if (text.empty()) return Range{false, 0, size, size};
  if (text.rfind("bytes ", 0) != 0) return std::nullopt;
  text.remove_prefix(6);
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto total = number_in(text.substr(slash + 1));
  if (!total) return std::nullopt;
  if (text.substr(0, slash) == "*") return Range{true, 0, 0, *total};
  const auto dash = text.find('-');
  if (dash == std::string_view::npos || dash > slash) return std::nullopt;
  const auto from = number_in(text.substr(0, dash));
  const auto last = number_in(text.substr(dash + 1, slash - dash - 1));
  if (!from || !last || *last < *from || *last >= *total) return std::nullopt;
  if (*last - *from + 1 != size) return std::nullopt;
  return Range{false, *from, *last + 1, *total};
}

drogon::HttpResponsePtr so_far_answer(int status, const Taken& taken) {
  return json_answer(status, {{"have", taken.have}});
}

// The authority is told before anyone is: a command that names the file may follow at once.
void note(Services& services, const Call& call, const Digest& digest, const Actor& owner) {
  const auto is_there = std::make_shared<bool>(false);
  const bool is_taken = services.writer->write(
      [&services, digest, owner, is_there](Work& work) {
        *is_there = services.shelf->note(work.authority, digest, owner, work.now);
      },
      [call, digest, is_there](Kept, const View&) {
        if (!*is_there) return call.reply(busy_answer());
        call.reply(json_answer(200, {{"blob", to_text(digest)}}));
      });
  if (!is_taken) call.reply(busy_answer());
}

void answer(Services& services, const Call& call, const Digest& digest, const Actor& owner,
            const Taken& taken) {
  switch (taken.how) {
    case Taking::whole:
      return note(services, call, digest, owner);
    case Taking::more:
      return call.reply(so_far_answer(202, taken));
    case Taking::elsewhere:
      return call.reply(so_far_answer(409, taken));
    case Taking::mismatch:
      return call.reply(
          error_answer(422, "digest_mismatch", "These bytes are not what their digest says."));
    case Taking::too_large:
      return call.reply(error_answer(413, "too_large", "The file is too large."));
    case Taking::busy:
      return call.reply(busy_answer());
    case Taking::failed:
      return call.reply(not_kept_answer(Kept::no));
  }
}

void take(Services& services, const Call& call, const std::string& name, const Actor& owner) {
  const auto digest = parse_digest(name);
  if (!digest) return call.reply(error_answer(404, "unknown_file", "There is no such file."));
  const auto range = range_of(call);
  if (!range) return call.reply(error_answer(400, "wrong_range", "The range cannot be read."));
  const auto at = now();
  const auto taken =
      range->is_question
          ? services.shelf->look(*digest, owner, at)
          : services.shelf->take(*digest, owner, {range->from, range->total, call.request->body()},
                                 at);
  answer(services, call, *digest, owner, taken);
}

// A name for a header: what is not plain ASCII goes along percent-encoded (RFC 6266).
std::string disposition_of(const Attachment& file) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string plain;
  std::string encoded;
  for (const char letter : file.name) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool is_word = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                         (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' || byte == '_';
    plain += is_word || byte == ' ' ? letter : '_';
    if (is_word) {
      encoded += letter;
    } else {
      encoded += {'%', digits[byte >> 4], digits[byte & 0xF]};
    }
  }
  const auto* how = is_safe_picture(file.media_type) ? "inline" : "attachment";
  return std::string(how) + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

drogon::HttpResponsePtr file_answer(const Attachment& file,
                                    const std::vector<std::uint8_t>& bytes) {
  auto response = empty_answer(200);
  response->setContentTypeString(is_safe_picture(file.media_type) ? file.media_type
                                                                  : "application/octet-stream");
  response->addHeader("content-disposition", disposition_of(file));
  response->addHeader("content-security-policy", "default-src 'none'; sandbox");
  response->addHeader("cache-control", "no-store");
  response->setBody(std::string(bytes.begin(), bytes.end()));
  return response;
}

drogon::HttpResponsePtr none_answer() {
  return error_answer(404, "unknown_file", "There is no such file.");
}

using MayRead = std::function<bool(const View& view, const Message& message)>;

const Attachment* file_in(const Message& message, const Digest& digest) {
  const auto found = std::find_if(message.attachments.begin(), message.attachments.end(),
                                  [&](const Attachment& file) { return file.blob == digest; });
  return found == message.attachments.end() ? nullptr : &*found;
}

void give(Services& services, const Call& call, const std::string& name, const MayRead& may_read) {
  const auto digest = parse_digest(name);
  const auto message = parse_id<MessageId>(call.request->getParameter("message"));
  if (!digest || !message) return call.reply(none_answer());
  const bool is_taken = services.writer->ask(
      [&services, call, digest = *digest, message = *message, may_read](const View& view) {
        const auto* known = view.authority.inbox().messages.find(message);
        const auto* file = known ? file_in(*known, digest) : nullptr;
        if (!file || !may_read(view, *known)) return call.reply(none_answer());
        const auto connection = call.request->getConnectionPtr().lock();
        if (!connection) return;
        // Read elsewhere: the writer goes on.
        connection->getLoop()->queueInLoop([&services, call, digest, file = *file] {
          const auto bytes = services.shelf->get(digest);
          if (!bytes) return call.reply(not_kept_answer(Kept::no));
          call.reply(*bytes ? file_answer(file, **bytes) : none_answer());
        });
      });
  if (!is_taken) call.reply(busy_answer());
}

void take_from_agent(Services& services, const Call& call) {
  const auto caller = find_member(services, call, Intent::changes);
  if (!caller) return;
  if (const auto wait = services.throttles.files.take(caller->session.key, now());
      wait != Duration{}) {
    return call.reply(too_often_answer(wait));
  }
  take(services, call, call.parts[1], by(caller->agent.id));
}

void give_to_agent(Services& services, const Call& call) {
  const auto caller = find_member(services, call, Intent::reads);
  if (!caller) return;
  give(services, call, call.parts[1], [id = caller->agent.id](const View& view, const Message& it) {
    const auto& inbox = view.authority.inbox();
    const auto* agent = inbox.agents.find(id);
    return agent && may_see(inbox, *agent, *root_of(inbox, it.conversation));
  });
}

void take_from_customer(Services& services, const Call& call) {
  const auto visitor = find_visitor(services, call);
  if (!visitor) return;
  if (!is_from_own_page(call)) {
    return call.reply(error_answer(403, "other_site", "This did not come from the chat page."));
  }
  auto wait = services.throttles.customer_files.take(to_text(visitor->customer), now());
  if (wait == Duration{})
    wait = services.throttles.customer_files_address.take(peer_of(call), now());
  if (wait != Duration{}) return call.reply(too_often_answer(wait));
  take(services, call, call.parts[1], by(visitor->customer));
}

// NT-1: what they may read is decided where everything for customers is.
void give_to_customer(Services& services, const Call& call) {
  const auto visitor = find_visitor(services, call);
  if (!visitor) return;
  give(services, call, call.parts[1],
       [customer = visitor->customer](const View& view, const Message& it) {
         return may_read(view.authority.inbox(), customer, it.id);
       });
}

}  // namespace

void add_blob_routes(Router& router, Services& services) {
  const auto add = [&](drogon::HttpMethod method, const char* path, auto handler) {
    router.add(method, path, [&services, handler](const Call& call) { handler(services, call); });
  };
  add(drogon::Put, "/v1/{}/blob/{}", take_from_agent);
  add(drogon::Get, "/v1/{}/blob/{}", give_to_agent);
  add(drogon::Put, "/v1/channels/{}/blob/{}", take_from_customer);
  add(drogon::Get, "/v1/channels/{}/blob/{}", give_to_customer);
}

}  // namespace parley::server
