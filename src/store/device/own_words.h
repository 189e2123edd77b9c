// SPDX-License-Identifier: AGPL-3.0-or-later
// What the person at this device wrote and nobody else has yet: outbox and attention list, as
// records that each stand alone. Every record names its agent, so that words never come out under
// somebody else's name, not even from a store whose manifest is lost. Their format is never given
// up: whatever an older build wrote is read.
#pragma once

#include <vector>

#include "sync/replica_io.h"
#include "wire/record.h"

namespace parley::store {

wire::Record write_sent(AgentId agent, const wire::SentCommand& sent);
wire::Record write_attention(AgentId agent, const sync::Attention& attention);

struct OwnWords {
  std::vector<wire::SentCommand> outbox;
  std::vector<sync::Attention> attention;
  std::size_t bytes_lost = 0;
  bool is_other_agents = false;
  bool is_newer = false;  // in words of a newer build
};
// Adds what the file has; damage in it costs no more than the damaged records.
void read_words(const wire::Bytes& file, AgentId agent, OwnWords& words);

}  // namespace parley::store
