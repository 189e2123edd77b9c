// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/authority.h"

#include "sync/command_hash.h"
#include "sync/office.h"

namespace parley::test {
namespace {

using wire::Outcome;

wire::PushRequest request(std::vector<wire::SentCommand> commands, std::uint64_t client = 1) {
  return {client_id(client), first_epoch, std::move(commands)};
}
wire::SentCommand sent(std::uint64_t number, Command command) {
  return {number, command_id(number), nine, std::move(command)};
}
wire::SentCommand note(std::uint64_t number, const std::string& body) {
  return sent(number, AddNote{refund, {raw(8000 + number)}, body});
}
wire::PushAnswer answered(const sync::Authority::PushResult& result) {
  const auto* answer = std::get_if<wire::PushAnswer>(&result);
  REQUIRE(answer != nullptr);
  return *answer;
}
wire::PushConflict conflicted(const sync::Authority::PushResult& result) {
  const auto* conflict = std::get_if<wire::PushConflict>(&result);
  REQUIRE(conflict != nullptr);
  return *conflict;
}

TEST_SUITE("the authority takes commands in") {
  TEST_CASE("each gets the next positions, its sender's name, and a receipt") {
    Office office;
    const auto head = office.authority.head();
    const auto answer = answered(office.push(request({note(1, "one"), note(2, "two")}), ana));
    CHECK(answer.last_number == 2);
    CHECK(answer.head.value == head.value + 2);
    REQUIRE(answer.receipts.size() == 2);
    CHECK(answer.receipts[1] == wire::Receipt{2, command_id(2), Outcome::applied, {}});
    CHECK(office.log.back().position == answer.head);
    CHECK(office.log.back().cause == command_id(2));
    CHECK(office.log.back().stamp.actor == by(ana));
    CHECK(office.log.back().stamp.acted_at == nine);
    CHECK(office.authority.actor_of(client_id(1)) == by(ana));
  }
  TEST_CASE("sent twice happens once, and is answered the same") {
    Office office;
    const auto once = answered(office.push(request({note(1, "one")}), ana));
    const auto events = office.log.size();
    const auto twice = answered(office.push(request({note(1, "one"), note(2, "two")}), ana));
    CHECK(office.log.size() == events + 1);
    CHECK(twice.receipts[0] == once.receipts[0]);
    CHECK(twice.last_number == 2);
  }
  TEST_CASE("the same command under a new identity has no second effect") {
    Office office;
    const auto once = answered(office.push(request({note(1, "one")}), ana));
    const auto events = office.log.size();
    const auto again = answered(office.push(request({note(1, "one")}, 2), ana));
    CHECK(office.log.size() == events);
    CHECK(again.receipts[0].outcome == once.receipts[0].outcome);
    CHECK(office.authority.last_number(client_id(2)) == 1);
  }
  TEST_CASE("an id that belongs to another command is refused") {
    Office office;
    office.push(request({note(1, "one")}), ana);
    auto other = note(1, "something else");
    AgentId sender = ana;
    SUBCASE("when the words differ") {}
    SUBCASE("when the sender differs") {
      other = note(1, "one");
      sender = ben;
    }
    const auto answer = answered(office.push(request({other}, 2), sender));
    CHECK(answer.receipts[0].refusal == Refusal::id_taken);
  }
  TEST_CASE("AS-2: the first claim wins; the second is refused and its number is used up") {
    Office office;
    CHECK(office.does(ben, ClaimConversation{refund}).outcome == Outcome::applied);
    const auto answer = answered(office.push(request({sent(1, ClaimConversation{refund})}), ana));
    CHECK(answer.receipts[0].outcome == Outcome::rejected);
    CHECK(answer.receipts[0].refusal == Refusal::already_assigned);
    CHECK(answer.last_number == 1);
    CHECK(office.of(refund).assignee == ben);
  }
  TEST_CASE("MS-2: a reply to a thread that moved on is held") {
    Office office;
    const auto seen = office.authority.head();
    office.does(ben, AddNote{refund, {raw(8100)}, "I am on it"});
    const auto answer = answered(
        office.push(request({sent(1, SendReply{refund, {raw(8101)}, "Hello", seen})}), ana));
    CHECK(answer.receipts[0].outcome == Outcome::held);
    CHECK(office.authority.inbox().held_replies.at({raw(8101)}).body == "Hello");
  }
  TEST_CASE("what already is as asked for is a no-op") {
    Office office;
    office.push(request({sent(1, ClaimConversation{refund})}), ana);
    const auto answer = answered(office.push(request({sent(2, ClaimConversation{refund})}), ana));
    CHECK(answer.receipts[0].outcome == Outcome::noop);
  }
  TEST_CASE("AC-1: nobody pushes what only the system may do") {
    Office office;
    const ReceiveMessage forged{.if_new = {raw(8200)},
                                .message = {raw(8201)},
                                .channel = web,
                                .customer = maya,
                                .body = "I am Maya"};
    const auto answer = answered(office.push(request({sent(1, forged)}), ana));
    CHECK(answer.receipts[0].refusal == Refusal::not_allowed);
  }
  TEST_CASE("TM-1: accepted times never run backwards, and nobody acts after being heard") {
    Office office;
    const auto newest = office.log.back().stamp.at;
    office.now = {newest.ms - 3'600'000};
    auto early = note(1, "one");
    early.acted_at = {newest.ms + 3'600'000};
    office.push(request({early}), ana);
    CHECK(office.log.back().stamp.at == newest);
    CHECK(office.log.back().stamp.acted_at == newest);
  }
}

TEST_SUITE("the authority says what does not fit") {
  TEST_CASE("a number that was skipped is a gap, and nothing is taken in") {
    Office office;
    office.push(request({note(1, "one")}), ana);
    const auto events = office.log.size();
    const auto conflict = conflicted(office.push(request({note(3, "three")}), ana));
    CHECK(conflict.kind == wire::ConflictKind::gap);
    CHECK(conflict.expected == 2);
    const auto hole = conflicted(office.push(request({note(2, "two"), note(4, "four")}), ana));
    CHECK(hole.kind == wire::ConflictKind::gap);
    CHECK(office.log.size() == events);
  }
  TEST_CASE("another command under a used number is a fork") {
    Office office;
    office.push(request({note(1, "one")}), ana);
    auto other = note(1, "other words");
    other.id = command_id(99);
    CHECK(conflicted(office.push(request({other}), ana)).kind == wire::ConflictKind::fork);
  }
  TEST_CASE("another agent's client is a fork, so that nobody reads another's receipts") {
    Office office;
    office.push(request({note(1, "one")}), ana);
    CHECK(conflicted(office.push(request({note(2, "two")}), ben)).kind == wire::ConflictKind::fork);
  }
  TEST_CASE("another incarnation of the log is told apart") {
    Office office;
    auto stale = request({note(1, "one")});
    stale.epoch = restored_epoch;
    const auto conflict = conflicted(office.push(stale, ana));
    CHECK(conflict.kind == wire::ConflictKind::epoch);
    CHECK(conflict.epoch == first_epoch);
  }
}

TEST_SUITE("what could not be made durable never happened") {
  TEST_CASE("everything is as before: rows, positions, numbers, ids") {
    Office office;
    office.push(request({note(1, "one")}), ana);
    const auto inbox = office.authority.inbox();
    const auto hash = wire::state_hash(inbox);
    const auto head = office.authority.head();

    sync::Additions additions;
    office.authority.open();
    office.authority.push(request({note(2, "two"), sent(3, ClaimConversation{refund})}), by(ana),
                          office.now, additions);
    office.authority.push(request({note(1, "one")}, 2), by(ana), office.now, additions);
    const AddTeam team{{raw(8300)}, "Night shift", {ana}};
    REQUIRE(office.authority.apply(team, command_id(77), {office.now, office.now, system_actor()},
                                   additions));
    office.authority.abandon();

    CHECK(wire::state_hash(office.authority.inbox()) == hash);
    CHECK(office.authority.inbox() == inbox);
    CHECK(office.authority.head() == head);
    CHECK(office.authority.last_number(client_id(1)) == 1);
    CHECK(office.authority.last_number(client_id(2)) == 0);
    CHECK_FALSE(office.authority.actor_of(client_id(2)).has_value());

    const auto retried = answered(office.push(request({note(2, "two")}), ana));
    CHECK(retried.receipts[0].outcome == Outcome::applied);
    CHECK(office.log.back().position.value == head.value + 1);
    CHECK(office.applies(team, command_id(77), system_actor()).has_value());
  }
}

TEST_SUITE("the authority comes back after a restart") {
  TEST_CASE("it knows which commands it has answered") {
    Office before;
    before.push(request({note(1, "one"), sent(2, ClaimConversation{refund})}), ana);
    const AddTeam team{{raw(8300)}, "Night shift", {ana}};
    REQUIRE(before.applies(team, command_id(77), system_actor()).has_value());

    Office after;
    after.authority = sync::Authority({first_epoch, before.authority.inbox(),
                                       before.authority.head(), before.now, before.receipts});
    after.log = before.log;
    const auto answer =
        answered(after.push(request({note(1, "one"), sent(2, ClaimConversation{refund})}), ana));
    CHECK(answer.receipts[1].outcome == Outcome::applied);
    CHECK(after.authority.receipts_after(client_id(1), 1).size() == 1);
    CHECK(after.applies(team, command_id(77), system_actor()).has_value());
    CHECK(after.log.size() == before.log.size());
  }
}

TEST_SUITE("the hash of a command") {
  TEST_CASE("is the same under any number and differs with any word") {
    const auto one = note(1, "one");
    auto renumbered = one;
    renumbered.number = 7;
    CHECK(sync::command_hash(one) == sync::command_hash(renumbered));
    CHECK(sync::command_hash(one) != sync::command_hash(note(1, "onf")));
    auto later = one;
    later.acted_at.ms += 1;
    CHECK(sync::command_hash(one) != sync::command_hash(later));
  }
  TEST_CASE("never changes between versions of this program") {
    CHECK(sync::command_hash(note(1, "one")) == 3'705'784'940'476'505'555U);
  }
}

}  // namespace
}  // namespace parley::test
