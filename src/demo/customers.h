// SPDX-License-Identifier: AGPL-3.0-or-later
// The customers of a live demo, from the script in assets/demo: newcomers write one after another,
// and who is answered answers. The same seed and the same replies at the same times give the same
// words at the same times. When the script is at its end, it is quiet.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/event.h"
#include "core/inbox.h"
#include "demo/script.h"

namespace parley::demo {

class Customers {
 public:
  Customers(Instant now, std::uint64_t seed);

  // A reply to one of them is answered after a while.
  void hear(const LoggedEvent& logged);

  [[nodiscard]] std::optional<Instant> next_due() const;
  // What they write now; nobody writes into a conversation that was brought to its end.
  std::vector<ReceiveMessage> take_due(Instant now, const Inbox& inbox);

 private:
  struct Answers {
    ReceiveMessage from;
    std::deque<std::string> words;
  };
  struct Due {
    Instant at;
    std::optional<ConversationId> conversation;  // none: the next newcomer
  };

  void add(const Json& conversation, const Json& answers);
  void plan(Due due);
  std::optional<ReceiveMessage> write(const Due& due, const Inbox& inbox);
  std::optional<ReceiveMessage> begin(Instant now);
  Duration pause(const char* name);
  std::uint64_t roll();

  Json script_;
  std::uint64_t dice_;
  std::deque<const Json*> newcomers_;
  std::map<ConversationId, Answers> answers_;
  std::vector<Due> due_;  // soonest first
  std::uint64_t written_ = 0;
};

}  // namespace parley::demo
