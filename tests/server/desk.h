// SPDX-License-Identifier: AGPL-3.0-or-later
// An agent's device, as far as the server can tell: commands under numbers, a stream, a snapshot.
#pragma once

#include <string>

#include "core/command.h"
#include "core/inbox.h"
#include "server/http_client.h"
#include "wire/frames.h"

namespace parley::test {

template <class IdType>
IdType some_id() {
  static std::uint64_t drawn = 0;
  return IdType{{0xC0FFEE, ++drawn}};
}

// What a device takes home from /snapshot.
struct Home {
  wire::Cookie cookie;
  std::uint64_t state_hash = 0;
  Inbox inbox;
};
Home fetch_snapshot(Person& agent);

struct Desk {
  Person& agent;
  wire::Epoch epoch;
  wire::ClientId client = some_id<wire::ClientId>();
  std::uint64_t next_number = 1;

  wire::SentCommand next(Command command) {
    return {next_number++, some_id<CommandId>(), {1'000}, std::move(command)};
  }
  [[nodiscard]] wire::PushRequest request(std::vector<wire::SentCommand> commands) const {
    return {client, epoch, std::move(commands)};
  }
  Response push(const std::vector<wire::SentCommand>& commands) {
    return agent.post("/v1/" + agent.workspace() + "/push", wire::encode(request(commands)));
  }
  void listen(Connection& connection, const wire::Cookie& cookie, std::uint64_t last_number = 0) {
    agent.open_stream(connection, "/v1/" + agent.workspace() + "/stream?client=" + to_text(client) +
                                      "&cookie=" + wire::to_text(cookie) +
                                      "&last_n=" + std::to_string(last_number));
  }
};

// A customer writes on the chat page; the id of the conversation.
ConversationId write_as_new_customer(Person& customer, const std::string& body);

}  // namespace parley::test
