// SPDX-License-Identifier: AGPL-3.0-or-later
// A whole workspace without a server: the same authority over a log in memory, the demo's data, and
// customers who write as time goes by. It speaks the server's texts: a push's body in, its answer
// out, a stream's lines. It reads no clock and opens nothing; whoever runs it calls `turn` when
// `next_turn` has come. One agent, one stream: the page it lives in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "demo/customers.h"
#include "store/memory/memory_store.h"
#include "sync/catch_up.h"

namespace parley::demo {

class LiveDemo {
 public:
  LiveDemo(Instant now, std::uint64_t seed);

  // The demo's agent with this address; whoever there is first when there is none.
  [[nodiscard]] AgentId agent_called(std::string_view email) const;

  struct PushAnswer {
    int status = 200;
    std::string body;
  };
  // The page has the bytes of this file, in 64 hexadecimal digits.
  void take_blob(AgentId agent, std::string_view digest);
  PushAnswer push(AgentId agent, std::string_view body, Instant now);

  struct Snapshot {
    std::string manifest;
    wire::Bytes content;
  };
  [[nodiscard]] Snapshot snapshot() const;

  // From "client=…&cookie=…&last_n=…" on. The lines since come with the next `take_lines`.
  void open_stream(std::string_view query);
  void close_stream() { stream_.reset(); }
  std::vector<std::string> take_lines(Instant now);

  // Whoever's time has come writes; the core's timers run.
  void turn(Instant now);
  [[nodiscard]] Instant next_turn() const;

  [[nodiscard]] const sync::Authority& authority() const { return authority_; }

 private:
  struct Stream {
    sync::StreamPlace place;
    bool is_known = true;  // false: its cookie is of another log
    bool is_fresh = true;
  };

  template <class Work>
  void commit(Work&& work);
  CommandId draw();
  void ask(const Command& command, const Context& context, sync::Additions& additions);

  store::MemoryStore store_;
  sync::Authority authority_;
  Customers customers_;
  std::optional<Stream> stream_;
  std::uint64_t asked_ = 0;
  Instant beat_at_;  // a silent stream is taken for a dead one
  Instant looked_at_;
};

}  // namespace parley::demo
