// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sim/promises.h"

#include <algorithm>
#include <map>

#include "core/conversation/stale.h"
#include "core/fits.h"
#include "core/merge/merge.h"
#include "wire/snapshot.h"

namespace parley::sim {
namespace {

using Devices = std::vector<std::unique_ptr<Device>>;

struct Ended {
  std::vector<wire::Receipt> receipts;
  std::vector<Position> events;
};

std::map<CommandId, Ended> how_commands_ended(const Server& server) {
  std::map<CommandId, Ended> ended;
  for (const auto& stored : server.receipts()) {
    ended[stored.receipt.id].receipts.push_back(stored.receipt);
  }
  for (const auto& logged : server.log()) ended[logged.cause].events.push_back(logged.position);
  return ended;
}

bool is_one_run(const std::vector<Position>& events) {
  for (std::size_t i = 1; i < events.size(); ++i) {
    if (events[i].value != events[i - 1].value + 1) return false;
  }
  return true;
}

std::string fingerprint(const LoggedEvent& logged) {
  const auto document = wire::encode(logged);
  return document["actor"].dump() + document["acted_at"].dump() + document["type"].dump() +
         document["body"].dump();
}

// I1, I2: every promised command ended once, in one way, with its effects in one place.
void check_commands(World& world, const Server& server) {
  const auto ended = how_commands_ended(server);
  for (const auto id : world.promised) {
    world.promise(ended.count(id) != 0, "I1: a saved command never reached the log");
  }
  for (const auto& [id, how] : ended) {
    if (world.issued.count(id) == 0) continue;
    if (how.receipts.empty()) {
      world.promise(false, "I1: events without a receipt");
      continue;
    }
    for (const auto& receipt : how.receipts) {
      const bool is_same = receipt.outcome == how.receipts.front().outcome &&
                           receipt.refusal == how.receipts.front().refusal;
      world.promise(is_same, "I1: one command ended in two ways");
    }
    const auto outcome = how.receipts.front().outcome;
    const bool has_effect = outcome == wire::Outcome::applied || outcome == wire::Outcome::held;
    world.promise(has_effect != how.events.empty(), "I2: outcome and effects disagree");
    world.promise(is_one_run(how.events), "I2: a command's effects happened twice");
  }
}

// I2, also for a command that came under another id: no act of a person stands in the log twice.
void check_nothing_twice(World& world, const Server& server) {
  std::set<std::string> met;
  for (const auto& logged : server.log()) {
    // A clock that runs ahead is cut back to the authority's: its acts look simultaneous.
    const bool is_cut_back = logged.stamp.acted_at == logged.stamp.at;
    if (logged.stamp.actor.kind != ActorKind::agent || is_cut_back) continue;
    world.promise(met.insert(fingerprint(logged)).second, "I2: the same act twice");
  }
}

// Whether an entry stands for words that were said, in or out or among the team.
bool says_words(const HistoryEntry& entry) {
  using enum Change;
  const auto it = entry.change;
  const bool may_carry = it == message_received || it == reply_sent || it == note_added ||
                         it == assigned || it == transferred;
  return may_carry && !entry.message.is_none();
}

// MG-1, MG-3, SP-1: whatever was merged, taken apart and split, every message can be read in
// exactly one conversation. Every reference leads somewhere, merges end, and the loads are what
// they count.
void check_threads(World& world, const Inbox& inbox) {
  world.promise(is_consistent(inbox), "I4: the tables do not fit together");
  std::map<MessageId, std::size_t> read;
  for (const auto& conversation : inbox.conversations) {
    if (is_merged_away(conversation)) continue;
    for (const auto place : conversation.thread) {
      const auto& entry = inbox.history.at(place);
      if (says_words(entry)) read[entry.message] += 1;
    }
    world.promise(std::is_sorted(conversation.thread.begin(), conversation.thread.end()),
                  "MG-1: a thread is out of order");
  }
  for (const auto& message : inbox.messages) {
    world.promise(read[message.id] != 0, "MG-1: a message was lost");
    world.promise(read[message.id] < 2, "MG-1: a message is there twice");
  }
}

// I4: log, tables and snapshot are the same. I9: no reply left on stale sight.
void check_log(World& world, const Server& server) {
  Inbox folded;
  for (const auto& logged : server.log()) {
    const auto* reply = std::get_if<ReplySent>(&logged.event);
    const auto issued = world.issued.find(logged.cause);
    if (reply && issued != world.issued.end()) {
      if (const auto* sent = std::get_if<SendReply>(&issued->second.command)) {
        const auto& conversation = folded.conversations.at(reply->conversation);
        world.promise(!moved_on(folded, conversation, sent->seen, logged.stamp.actor),
                      "I9: a reply was sent on stale sight");
      }
    }
    world.promise(fits(folded, logged.event, logged.stamp), "I4: an event does not fit the log");
    evolve(folded, logged);
  }
  const auto& inbox = server.authority().inbox();
  world.promise(folded == inbox, "I4: the log and the tables differ");
  const auto copy = wire::read_snapshot(wire::write_snapshot(inbox));
  world.promise(copy && *copy == inbox, "I4: the snapshot and the tables differ");
}

// I3: everyone sees the same. I4: so does what is on their disks.
void check_devices(World& world, const Server& server, const Devices& devices) {
  const auto& truth = server.authority().inbox();
  for (const auto& device : devices) {
    if (!device->is_alive()) continue;
    world.promise(device->replica().inbox() == truth, "I3: a device sees something else");
    const auto opened = store::DeviceStore(device->disk(), "check")
                            .open(device->agent(), wire::ClientId{world.random.id()});
    world.promise(opened.state && opened.state->confirmed == truth,
                  "I4: a device's disk holds something else");
    world.promise(device->disk().size() < 200, "I16: too many files");
  }
}

// MS-1: every file of a message is where its bytes can be had, and no command went without its own.
void check_files(World& world, const Server& server) {
  for (const auto& stored : server.receipts()) {
    world.promise(stored.receipt.refusal != Refusal::file_missing,
                  "I17: a command went ahead of its file");
  }
  for (const auto& message : server.authority().inbox().messages) {
    for (const auto& file : message.attachments) {
      world.promise(server.authority().has_blob(file.blob, message.stamp.actor),
                    "I17: a file of a message is gone");
    }
  }
}

// I8: the words of every promised command that was refused are where their author finds them.
void check_attention(World& world, const Server& server, const Devices& devices) {
  std::set<CommandId> kept;
  for (const auto& device : devices) {
    if (!device->is_alive()) continue;
    for (const auto& attention : device->replica().attention()) kept.insert(attention.sent.id);
  }
  for (const auto& stored : server.receipts()) {
    const auto& receipt = stored.receipt;
    if (receipt.outcome != wire::Outcome::rejected || world.promised.count(receipt.id) == 0) {
      continue;
    }
    world.promise(kept.count(receipt.id) != 0, "I8: refused words are nowhere to be found");
  }
}

}  // namespace

void check_promises(World& world, const Server& server, const Devices& devices) {
  if (!server.is_up()) return world.promise(false, "I15: the server is down");
  check_commands(world, server);
  check_nothing_twice(world, server);
  check_log(world, server);
  check_threads(world, server.authority().inbox());
  check_devices(world, server, devices);
  check_attention(world, server, devices);
  check_files(world, server);
}

}  // namespace parley::sim
