// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/merge/merge.h"

#include "core/fits.h"
#include "core/sla/clocks.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const ConversationId duplicate{raw(53)};
const ConversationId third{raw(54)};

// Maya wrote twice about one matter; Ben has the second conversation.
Scene scene_with_duplicate() {
  auto scene = scene_with_refund();
  scene.maya_writes("Did you get my message?", duplicate);
  scene.does(ben, ClaimConversation{duplicate});
  scene.does(ben, SetPriority{duplicate, Priority::high, ""});
  return scene;
}

std::vector<std::string> words_in(const Scene& scene, ConversationId id) {
  std::vector<std::string> words;
  for (const auto place : scene.of(id).thread) {
    const auto* message = scene.inbox.messages.find(scene.inbox.history.at(place).message);
    if (message) words.push_back(message->body);
  }
  return words;
}

}  // namespace

TEST_SUITE("merging duplicates") {
  TEST_CASE("MG-1 the first keeps everything in time order; the other is closed and leads to it") {
    auto scene = scene_with_duplicate();
    const auto waiting = scene.of(refund).clock.message;
    scene.does(ana, AddNote{refund, scene.fresh_message(), "Asked the bank."});
    scene.does(ana, MergeConversations{refund, duplicate});
    CHECK(words_in(scene, refund) == std::vector<std::string>{"It has been nine days.",
                                                              "Did you get my message?",
                                                              "Asked the bank."});
    CHECK(scene.of(refund).priority == Priority::high);
    CHECK(scene.of(refund).clock.message == waiting);
    const auto& gone = scene.of(duplicate);
    CHECK(gone.status == Status::closed);
    CHECK(gone.assignee.is_none());
    CHECK(root_of(scene.inbox, duplicate)->id == refund);
    CHECK(scene.inbox.agents.at(ben).open_load == 0);
    CHECK(is_consistent(scene.inbox));
  }

  TEST_CASE("MG-1 inbound messages, notes and replies follow the merge, through chains") {
    auto scene = scene_with_duplicate();
    scene.maya_writes("A third time", third);
    scene.does(ana, MergeConversations{duplicate, third});
    scene.does(ana, MergeConversations{refund, duplicate});
    const auto message = scene.maya_writes("Hello?", third);
    CHECK(scene.inbox.messages.at(message).conversation == refund);
    const auto note = scene.fresh_message();
    scene.does(ben, AddNote{third, note, "Same matter."});
    CHECK(scene.inbox.messages.at(note).conversation == refund);
    scene.does(ana, SendReply{duplicate, scene.fresh_message(), "We are on it.", scene.seen()});
    CHECK(scene.of(refund).clock.waiting_since == std::nullopt);
    CHECK(is_consistent(scene.inbox));
  }

  TEST_CASE("MG-2 not with itself, not twice, not in a circle") {
    auto scene = scene_with_duplicate();
    CHECK(scene.refusal(ana, MergeConversations{refund, refund}) == Refusal::merge_with_itself);
    scene.does(ana, MergeConversations{refund, duplicate});
    CHECK(scene.refusal(ben, MergeConversations{duplicate, refund}) == Refusal::already_merged);
    CHECK(scene.refusal(ben, MergeConversations{third, duplicate}) ==
          Refusal::unknown_conversation);
    CHECK(scene.refusal(ben, MergeConversations{refund, duplicate}) == Refusal::already_merged);
  }

  TEST_CASE("MG-1 what still goes on is not merged into what is over; the other way round it is") {
    auto scene = scene_with_duplicate();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ana, CloseConversation{refund});
    CHECK(scene.refusal(ana, MergeConversations{refund, duplicate}) ==
          Refusal::conversation_finished);
    scene.does(ana, MergeConversations{duplicate, refund});
    CHECK(scene.of(duplicate).status == Status::open);
    CHECK(scene.of(duplicate).clock.waiting_since.has_value());
  }

  TEST_CASE("MG-3 unmerging restores both; messages sent since stay with the survivor") {
    auto scene = scene_with_duplicate();
    scene.does(ana, MergeConversations{refund, duplicate});
    scene.does(ana, SendReply{refund, scene.fresh_message(), "One answer.", scene.seen()});
    scene.does(ana, UnmergeConversation{duplicate});
    CHECK(words_in(scene, refund) ==
          std::vector<std::string>{"It has been nine days.", "One answer."});
    CHECK(words_in(scene, duplicate) == std::vector<std::string>{"Did you get my message?"});
    CHECK(scene.of(duplicate).status == Status::open);
    CHECK(scene.of(duplicate).assignee == ben);
    CHECK(scene.inbox.agents.at(ben).open_load == 1);
    CHECK(scene.refusal(ana, UnmergeConversation{duplicate}) == Refusal::not_merged);
    CHECK(is_consistent(scene.inbox));
  }
}

TEST_SUITE("splitting and transferring") {
  TEST_CASE("SP-1 chosen messages move to a new conversation of the same customer and channel") {
    auto scene = scene_with_refund();
    const auto other_matter = scene.maya_writes("Also, my headphones hum.");
    const auto before = scene.inbox.messages.at(other_matter);
    scene.does(ana, SplitConversation{refund, third, {other_matter}, "Humming headphones"});
    CHECK(words_in(scene, refund) == std::vector<std::string>{"It has been nine days."});
    CHECK(words_in(scene, third) == std::vector<std::string>{"Also, my headphones hum."});
    CHECK(scene.of(third).customer == maya);
    CHECK(scene.of(third).channel == web);
    CHECK(scene.of(third).split_from == refund);
    CHECK(scene.of(third).last_message == other_matter);
    CHECK(scene.inbox.messages.at(other_matter).stamp == before.stamp);
    CHECK(scene.last_entry(refund).other_conversation == third);
    CHECK(scene.last_entry(third).other_conversation == refund);
    CHECK(is_consistent(scene.inbox));
  }

  TEST_CASE("SP-1 only messages that are there can be chosen") {
    auto scene = scene_with_refund();
    CHECK(scene.refusal(ana, SplitConversation{refund, third, {}, ""}) == Refusal::nothing_chosen);
    CHECK(scene.refusal(ana, SplitConversation{refund, third, {{raw(99)}}, ""}) ==
          Refusal::unknown_message);
  }

  TEST_CASE("TR-1 a transfer needs a note, clears the assignee, and leads to the new team") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    TransferConversation command{refund, {}, billing, {}, scene.fresh_message(), ""};
    CHECK(scene.refusal(ana, command) == Refusal::text_missing);
    command.note = "It is about an invoice.";
    SUBCASE("when nobody is chosen") {
      scene.does(ana, command);
      CHECK(scene.of(refund).assignee.is_none());
    }
    SUBCASE("when somebody of that team is chosen") {
      command.assignee = ada;
      scene.does(ana, command);
      CHECK(scene.of(refund).assignee == ada);
    }
    CHECK(scene.of(refund).team == billing);
    CHECK(scene.inbox.messages.at(command.note_id).body == "It is about an invoice.");
    CHECK(scene.last_entry(refund).change == Change::transferred);
  }
}
