// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/fits.h"
#include "core/sla/clocks.h"

#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

// The authority's timers at this moment.
Events tick_at(Scene& scene, Instant at) {
  scene.now = {at.ms - 1000};
  return scene.by_system(Tick{});
}
Instant due(const Scene& scene) {
  const auto at = response_due(scene.of(refund), scene.inbox);
  REQUIRE(at.has_value());
  return *at;
}
template <class Event>
std::size_t count_of(const Events& events) {
  std::size_t count = 0;
  for (const auto& event : events) count += std::holds_alternative<Event>(event) ? 1 : 0;
  return count;
}

}  // namespace

TEST_SUITE("answering in time") {
  TEST_CASE("SL-1 the response is due by priority: 1, 4, 24, 48 hours") {
    auto scene = scene_with_refund();
    const auto asked = scene.now;
    for (const auto& [priority, target] :
         {std::pair{Priority::urgent, hours(1)}, std::pair{Priority::high, hours(4)},
          std::pair{Priority::normal, hours(24)}, std::pair{Priority::low, hours(48)}}) {
      scene.does(lea, SetPriority{refund, priority, "said so"});
      CHECK(due(scene) == asked + target);
    }
  }

  TEST_CASE("SL-1 the targets are the workspace's to change, within reason") {
    auto scene = scene_with_refund();
    const auto asked = scene.now;
    auto settings = settings_of(scene.inbox);
    settings.targets.normal_min = 30;
    CHECK(scene.refusal(lea, ChangeSettings{settings}) == Refusal::not_allowed);
    scene.does(ada, ChangeSettings{settings});
    CHECK(due(scene) == asked + minutes(30));
    settings.targets.normal_min = 0;
    CHECK(scene.refusal(ada, ChangeSettings{settings}) == Refusal::setting_out_of_range);
  }

  TEST_CASE("SL-2 the clock runs from the oldest unanswered message, until a public reply") {
    auto scene = scene_with_refund();
    const auto asked = scene.now;
    scene.maya_writes("Hello?");
    scene.does(ana, AddNote{refund, scene.fresh_message(), "Looking."});
    scene.does(ana, SetPending{refund, "the bank", {}});
    CHECK(due(scene) == asked + hours(24));
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
    CHECK_FALSE(response_due(scene.of(refund), scene.inbox).has_value());
    scene.maya_writes("Thanks, and?");
    CHECK(due(scene) == scene.now + hours(24));
  }

  TEST_CASE("SL-2 the first response is counted once, from the creation") {
    auto scene = scene_with_refund();
    CHECK_FALSE(scene.of(refund).first_replied_at.has_value());
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
    const auto first = scene.now;
    scene.does(ana, SendReply{refund, scene.fresh_message(), "Done.", scene.seen()});
    CHECK(scene.of(refund).first_replied_at == first);
  }

  TEST_CASE("SL-3 Pending subtracts from the resolution only; assignment resets nothing") {
    auto scene = scene_with_refund();
    const auto created = scene.of(refund).created_at;
    scene.does(ana, SetPending{refund, "the bank", {}});
    const auto pended = scene.now;
    scene.now = scene.now + hours(5);
    scene.does(ana, ReopenConversation{refund});
    const auto pending = scene.now - pended;
    scene.does(ana, ClaimConversation{refund});
    CHECK(due(scene) == created + hours(24));
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    const auto whole = scene.now - created;
    CHECK(resolution_time(scene.of(refund), scene.now + hours(9)).ms == whole.ms - pending.ms);
  }

  TEST_CASE("SL-2 SL-3 the resolution is due a target after creation, Pending not counted") {
    auto scene = scene_with_refund();
    const auto created = scene.of(refund).created_at;
    CHECK(resolution_due(scene.of(refund), scene.inbox) == std::nullopt);
    auto settings = settings_of(scene.inbox);
    settings.resolution.normal_min = 48 * 60;
    settings.resolution.urgent_min = 8 * 60;
    scene.does(ada, ChangeSettings{settings});
    CHECK(resolution_due(scene.of(refund), scene.inbox) == created + hours(48));
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
    CHECK(resolution_due(scene.of(refund), scene.inbox) == created + hours(48));
    scene.does(ana, SetPending{refund, "the bank", {}});
    const auto pended = scene.now;
    CHECK(resolution_due(scene.of(refund), scene.inbox) == std::nullopt);
    CHECK(tick_at(scene, created + hours(60)).empty());
    scene.does(ana, ReopenConversation{refund});
    const auto pending = scene.now - pended;
    CHECK(resolution_due(scene.of(refund), scene.inbox) == created + hours(48) + pending);
    // A change of priority keeps the start and swaps the target.
    scene.does(ana, SetPriority{refund, Priority::urgent, ""});
    CHECK(resolution_due(scene.of(refund), scene.inbox) == created + hours(8) + pending);
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    CHECK(resolution_due(scene.of(refund), scene.inbox) == std::nullopt);
  }

  TEST_CASE("SL-2 a resolution that is missed is recorded once, also when it is reopened") {
    auto scene = scene_with_refund();
    auto settings = settings_of(scene.inbox);
    settings.resolution.normal_min = 60;
    scene.does(ada, ChangeSettings{settings});
    scene.does(ana, ClaimConversation{refund});
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
    const auto at = *resolution_due(scene.of(refund), scene.inbox);
    CHECK(next_tick_due(scene.inbox) == at);
    CHECK(tick_at(scene, at - Duration{1}).empty());
    const auto before = scene.inbox.notifications.size();
    CHECK(count_of<ResolutionMissed>(tick_at(scene, at)) == 1);
    CHECK(scene.of(refund).resolution_missed == Missed::yes);
    CHECK(scene.last_entry(refund).change == Change::resolution_missed);
    // NO-1: the assignee, then the team's supervisor.
    REQUIRE(scene.inbox.notifications.size() == before + 2);
    CHECK(scene.inbox.notifications.at(static_cast<std::uint32_t>(before)).agent == ana);
    CHECK(scene.inbox.notifications.at(static_cast<std::uint32_t>(before) + 1).agent == lea);
    CHECK(tick_at(scene, at + hours(1)).empty());
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.maya_writes("Still not there.");
    CHECK(count_of<ResolutionMissed>(tick_at(scene, at + hours(90))) == 0);
  }

  TEST_CASE("SL-3 resolving stops every clock") {
    auto scene = scene_with_refund();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    CHECK(tick_at(scene, scene.now + hours(30)).empty());
  }

  TEST_CASE("SL-4 a warning comes 15 minutes before, or a quarter of a short target") {
    auto scene = scene_with_refund();
    auto lead = minutes(15);
    SUBCASE("when the target is a day") {}
    SUBCASE("when the target is 20 minutes") {
      auto settings = settings_of(scene.inbox);
      settings.targets.normal_min = 20;
      scene.does(ada, ChangeSettings{settings});
      lead = minutes(5);
    }
    const auto at = due(scene) - lead;
    CHECK(tick_at(scene, at - Duration{1}).empty());
    const auto events = tick_at(scene, at);
    REQUIRE(events.size() == 1);
    CHECK(std::get<ResponseWarned>(events[0]).due == due(scene));
    CHECK(tick_at(scene, at + minutes(1)).empty());
  }

  TEST_CASE("SL-4 a miss is recorded once, by the message that waited") {
    auto scene = scene_with_refund();
    const auto message = scene.of(refund).last_message;
    const auto first_due = due(scene);
    const auto events = tick_at(scene, first_due + minutes(7));
    REQUIRE(count_of<ResponseMissed>(events) == 1);
    CHECK(std::get<ResponseMissed>(events[0]).message == message);
    CHECK(std::get<ResponseMissed>(events[0]).due == first_due);
    const auto again = tick_at(scene, due(scene) + hours(100));
    CHECK(count_of<ResponseMissed>(again) == 0);
    CHECK(scene.of(refund).responses_missed == 1);
  }
}

TEST_SUITE("escalation") {
  TEST_CASE("SL-6 a missed response raises the priority one level, and a new window starts") {
    auto scene = scene_with_refund();
    const auto at = due(scene) + minutes(3);
    tick_at(scene, at);
    CHECK(scene.of(refund).priority == Priority::high);
    CHECK(scene.of(refund).priority_reason.cause == EscalationCause::response_missed);
    CHECK(due(scene) == at + hours(4));
    CHECK(tick_at(scene, at + minutes(1)).empty());
  }

  TEST_CASE("SL-6 Urgent stays Urgent and alerts the supervisors once per window") {
    auto scene = scene_with_refund();
    scene.does(lea, SetPriority{refund, Priority::urgent, ""});
    const auto events = tick_at(scene, due(scene));
    CHECK(count_of<SupervisorsAlerted>(events) == 1);
    CHECK(scene.of(refund).priority == Priority::urgent);
    CHECK(tick_at(scene, scene.now + minutes(20)).empty());
    tick_at(scene, due(scene) - minutes(1));  // the warning of the second window
    CHECK(count_of<SupervisorsAlerted>(tick_at(scene, due(scene))) == 1);
  }

  TEST_CASE("SL-6 three unanswered messages raise it; within 60 seconds they count as one") {
    auto scene = scene_with_refund();
    SUBCASE("when they come one by one") {
      scene.now = scene.now + minutes(2);
      scene.maya_writes("Hello?");
      CHECK(scene.of(refund).priority == Priority::normal);
      scene.now = scene.now + minutes(2);
      scene.maya_writes("Anybody?");
      CHECK(scene.of(refund).priority == Priority::high);
      CHECK(scene.last_entry(refund).cause == EscalationCause::follow_ups);
      scene.now = scene.now + minutes(2);
      scene.maya_writes("Please.");
      CHECK(scene.of(refund).priority == Priority::high);
    }
    SUBCASE("when they come in one breath") {
      for (int n = 0; n < 10; ++n) scene.maya_writes("and");
      CHECK(scene.of(refund).priority == Priority::normal);
    }
    SUBCASE("when they were answered in between") {
      scene.now = scene.now + minutes(2);
      scene.maya_writes("Hello?");
      scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
      scene.now = scene.now + minutes(2);
      scene.maya_writes("Anybody?");
      CHECK(scene.of(refund).priority == Priority::normal);
    }
  }

  TEST_CASE("SL-6 a human's lowering is respected until the customer gives a new cause") {
    auto scene = scene_with_refund();
    tick_at(scene, due(scene));
    scene.does(lea, SetPriority{refund, Priority::low, "it can wait"});
    tick_at(scene, due(scene) + hours(1));
    CHECK(scene.of(refund).priority == Priority::low);
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
    scene.maya_writes("Nothing happened.");
    tick_at(scene, due(scene));
    CHECK(scene.of(refund).priority == Priority::normal);
  }
}

TEST_SUITE("what time brings") {
  TEST_CASE("TM-2 only the system ticks") {
    auto scene = scene_with_refund();
    CHECK(scene.refusal(ada, Tick{}) == Refusal::not_allowed);
  }

  TEST_CASE("TM-2 a tick after a day off fires everything overdue, in due order, once") {
    auto scene = scene_with_refund();
    const ConversationId second{raw(61)};
    const ConversationId third{raw(62)};
    scene.maya_writes("Another matter", second);
    scene.maya_writes("A third", third);
    scene.does(ana, SetPending{second, "snoozed", scene.now + hours(2)});
    scene.does(ana, ResolveConversation{third, "Done", {}, {}, scene.seen()});
    CHECK(next_tick_due(scene.inbox) == scene.of(second).wake_at);
    const auto events = tick_at(scene, scene.now + hours(24 * 5));
    REQUIRE(events.size() == 6);
    CHECK(std::get<ConversationReopened>(events[0]).conversation == second);
    CHECK(std::get<ResponseMissed>(events[1]).conversation == refund);
    CHECK(std::get<ResponseMissed>(events[3]).conversation == second);
    CHECK(std::get<ConversationClosed>(events[5]).conversation == third);
    CHECK(tick_at(scene, scene.now + Duration{1}).empty());
  }

  TEST_CASE("LC-5 Resolved for as long as the setting says becomes Closed") {
    auto scene = scene_with_refund();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    const auto resolved = scene.now;
    CHECK(tick_at(scene, resolved + hours(96) - Duration{1}).empty());
    SUBCASE("when nobody writes") {
      tick_at(scene, resolved + hours(96));
      CHECK(scene.of(refund).status == Status::closed);
    }
    SUBCASE("never while the customer waits for an answer") {
      scene.maya_writes("Not yet!");
      tick_at(scene, resolved + hours(96));
      CHECK(scene.of(refund).status == Status::open);
    }
  }

  TEST_CASE("LC-6 a snoozed conversation wakes at its time") {
    auto scene = scene_with_refund();
    const auto wake_at = scene.now + hours(2);
    scene.does(ana, SetPending{refund, "her parcel", wake_at});
    CHECK(tick_at(scene, wake_at - Duration{1}).empty());
    tick_at(scene, wake_at);
    CHECK(scene.of(refund).status == Status::open);
    CHECK(scene.last_entry(refund).why == Why::time_came);
  }

  TEST_CASE("LC-6 another agent's public reply wakes it, one's own does not") {
    auto scene = scene_with_refund();
    scene.does(ana, SetPending{refund, "her parcel", scene.now + hours(2)});
    SUBCASE("when one replies oneself") {
      scene.does(ana, SendReply{refund, scene.fresh_message(), "Soon.", scene.seen()});
      CHECK(scene.of(refund).status == Status::pending);
    }
    SUBCASE("when a colleague replies") {
      scene.does(ben, SendReply{refund, scene.fresh_message(), "Soon.", scene.seen()});
      CHECK(scene.of(refund).status == Status::open);
      CHECK(scene.last_entry(refund).why == Why::colleague_wrote);
    }
  }
}

TEST_SUITE("tags and spam") {
  TEST_CASE("TG-1 adding a tag twice is adding it once; different tags do not mind each other") {
    auto scene = scene_with_refund();
    const TagId payments{raw(71)};
    const TagId vip{raw(70)};
    scene.does(ana, CreateTag{payments, "payments", 0x4F46E5});
    scene.does(ana, CreateTag{vip, "vip", 0xB45309});
    CHECK(scene.does(ana, AddTag{refund, payments}).size() == 1);
    CHECK(scene.does(ben, AddTag{refund, payments}).empty());
    scene.does(ben, AddTag{refund, vip});
    CHECK(scene.of(refund).tags == std::vector{vip, payments});
    scene.does(ana, RemoveTag{refund, payments});
    CHECK(scene.of(refund).tags == std::vector{vip});
    CHECK(scene.refusal(ana, AddTag{refund, {raw(79)}}) == Refusal::unknown_tag);
    CHECK(scene.refusal(ana, CreateTag{{raw(72)}, "vip", 0}) == Refusal::name_taken);
  }

  TEST_CASE("LC-7 spam stops the clocks, and can be taken back") {
    auto scene = scene_with_refund();
    const auto before = due(scene);
    scene.does(ana, MarkSpam{refund, Spam::yes});
    CHECK(tick_at(scene, before + hours(1)).empty());
    CHECK(scene.of(refund).status == Status::open);
    scene.does(ana, MarkSpam{refund, Spam::no});
    CHECK(due(scene) == before);
  }

  TEST_CASE("LC-7 spam is no load of anybody's") {
    auto scene = scene_with_refund();
    scene.does(ben, ClaimConversation{refund});
    CHECK(scene.inbox.agents.at(ben).open_load == 1);
    scene.does(ben, MarkSpam{refund, Spam::yes});
    CHECK(scene.inbox.agents.at(ben).open_load == 0);
    CHECK(is_consistent(scene.inbox));
    scene.does(ben, MarkSpam{refund, Spam::no});
    CHECK(scene.inbox.agents.at(ben).open_load == 1);
  }
}
