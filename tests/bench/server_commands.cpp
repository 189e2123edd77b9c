// SPDX-License-Identifier: AGPL-3.0-or-later
// How many commands the server takes in, made durable one transaction a batch on SQLite with full
// synchronisation, from 64 devices that push over HTTP at the same time: with one command a push,
// as people act, and with twenty, as a device does that was offline.
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include "core/inbox.h"
#include "server/http_client.h"
#include "server/running_server.h"
#include "wire/frames.h"
#include "wire/snapshot.h"

using namespace parley;
using namespace parley::test;

namespace {

constexpr std::size_t device_count = 64;
// Devices share few threads, so that measuring takes little from what is measured.
constexpr std::size_t thread_count = 2;
constexpr std::size_t session_count = 16;

struct Office {
  std::uint16_t port;
  std::vector<Headers> sessions;  // the server limits how often one may push
  std::string path;
  wire::Epoch epoch;
  ConversationId conversation;
};

template <class IdType>
IdType id_of(std::uint64_t high, std::uint64_t low) {
  return IdType{{high + 1, low + 1}};
}

std::string push_body(const Office& office, std::size_t device, std::uint64_t first,
                      std::size_t count) {
  wire::PushRequest request{id_of<wire::ClientId>(1'000 + device, count), office.epoch, {}};
  for (std::uint64_t n = first; n < first + count; ++n) {
    const auto note = id_of<MessageId>((device << 8) + count, n);
    request.commands.push_back({n,
                                id_of<CommandId>((device << 8) + count, n),
                                {1'000},
                                AddNote{office.conversation, note, "Asked the warehouse."}});
  }
  return wire::to_json(wire::encode(request));
}

// Every device has one push under way; the next one follows its answer.
std::size_t drive(const Office& office, std::size_t first_device, std::size_t last_device,
                  std::size_t pushes, std::size_t commands_a_push) {
  std::vector<std::unique_ptr<Connection>> connections;
  for (auto device = first_device; device < last_device; ++device) {
    connections.push_back(std::make_unique<Connection>(office.port));
  }
  std::size_t accepted = 0;
  for (std::size_t push = 0; push < pushes; ++push) {
    for (auto device = first_device; device < last_device; ++device) {
      const auto body = push_body(office, device, push * commands_a_push + 1, commands_a_push);
      connections[device - first_device]->send("POST", office.path,
                                               office.sessions[device % session_count], body);
    }
    for (auto& connection : connections) {
      if (connection->receive().status == 200) accepted += commands_a_push;
    }
  }
  return accepted;
}

double commands_per_second(const Office& office, std::size_t pushes, std::size_t commands_a_push) {
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::size_t> accepted(thread_count);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < thread_count; ++i) {
    threads.emplace_back([&, i] {
      const auto share = device_count / thread_count;
      accepted[i] = drive(office, i * share, (i + 1) * share, pushes, commands_a_push);
    });
  }
  std::size_t total = 0;
  for (std::size_t i = 0; i < thread_count; ++i) {
    threads[i].join();
    total += accepted[i];
  }
  if (total != device_count * pushes * commands_a_push) return 0;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  return static_cast<double>(total) / took.count();
}

}  // namespace

int main() {
  TemporaryFolder folder;
  RunningServer server(folder.path() / "data", {"--demo"});
  Person ana(server.port());
  if (ana.sign_in("ana@demo.example").status != 200) return 1;
  const auto manifest =
      wire::decode_snapshot_manifest(ana.get("/v1/" + ana.workspace() + "/snapshot").json());
  if (!manifest) return 1;
  wire::Bytes bytes;
  for (const auto& chunk : manifest->chunks) {
    const auto part = ana.get("/v1/" + ana.workspace() + "/snapshot/" + chunk.id).body;
    bytes.insert(bytes.end(), part.begin(), part.end());
  }
  const auto inbox = wire::read_snapshot(bytes);
  if (!inbox) return 1;
  Office office{server.port(),
                {},
                "/v1/" + ana.workspace() + "/push",
                manifest->cookie.epoch,
                inbox->conversations.begin()->id};
  for (std::size_t i = 0; i < session_count; ++i) {
    Person person(server.port());
    if (person.sign_in("ana@demo.example").status != 200) return 1;
    office.sessions.push_back(person.headers());
    office.sessions.back()["content-type"] = "application/json";
  }
  const auto single = commands_per_second(office, 100, 1);
  const auto batched = commands_per_second(office, 40, 20);
  std::printf("{\"what\":\"commands_sqlite\",\"value\":%.0f,\"unit\":\"commands/s\"}\n", single);
  std::printf("{\"what\":\"commands_sqlite_batched\",\"value\":%.0f,\"unit\":\"commands/s\"}\n",
              batched);
  return single > 0 && batched > 0 ? 0 : 1;
}
