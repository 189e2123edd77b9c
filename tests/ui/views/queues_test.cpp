// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/search.h"

#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

using Ids = std::vector<ConversationId>;

std::uint32_t count(const World& world, AgentId viewer, Queue queue) {
  const auto counts = count_queues(world.inbox, sight_of(world.inbox, viewer));
  return counts.of(queue);
}
Ids in(const World& world, AgentId viewer, const InQueue& queue,
       ViewOrder order = ViewOrder::priority) {
  return conversations_in(world.inbox, sight_of(world.inbox, viewer), queue, order);
}
Ids found(const World& world, AgentId viewer, std::string_view query) {
  SearchIndex index;
  index.read_on(world.inbox, 1 << 20);
  return find_conversations(index, world.inbox, sight_of(world.inbox, viewer), utc_format(),
                            parse_query(query, world.inbox, viewer));
}

}  // namespace

TEST_SUITE("the order of what a search finds") {
  TEST_CASE(
      "SE-2: what is called so comes before what has it in its heading, and that before words") {
    World world;
    const auto said = world.started(1, maya, web, "My parcel is lost.", "Question");
    const auto in_subject = world.started(2, maya, web, "Hello", "Lost parcel");
    const auto called_so = world.started(3, maya, web, "Hello", "Parcel");
    world.wait(minutes(5));
    const auto said_later = world.started(4, maya, web, "Another parcel", "Question");
    CHECK(found(world, ana, "parcel") == Ids{called_so, in_subject, said_later, said});
    CHECK(found(world, ana, "tomás").empty());
    const auto of_tomas = world.started(5, tomas, web, "Hello", "Question");
    world.wait(minutes(5));
    const auto about_tomas = world.started(6, maya, web, "I am not Tomás Becerra", "Question");
    CHECK(found(world, ana, "tomas becerra") == Ids{of_tomas, about_tomas});
  }
  TEST_CASE("without words open ones come first, then the newest") {
    World world;
    const auto resolved = world.started(1);
    const auto open = world.started(2);
    world.wait(minutes(5));
    world.run(by(ana), ResolveConversation{resolved, "paid", {}, {}, world.head});
    CHECK(found(world, ana, "team:support") == Ids{open, resolved});
  }
}

TEST_SUITE("queues") {
  TEST_CASE("VW-1: every conversation is in its queues and every count is exact") {
    World world;
    const auto waiting = world.started(1);
    const auto mine = world.started(2);
    const auto pending = world.started(3);
    const auto resolved = world.started(4);
    const auto closed = world.started(5);
    const auto archived = world.started(6);
    world.run(by(ana), ClaimConversation{mine});
    world.run(by(ana), SetPending{pending, "the bank", {}});
    for (const auto id : {resolved, closed, archived}) {
      world.run(by(ana), ResolveConversation{id, "paid", {}, {}, world.head});
    }
    for (const auto id : {closed, archived}) world.run(by(ana), CloseConversation{id});
    world.run(by(ana), ArchiveConversation{archived});

    CHECK(in(world, ana, Queue::unassigned) == Ids{waiting});
    CHECK(in(world, ana, Queue::mine) == Ids{mine});
    CHECK(in(world, ana, Queue::all_open) == Ids{waiting, mine});
    CHECK(in(world, ana, Queue::pending) == Ids{pending});
    CHECK(in(world, ana, Queue::resolved) == Ids{resolved});
    CHECK(in(world, ana, Queue::closed) == Ids{closed});
    CHECK(in(world, ana, Queue::archived) == Ids{archived});
    for (const auto queue : all_queues) {
      CHECK(count(world, ana, queue) == in(world, ana, queue).size());
    }
  }
  TEST_CASE("AC-1: an agent sees the own teams' and own conversations, a supervisor all") {
    World world;
    world.started(1, maya, web);
    const auto invoice = world.started(2, tomas, invoices);
    CHECK(count(world, ana, Queue::unassigned) == 1);
    CHECK(count(world, ben, Queue::unassigned) == 1);
    CHECK(count(world, lea, Queue::unassigned) == 2);
    CHECK(found(world, ana, "tomás").empty());

    world.run(system_actor(), ChangeTeam{billing, "Billing", {ana, ben}});
    world.run(by(ana), ClaimConversation{invoice});
    world.run(system_actor(), ChangeTeam{billing, "Billing", {ben}});
    CHECK(in(world, ana, Queue::mine) == Ids{invoice});
  }
  TEST_CASE("VW-1: the order is priority, then longest waiting") {
    World world;
    const auto first = world.started(1);
    world.wait(minutes(1));
    const auto second = world.started(2);
    const auto urgent = world.started(3);
    world.run(by(ana), SetPriority{urgent, Priority::urgent, {}});
    CHECK(in(world, ana, Queue::all_open) == Ids{urgent, first, second});

    SUBCASE("when one is answered it goes behind those who wait") {
      world.run(by(ana), SendReply{first, message_id(1), "On its way.", world.head});
      CHECK(in(world, ana, Queue::all_open) == Ids{urgent, second, first});
    }
  }
  TEST_CASE("LC-6: what is snoozed is in Snoozed, not in Pending") {
    World world;
    const auto snoozed = world.started(1);
    const auto pending = world.started(2);
    world.run(by(ana), SetPending{snoozed, "the parcel", world.now + hours(3)});
    world.run(by(ana), SetPending{pending, "the bank", {}});
    CHECK(in(world, ana, Queue::snoozed) == Ids{snoozed});
    CHECK(in(world, ana, Queue::pending) == Ids{pending});
    CHECK(found(world, ana, "refund").size() == 2);
  }
  TEST_CASE("LC-7: spam is in no queue until the mark is taken off, and search finds it") {
    World world;
    const auto spam = world.started(1);
    world.run(by(ana), MarkSpam{spam, Spam::yes});
    for (const auto queue : all_queues) CHECK(in(world, ana, queue).empty());
    CHECK(found(world, ana, "is:spam") == Ids{spam});
    world.run(by(ana), MarkSpam{spam, Spam::no});
    CHECK(in(world, ana, Queue::unassigned) == Ids{spam});
  }
  TEST_CASE(
      "MG-1: what was merged is in no queue, and is found as the conversation it is part of") {
    World world;
    const auto root = world.started(1);
    const auto from = world.started(2, maya, web, "Is my giraffe on its way?", "Once more");
    world.run(by(ana), MergeConversations{root, from});
    CHECK(in(world, ana, Queue::closed).empty());
    CHECK(in(world, ana, Queue::unassigned) == Ids{root});
    CHECK(found(world, ana, "giraffe") == Ids{root});
  }
  TEST_CASE("VW-1: another order is a choice") {
    World world;
    const auto first = world.started(1);
    world.wait(minutes(5));
    const auto second = world.started(2);
    world.wait(minutes(5));
    world.run(by(ana), SetPriority{second, Priority::high, ""});
    world.wait(minutes(1));
    const auto third = world.started(3);
    world.run(by(ana), SendReply{third, message_id(7), "Done.", world.head});
    world.wait(minutes(5));
    world.run(by(ana), ClaimConversation{first});
    const auto ordered = [&](ViewOrder order) { return in(world, ana, Queue::all_open, order); };
    CHECK(ordered(ViewOrder::priority) == Ids{second, first, third});
    CHECK(ordered(ViewOrder::longest_waiting) == Ids{first, second, third});
    CHECK(ordered(ViewOrder::newest) == Ids{first, third, second});
    CHECK(ordered(ViewOrder::oldest) == Ids{second, third, first});
  }
  TEST_CASE("VW-1: a team's queue is what is open in it, for who may look at it") {
    World world;
    const auto refund = world.started(1);
    world.started(2, tomas, invoices);
    const auto teams = [&](AgentId viewer) {
      return count_queues(world.inbox, sight_of(world.inbox, viewer)).teams;
    };
    CHECK(teams(ana) == std::vector<TeamCount>{{support, 1}});
    CHECK(teams(lea) == std::vector<TeamCount>{{support, 1}, {billing, 1}});
    CHECK(in(world, ana, InQueue(support)) == Ids{refund});
    CHECK(in(world, ana, InQueue(billing)).empty());
  }
  TEST_CASE("SC-3: what is to be sent later is in one queue, in the order of its times") {
    World world;
    const auto later = world.started(1);
    const auto sooner = world.started(2);
    world.started(3);
    const auto schedule = [&](ConversationId id, std::uint64_t message, Duration in) {
      ScheduleMessage command;
      command.conversation = id;
      command.message = message_id(message);
      command.body = "Any news?";
      command.due = world.now + in;
      command.zone = "Etc/UTC";
      world.run(by(ana), command);
    };
    schedule(later, 1, hours(5));
    schedule(sooner, 2, hours(2));
    schedule(sooner, 3, hours(9));
    CHECK(in(world, ana, Queue::scheduled) == Ids{sooner, later});
    CHECK(count(world, ana, Queue::scheduled) == 2);
    world.run(by(ana), CancelScheduledMessage{message_id(1)});
    CHECK(in(world, ana, Queue::scheduled) == Ids{sooner});
  }
  TEST_CASE("a queue's name in the address finds it again") {
    CHECK(parse_queue(path_name(InQueue(billing))) == InQueue(billing));
    CHECK_FALSE(parse_queue("team-nobody"));
    for (const auto queue : all_queues) CHECK(parse_queue(path_name(queue)) == queue);
    CHECK_FALSE(parse_queue("spam"));
  }
}

TEST_SUITE("search") {
  TEST_CASE("names, addresses, subjects, messages and notes are found in any case") {
    World world;
    const auto refund = world.started(1, maya, web, "Nothing is pending", "Refund not received");
    const auto invoice = world.started(2, tomas, web, "ПРИВЕТ, where is it?", "Invoice for March");
    world.run(by(ana), AddNote{invoice, message_id(1), "Ask Ben about the ledger"});

    CHECK(found(world, ana, "okonkwo.example") == Ids{refund});
    CHECK(found(world, ana, "TOMÁS") == Ids{invoice});
    CHECK(found(world, ana, "refund") == Ids{refund});
    CHECK(found(world, ana, "привет") == Ids{invoice});
    CHECK(found(world, ana, "LEDGER") == Ids{invoice});
    CHECK(found(world, ana, "#2") == Ids{invoice});
    CHECK(found(world, ana, "giraffe").empty());
  }
  TEST_CASE("it looks in every status, the newest first") {
    World world;
    const auto closed = world.started(1);
    world.run(by(ana), ResolveConversation{closed, "paid", {}, {}, world.head});
    world.run(by(ana), CloseConversation{closed});
    const auto open = world.started(2);
    CHECK(found(world, ana, "refund") == Ids{closed, open});
  }
}
}  // namespace parley::ui::test
