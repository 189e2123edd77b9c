// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/details_view.h"
#include "ui/views/history_line.h"
#include "ui/views/row_view.h"
#include "ui/views/thread_view.h"
#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

std::vector<ThreadItem> read(const World& world, ConversationId id,
                             std::span<const PendingItem> pending = {}, Link link = Link::online) {
  const auto clock = world.clock();
  const Pendings pendings{pending, link};
  ThreadRows rows;
  rows.follow(world.inbox, world.get(id), clock);
  std::vector<ThreadItem> items;
  for (const auto& row : rows.rows()) {
    items.push_back(thread_item({world.inbox, ana, clock, pendings}, row));
  }
  return items;
}

std::vector<ThreadItem> notes_in(const World& world, ConversationId id) {
  const auto clock = world.clock();
  ThreadRows rows;
  rows.follow(world.inbox, world.get(id), clock);
  std::vector<ThreadItem> items;
  for (const auto& row : rows.notes()) {
    items.push_back(note_item({world.inbox, ana, clock, Pendings{}}, row));
  }
  return items;
}

std::vector<std::string> history_in(const World& world, ConversationId id) {
  std::vector<std::string> lines;
  for (const auto place : world.get(id).thread) {
    const auto& entry = world.inbox.history.at(place);
    lines.push_back(history_line(world.inbox, entry, ana, world.clock()).what);
  }
  return lines;
}

std::vector<Stage> stages_shown(const Conversation& conversation) {
  std::vector<Stage> stages;
  for (const auto& step : stage_line(conversation)) stages.push_back(step.stage);
  return stages;
}

}  // namespace

TEST_SUITE("read a thread") {
  TEST_CASE("days part the messages, and what happened stands between them") {
    World world;
    const auto refund = world.started(1);
    world.wait(hours(24));
    world.run(by(lea), AssignConversation{
                           refund, ana, {}, message_id(1), "knows the payments team", world.head});
    world.run(by(ana), SendReply{refund, message_id(2), "I am on it.", world.head});

    const auto items = read(world, refund);
    REQUIRE(items.size() == 5);
    CHECK(items[0].text == "Yesterday");
    CHECK(items[1].kind == ThreadItemKind::incoming);
    CHECK(items[1].author == "Maya Okonkwo");
    CHECK(items[1].time == "09:00");
    CHECK(items[2].text == "Today");
    CHECK(items[3].text == "Lea assigned this to you · “knows the payments team”");
    CHECK(items[4].kind == ThreadItemKind::outgoing);
    CHECK(items[4].author == "Ana Ruiz");
    CHECK(items[4].state == "Sent");
  }
  TEST_CASE("MS-1: an answer on a channel that has no way out is not called sent") {
    World world;
    const auto bill = world.started(1, maya, invoices);
    world.run(by(lea), SendReply{bill, message_id(2), "Here it is.", world.head});
    world.wait(minutes(1));
    world.run(system_actor(), Tick{});
    CHECK(read(world, bill).back().state == "Kept here, not mailed");
    CHECK(read(world, bill).back().delivery == Delivery::failed);
  }
  TEST_CASE("TM-1: a message sent long after it was written says both") {
    World world;
    const auto refund = world.started(1);
    world.wait(minutes(158));
    const auto written = at_nine + minutes(2);
    world.run_late(by(ana), SendReply{refund, message_id(1), "Soon.", world.head}, written);
    CHECK(read(world, refund).back().time == "written 09:02, sent 11:38");

    SUBCASE("when it is less than a minute it says one") {
      world.run_late(by(ana), SendReply{refund, message_id(2), "Now.", world.head},
                     world.now - Duration{59'000});
      CHECK(read(world, refund).back().time == "11:38");
    }
  }
  TEST_CASE("an own reply says how far it has come") {
    World world;
    const auto refund = world.started(1);
    world.expect(by(ana), SendReply{refund, message_id(1), "Soon.", world.head});
    auto pending = PendingItem{message_id(1), refund, Progress::saving};
    CHECK(read(world, refund, {&pending, 1}).back().state == "Saving…");
    CHECK(read(world, refund, {&pending, 1}).back().sentness == Sentness::unsent);
    pending.progress = Progress::on_this_device;
    CHECK(read(world, refund, {&pending, 1}).back().state == "Saved on this device");
    CHECK(read(world, refund, {&pending, 1}, Link::offline).back().state == "Waiting to send");
  }
  TEST_CASE("NT-1: notes are told apart and listed on their own") {
    World world;
    const auto refund = world.started(1);
    world.run(by(ana), AddNote{refund, message_id(1), "VIP, be quick"});
    CHECK(read(world, refund).back().kind == ThreadItemKind::note);
    const auto notes = notes_in(world, refund);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].text == "VIP, be quick");
  }
  TEST_CASE("LC-1: the stage line shows what is past, where it is, and what is ahead") {
    World world;
    const auto refund = world.started(1);
    using S = Stage;
    CHECK(stages_shown(world.get(refund)) ==
          std::vector{S::fresh, S::open, S::assigned, S::in_progress, S::resolved, S::closed});
    CHECK(stage_line(world.get(refund)).front().state == StageState::current);
    world.run(by(ana), ClaimConversation{refund});
    CHECK(stage_line(world.get(refund))[1].state == StageState::passed);
    CHECK(stage_line(world.get(refund))[2].state == StageState::current);
    world.run(by(ana), SetPending{refund, "the bank", {}});
    CHECK(stage_line(world.get(refund))[4] == StageStep{S::pending, StageState::current});
  }
  TEST_CASE("AC-2: the history says every change") {
    World world;
    const auto refund = world.started(1);
    world.run(by(ana), OpenConversation{refund});
    world.run(by(ana), SetPriority{refund, Priority::urgent, "VIP"});
    world.run(by(cho), SetPending{refund, "the bank", {}});
    CHECK(history_in(world, refund) ==
          std::vector<std::string>{"Maya Okonkwo started the conversation", "Maya Okonkwo wrote",
                                   "You opened this", "You raised the priority to Urgent · “VIP”",
                                   "Cho set this to Pending · “the bank”"});
  }
}

TEST_SUITE("a row of the list") {
  TEST_CASE("it begins with the customer's name and shows the newest public message on one line") {
    World world;
    const auto refund = world.started(1, maya, web, "It has been\n\n nine days.");
    world.run(by(ana), AddNote{refund, message_id(1), "secret"});
    world.wait(minutes(12));
    const auto row = row_view(world.inbox, world.get(refund), world.clock());
    CHECK(row.name.rfind("Maya Okonkwo", 0) == 0);
    CHECK(row.preview == "It has been nine days.");
    CHECK(row.age == "12m");
    CHECK(row.due.words == "23h left");
    CHECK(row.checkbox_name == "Select Maya Okonkwo");
    CHECK(row.initials == "MO");
    CHECK(row.vip == Vip::yes);
  }
  TEST_CASE("it is strong while its customer waits or nobody has opened it") {
    World world;
    const auto refund = world.started(1);
    const auto weight = [&] {
      return row_view(world.inbox, world.get(refund), world.clock()).weight;
    };
    CHECK(weight() == Weight::strong);
    world.run(by(ana), SendReply{refund, message_id(1), "Soon.", world.head});
    CHECK(weight() == Weight::plain);
    world.customer_writes(refund, message_id(2), "When?");
    CHECK(weight() == Weight::strong);
    world.run(by(ana), ResolveConversation{refund, "paid", {}, {}, world.head});
    CHECK(weight() == Weight::plain);
  }
  TEST_CASE("without a subject its number stands for it") {
    World world;
    const auto chat = world.started(1, tomas, web, "Hi", " ");
    CHECK(row_view(world.inbox, world.get(chat), world.clock()).subject == "Conversation #1");
  }
}

TEST_SUITE("details") {
  TEST_CASE("SL-5: the priority says who set it, when and why") {
    World world;
    const auto refund = world.started(1);
    CHECK(details_of(world.inbox, world.get(refund), ana, world.clock()).priority.set.empty());
    world.run(by(lea), SetPriority{refund, Priority::high, "second complaint"});
    const auto details = details_of(world.inbox, world.get(refund), ana, world.clock());
    CHECK(details.priority.set == "Set by Lea Brandt, 09:00");
    CHECK(details.priority.reason == "second complaint");
  }
  TEST_CASE("CS-1: the rating stands in the details, and the customer's mean with the customer") {
    World world;
    const auto refund = world.started(1);
    const auto look = [&] {
      return details_of(world.inbox, world.get(refund), ana, world.clock());
    };
    CHECK(look().rating == RatingView{});
    world.run(by(ana), ClaimConversation{refund});
    world.run(by(ana), ResolveConversation{refund, "paid", {}, {}, world.head});
    CHECK(look().rating.line == "Asked, not answered yet");
    world.run(by(maya), RateConversation{refund, {{8, 1}}, 4, "Quick!"});
    const auto details = look();
    CHECK(details.rating == RatingView{"4 of 5", "09:00, for Ana Ruiz", "Quick!"});
    REQUIRE(details.customer_facts.size() == 2);
    CHECK(details.customer_facts[1] == Fact{"Satisfaction", "4.0 of 5 (1)"});
  }
  TEST_CASE("AS-4: the customer's language is told by its name, where the browser knows one") {
    World world;
    world.run(by(maya), ReceiveMessage{.if_new = conversation_id(5),
                                       .message = message_id(500),
                                       .channel = web,
                                       .customer = maya,
                                       .customer_name = "Maya",
                                       .body = "Olá",
                                       .language = "pt-BR"});
    auto clock = world.clock();
    const auto language = [&] {
      for (const auto& fact :
           details_of(world.inbox, world.get(conversation_id(5)), ana, clock).customer_facts) {
        if (fact.what == "Language") return fact.value;
      }
      return std::string();
    };
    CHECK(language() == "pt-BR");
    clock.format.language = [](const void*, std::string_view tag) {
      return tag == "pt-BR" ? std::string("Brazilian Portuguese") : std::string();
    };
    CHECK(language() == "Brazilian Portuguese");
  }
  TEST_CASE("other conversations of the customer are listed, newest first") {
    World world;
    const auto older = world.started(1, maya, web, "Hi", "Left earcup crackles");
    world.wait(hours(1));
    const auto newer = world.started(2, maya, web, "Hi", "Invoice address");
    const auto refund = world.started(3);
    world.started(4, tomas);
    const auto others = details_of(world.inbox, world.get(refund), ana, world.clock()).others;
    REQUIRE(others.size() == 2);
    CHECK(others[0].id == newer);
    CHECK(others[1].id == older);
    CHECK(others[1].title == "Left earcup crackles");
  }
}
}  // namespace parley::ui::test
