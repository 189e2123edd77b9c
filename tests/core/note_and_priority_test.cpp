// SPDX-License-Identifier: AGPL-3.0-or-later
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

TEST_SUITE("notes and priority") {
  TEST_CASE("NT-1 a note is internal, and lands in any status") {
    auto scene = scene_with_refund();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ana, CloseConversation{refund});
    scene.does(ana, ArchiveConversation{refund});
    const auto note = scene.fresh_message();
    const auto last_message = scene.of(refund).last_message;
    scene.does(ben, AddNote{refund, note, "For the record."});
    CHECK(scene.inbox.messages.at(note).direction == MessageDirection::internal);
    CHECK(scene.of(refund).last_message == last_message);
    CHECK(scene.of(refund).status == Status::archived);
  }

  TEST_CASE("SL-5 a priority set by hand shows who, when and why") {
    auto scene = scene_with_refund();
    scene.does(lea, SetPriority{refund, Priority::urgent, "her third message"});
    CHECK(scene.of(refund).priority == Priority::urgent);
    CHECK(scene.of(refund).priority_reason ==
          PriorityReason{by(lea), scene.now, "her third message", {}});
    CHECK(scene.last_entry(refund).from == Priority::normal);
    CHECK(scene.last_entry(refund).to == Priority::urgent);
  }

  TEST_CASE(
      "SL-5 the reason is optional, and the same priority again without one changes nothing") {
    auto scene = scene_with_refund();
    CHECK(scene.does(lea, SetPriority{refund, Priority::low, ""}).size() == 1);
    CHECK(scene.does(lea, SetPriority{refund, Priority::low, ""}).empty());
  }
}

TEST_SUITE("the record") {
  TEST_CASE("AC-2 every change is in the history: who, when, what, from where") {
    auto scene = scene_with_refund();
    scene.does(ana, OpenConversation{refund});
    scene.does(ana, ClaimConversation{refund});
    scene.does(ana, SetPriority{refund, Priority::high, "VIP"});
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
    scene.does(ana, AddNote{refund, scene.fresh_message(), "Asked the bank."});
    scene.does(ana, SetPending{refund, "the bank", {}});
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ana, CloseConversation{refund});
    scene.does(ana, ArchiveConversation{refund});
    scene.does(ana, RestoreConversation{refund});

    const std::vector expected = {Change::started,    Change::message_received, Change::opened,
                                  Change::claimed,    Change::priority_set,     Change::reply_sent,
                                  Change::note_added, Change::pended,           Change::resolved,
                                  Change::closed,     Change::archived,         Change::restored};
    std::vector<Change> changes;
    for (const auto place : scene.of(refund).thread) {
      const auto& entry = scene.inbox.history.at(place);
      changes.push_back(entry.change);
      CHECK(entry.conversation == refund);
      CHECK(entry.stamp.origin == Origin::web);
      CHECK(entry.stamp.actor == (changes.size() <= 2 ? by(maya) : by(ana)));
    }
    CHECK(changes == expected);
  }

  TEST_CASE("TM-1 events count by the authority's time and keep the actor's own") {
    auto scene = scene_with_refund();
    const Context offline{scene.now + hours(3), scene.now, by(ana), Origin::web};
    const auto events = decide(scene.inbox, OpenConversation{refund}, offline);
    REQUIRE(events);
    evolve(scene.inbox, LoggedEvent{{99}, {}, stamp_of(offline), events->front()});
    CHECK(scene.last_entry(refund).stamp.at == offline.now);
    CHECK(scene.last_entry(refund).stamp.acted_at == offline.acted_at);
    CHECK(scene.of(refund).changed_at == offline.now);
  }
}

TEST_SUITE("the workspace is set up") {
  TEST_CASE("AC-1 only the system and admins add agents, teams and channels") {
    Scene scene;
    const AddAgent someone{{raw(15)}, "Cho", "cho@demo.example", Role::agent, 20};
    CHECK(scene.refusal(ana, someone) == Refusal::not_allowed);
    CHECK(scene.refusal(lea, someone) == Refusal::not_allowed);
    scene.does(ada, someone);
    CHECK(find_agent_by_email(scene.inbox, "cho@demo.example")->name == "Cho");
  }
  TEST_CASE("names, addresses and keys that are taken are refused") {
    Scene scene;
    CHECK(scene.refusal(ada, AddAgent{{raw(15)}, "Ana", "ana@demo.example", Role::agent, 20}) ==
          Refusal::name_taken);
    CHECK(scene.refusal(ada, AddTeam{{raw(23)}, "Support", {}}) == Refusal::name_taken);
    CHECK(scene.refusal(ada, AddChannel{{raw(32)}, "web", "Web", Medium::chat, support}) ==
          Refusal::name_taken);
  }
  TEST_CASE("an agent sets their own availability; a supervisor sets others'") {
    Scene scene;
    CHECK(scene.refusal(ana, SetAvailability{ben, Availability::away}) == Refusal::not_allowed);
    scene.does(lea, SetAvailability{ben, Availability::away});
    CHECK(scene.inbox.agents.at(ben).availability == Availability::away);
  }
}
