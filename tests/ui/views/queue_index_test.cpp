// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/queue_index.h"

#include "ui/views/customer_index.h"
#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

// Anything that moves a conversation in, out of, or within a queue, drawn from a seed.
class BusyDay {
 public:
  explicit BusyDay(std::uint64_t seed) : state_(seed) {
    for (std::uint64_t n = 1; n <= 12; ++n) start();
  }
  World world;

  void step() {
    world.wait(minutes(static_cast<std::int64_t>(1 + below(90))));
    const auto who = by(below(2) == 0 ? ana : lea);
    const auto id = any();
    switch (below(12)) {
      case 0:
        return start();
      case 1:
        return attempt(by(maya), ReceiveMessage{.conversation = id,
                                                .if_new = fresh<ConversationId>(),
                                                .message = fresh<MessageId>(),
                                                .channel = web,
                                                .customer = maya,
                                                .body = "And?"});
      case 2:
        return attempt(who, ClaimConversation{id});
      case 3:
        return attempt(who, SetPriority{id, static_cast<Priority>(below(4)), ""});
      case 4:
        return attempt(who, SetPending{id, "the bank", snooze()});
      case 5:
        return attempt(who, ResolveConversation{id, "done", {}, {}, world.head});
      case 6:
        return attempt(who, ReopenConversation{id});
      case 7:
        return attempt(who, MarkSpam{id, below(2) == 0 ? Spam::yes : Spam::no});
      case 8:
        return attempt(who, MergeConversations{id, any()});
      case 9:
        return attempt(
            who,
            TransferConversation{
                id, {}, below(2) == 0 ? billing : support, {}, fresh<MessageId>(), "@Ana yours"});
      case 10:
        return attempt(
            who, ScheduleMessage{id, fresh<MessageId>(), "Later", world.now + hours(3), "UTC", {}});
      default:
        return attempt(system_actor(), Tick{});
    }
  }
  std::uint64_t below(std::uint64_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33) % bound;
  }

 private:
  template <class Id>
  Id fresh() {
    return Id{{7, ++fresh_}};
  }
  std::optional<Instant> snooze() {
    return below(2) == 0 ? std::optional<Instant>(world.now + hours(1)) : std::nullopt;
  }
  void start() {
    world.started(1 + world.inbox.conversations.size(), below(3) == 0 ? tomas : maya,
                  below(2) == 0 ? web : invoices);
  }
  ConversationId any() {
    return world.inbox.conversations
        .row(static_cast<std::size_t>(below(world.inbox.conversations.size())))
        .id;
  }
  // What the rules refuse on such a day is no matter here.
  void attempt(Actor actor, const Command& command) {
    const Context context{world.now, world.now, actor, Origin::web};
    if (decide(world.inbox, command, context)) world.run(actor, command);
  }

  std::uint64_t state_;
  std::uint64_t fresh_ = 0;
};

void check_customers(CustomerIndex& customers, const Inbox& inbox) {
  customers.follow(inbox);
  for (const auto customer : {maya, tomas, customer_id(77)}) {
    CHECK(customers.of(inbox, customer) == conversations_of(inbox, customer));
  }
}

struct Watched {
  AgentId viewer;
  InQueue in;
  ViewOrder order = ViewOrder::priority;
  QueueIndex index = {};

  void check(const Inbox& inbox) {
    const auto sight = sight_of(inbox, viewer);
    index.follow(inbox, sight);
    CHECK(index.counts() == count_queues(inbox, sight));
    CHECK(index.waiting() == count_waiting(inbox, sight));
    CHECK(index.scheduled() == scheduled_conversations(inbox, sight));
    CHECK(index.list(inbox, in, order) == conversations_in(inbox, sight, in, order));
  }
};

}  // namespace

TEST_SUITE("queues that are kept up to date") {
  TEST_CASE("VW-1: after whatever happens they are as if they had been counted anew") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      CAPTURE(seed);
      BusyDay day(seed);
      auto& inbox = day.world.inbox;
      std::vector<Watched> watched{{ana, Queue::all_open},
                                   {ana, Queue::mine, ViewOrder::newest},
                                   {lea, Queue::all_open, ViewOrder::longest_waiting},
                                   {lea, Queue::resolved},
                                   {lea, Queue::scheduled},
                                   {lea, InQueue(billing), ViewOrder::oldest},
                                   {ana, InQueue(billing)},
                                   {ben, Queue::unassigned}};
      CustomerIndex customers;
      for (int n = 0; n < 120; ++n) {
        check_customers(customers, inbox);
        // On a device, some of it is taken back before the authority's own comes.
        const bool is_pending = day.below(3) == 0;
        if (is_pending) inbox.open_savepoint();
        for (auto more = day.below(4); more > 0; --more) day.step();
        for (auto& each : watched) each.check(inbox);
        check_customers(customers, inbox);
        if (!is_pending) continue;
        if (day.below(2) == 0) {
          inbox.roll_back();
        } else {
          inbox.keep();
        }
        day.step();
        for (auto& each : watched) each.check(inbox);
      }
    }
  }
  TEST_CASE("VW-1: another inbox in the same place, another sight and more changes than are kept") {
    BusyDay day(3);
    Watched lead{lea, Queue::all_open};
    lead.check(day.world.inbox);
    Watched agent{ana, Queue::all_open};
    agent.check(day.world.inbox);
    day.world.run(system_actor(), ChangeTeam{billing, "Billing", {ana, ben}, {}});
    agent.check(day.world.inbox);
    for (int n = 0; n < 600; ++n) day.step();
    lead.check(day.world.inbox);
    day.world.inbox = BusyDay(4).world.inbox;
    lead.check(day.world.inbox);
  }
  TEST_CASE("VW-1: one message is one conversation that is looked at, however many there are") {
    World world;
    for (std::uint64_t n = 1; n <= 300; ++n) world.started(n);
    Watched lead{lea, Queue::all_open};
    lead.check(world.inbox);
    const auto before = lead.index.looked_at();
    world.customer_writes(conversation_id(7), message_id(99'999), "Hello?");
    lead.check(world.inbox);
    CHECK(lead.index.looked_at() == before + 1);
  }
}

}  // namespace parley::ui::test
