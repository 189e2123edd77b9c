// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/desk.h"

#include <doctest/doctest.h>

#include "wire/snapshot.h"

namespace parley::test {

Home fetch_snapshot(Person& agent) {
  const auto path = "/v1/" + agent.workspace() + "/snapshot";
  const auto answer = agent.get(path);
  REQUIRE(answer.status == 200);
  const auto manifest = wire::decode_snapshot_manifest(answer.json());
  REQUIRE(manifest);
  wire::Bytes bytes;
  for (const auto& chunk : manifest->chunks) {
    const auto part = agent.get(path + "/" + chunk.id);
    REQUIRE(part.status == 200);
    CHECK(part.body.size() == chunk.bytes);
    bytes.insert(bytes.end(), part.body.begin(), part.body.end());
  }
  auto inbox = wire::read_snapshot(bytes);
  REQUIRE(inbox);
  return {manifest->cookie, manifest->state_hash, *std::move(inbox)};
}

ConversationId write_as_new_customer(Person& customer, const std::string& body) {
  REQUIRE(customer.post("/v1/channels/web/session", wire::Json::object()).status == 200);
  const auto answer = customer.post(
      "/v1/channels/web/conversation/messages",
      wire::Json{{"message", to_text(some_id<MessageId>())}, {"body", body}, {"name", "Zoë"}});
  REQUIRE(answer.status == 202);
  return *parse_id<ConversationId>(answer.json()["conversation"].get<std::string>());
}

}  // namespace parley::test
