// SPDX-License-Identifier: AGPL-3.0-or-later
// fill_inbox FOLDER COUNT: writes COUNT conversations into the log of a demo server that is not
// running, each asked of the authority as a customer and Ana would. Every second one has her
// answer, every fourth is resolved. The same texts at every call.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bench/writer.h"
#include "server/clock.h"
#include "server/storage.h"
#include "sync/authority.h"
#include "wire/codec.h"

using namespace parley;

namespace {

constexpr std::uint64_t at_once = 5'000;

template <class IdType>
IdType id_of(std::uint64_t kind, std::uint64_t n) {
  return IdType{{kind * 0x9E3779B97F4A7C15U, n * 0xBF58476D1CE4E5B9U + 1}};
}

class Filler {
 public:
  Filler(store::EventStore& log, sync::AuthorityState state)
      : log_(log), authority_(std::move(state)) {
    const auto& inbox = authority_.inbox();
    channel_ = find_channel_by_key(inbox, "web")->id;
    ana_ = find_agent_by_email(inbox, "ana@demo.example")->id;
  }

  void fill(std::uint64_t count) {
    for (std::uint64_t n = 0; n < count; n += at_once) {
      authority_.open();
      for (auto i = n; i < std::min(n + at_once, count); ++i) converse(i);
      if (const auto kept = log_.append(additions_); !kept) fail(kept.error().what);
      authority_.keep();
      additions_ = {};
    }
  }

 private:
  std::string sentence(int words) {
    auto text = writer_.sentence(words);
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }
  void converse(std::uint64_t n) {
    const auto conversation = id_of<ConversationId>(1, n);
    const auto customer = id_of<CustomerId>(2, n);
    ReceiveMessage said;
    said.if_new = conversation;
    said.message = id_of<MessageId>(3, n);
    said.channel = channel_;
    said.customer = customer;
    said.customer_name = sentence(2);
    said.customer_email = "customer" + std::to_string(n) + "@example.org";
    said.subject = sentence(4);
    said.body = sentence(14);
    ask(said, by(customer), Origin::chat);
    if (n % 2 != 0) return;
    ask(SendReply{conversation, id_of<MessageId>(4, n), sentence(14), authority_.head()}, by(ana_),
        Origin::web);
    if (n % 4 != 0) return;
    ResolveConversation resolve;
    resolve.conversation = conversation;
    resolve.summary = sentence(3);
    resolve.seen = authority_.head();
    ask(resolve, by(ana_), Origin::web);
  }
  void ask(const Command& command, Actor actor, Origin origin) {
    const auto at = server::now();
    const auto id = id_of<CommandId>(5, asked_++);
    const auto done = authority_.apply(command, id, {at, at, actor, origin}, additions_);
    if (!done) fail(std::string(wire::name_of(done.error())));
  }
  [[noreturn]] static void fail(const std::string& why) {
    std::fprintf(stderr, "fill_inbox: %s\n", why.c_str());
    std::exit(1);
  }

  store::EventStore& log_;
  sync::Authority authority_;
  sync::Additions additions_;
  bench::Writer writer_;
  ChannelId channel_;
  AgentId ana_;
  std::uint64_t asked_ = 0;
};

}  // namespace

int main(int count, char** given) {
  if (count != 3) return 2;
  auto log = server::open_log({.data = given[1], .database = {}});
  if (!log) {
    std::fprintf(stderr, "fill_inbox: %s\n", log.error().what.c_str());
    return 1;
  }
  auto state = (*log)->load();
  if (!state) return 1;
  Filler(**log, *std::move(state)).fill(std::strtoull(given[2], nullptr, 10));
  return 0;
}
