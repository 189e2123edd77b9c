// SPDX-License-Identifier: AGPL-3.0-or-later
// What the person at a simulated device does next: what makes sense on the screen, and what does
// not make sense any more when it arrives.
#include <iterator>

#include "sim/device.h"
#include "sim/office.h"

namespace parley::sim {
namespace {

constexpr auto zone = "Europe/Berlin";

const Conversation& any_of(const Inbox& inbox, Random& random) {
  const auto place = random.place_in(inbox.conversations.size());
  return *std::next(inbox.conversations.begin(), static_cast<std::ptrdiff_t>(place));
}

// Some message of the thread; none when there is none.
MessageId message_in(const Inbox& inbox, const Conversation& conversation, Random& random) {
  if (conversation.thread.empty()) return {};
  return inbox.history.at(random.pick(conversation.thread)).message;
}

// MS-1: now and then a file goes along.
Attachments some_files(Random& random) {
  if (!random.chance(250)) return {};
  return {{{random.id(), random.id()}, "receipt.pdf", "application/pdf", 4'096}};
}

TagId some_tag(Random& random) { return {office::raw(70 + random.below(3))}; }

}  // namespace

void Device::act() {
  if (!is_alive() || replica_->inbox().conversations.size() == 0) return;
  const auto& conversation = any_of(replica_->inbox(), world_.random);
  const auto command = think(conversation);
  if (!command) return;
  const CommandId id{world_.random.id()};
  is_refused_ = false;
  step(sync::input::Issue{id, *command, clock()});
  if (!is_refused_) world_.issued[id] = {agent_, *command};
}

std::optional<Command> Device::think(const Conversation& conversation) {
  const auto id = conversation.id;
  const auto seen = replica_->seen();
  const MessageId message{world_.random.id()};
  for (const auto& held : replica_->inbox().held_replies) {
    if (held.author != agent_ || held.state != HoldState::held || world_.random.chance(500)) {
      continue;
    }
    if (world_.random.chance(700)) return SendHeldReply{held.id, seen};
    return DiscardHeldReply{held.id};
  }
  switch (world_.random.below(18)) {
    case 0:
      return ClaimConversation{id};
    case 1:
    case 2:
    case 3:
      return SendReply{id, message, "We are looking into it", seen, some_files(world_.random)};
    case 4:
      return AddNote{id, message, "Called them, @Ben", some_files(world_.random)};
    case 5:
      return SetPriority{id, static_cast<Priority>(world_.random.below(4)), "because"};
    case 6:
      return SetPending{id, "the customer", {}};
    case 7:
      return ResolveConversation{id, "answered", message, "All done", seen};
    case 8:
      return ReopenConversation{id};
    case 9:
      return AssignConversation{id, office::lea, office::support, message, "Yours?", seen};
    case 10:
    case 11:
    case 12:
      return put_in_order(conversation);
    case 13:
    case 14:
      return mark(conversation);
    case 15:
      return use_template();
    default:
      return plan(conversation);
  }
}

// Merging, splitting and moving away.
std::optional<Command> Device::put_in_order(const Conversation& conversation) {
  auto& random = world_.random;
  const auto& inbox = replica_->inbox();
  const MessageId note{random.id()};
  const auto other_team = conversation.team == office::support ? office::billing : office::support;
  switch (random.below(8)) {
    case 0:
    case 1:
      return MergeConversations{conversation.id, any_of(inbox, random).id};
    case 2:
    case 3:
      for (const auto& merged : inbox.conversations) {
        if (!merged.merged_into.is_none() && random.chance(500)) {
          return UnmergeConversation{merged.id};
        }
      }
      return UnmergeConversation{conversation.id};
    case 4:
    case 5:
      return SplitConversation{conversation.id,
                               {random.id()},
                               {message_in(inbox, conversation, random)},
                               "Another matter"};
    case 6:
      return TransferConversation{conversation.id, {}, other_team, {}, note, "Theirs, @Lea"};
    default:
      if (random.chance(500)) return CloseConversation{conversation.id};
      return ArchiveConversation{conversation.id};
  }
}

std::optional<Command> Device::mark(const Conversation& conversation) {
  auto& random = world_.random;
  const auto id = conversation.id;
  const auto tag = some_tag(random);
  const auto yes = random.chance(500);
  switch (random.below(6)) {
    case 0:
      return AddTag{id, tag};
    case 1:
      return RemoveTag{id, tag};
    case 2:
      return MarkSpam{id, random.chance(300) ? Spam::yes : Spam::no};
    case 3:
      if (yes) return AddFollower{id};
      return RemoveFollower{id};
    case 4:
      return SetCustomerVip{conversation.customer, yes ? Vip::yes : Vip::no};
    default:
      break;
  }
  BulkChange bulk{.id = {random.id()}, .action = static_cast<BulkAction>(random.below(5))};
  for (const auto& one : replica_->inbox().conversations) {
    if (random.chance(600)) bulk.conversations.push_back(one.id);
  }
  bulk.assignee = office::ben;
  bulk.tag = tag;
  bulk.summary = "answered";
  bulk.priority = Priority::high;
  bulk.seen = replica_->seen();
  return bulk;
}

std::optional<Command> Device::use_template() {
  auto& random = world_.random;
  const auto n = random.below(3);
  const TemplateId id{office::raw(90 + n)};
  if (random.chance(400)) return UseTemplate{id};
  if (random.chance(100)) return DeleteTemplate{id};
  const auto* known = replica_->inbox().templates.find(id);
  return SaveTemplate{.id = id,
                      .name = "Greeting",
                      .shortcut = "/hello-" + std::to_string(n),
                      .content = "Hello there",
                      .scope = static_cast<TemplateScope>(n),
                      .team = office::support,
                      .base_revision = known ? known->revision : 0};
}

// What happens later: snoozed, or written now and sent then.
std::optional<Command> Device::plan(const Conversation& conversation) {
  auto& random = world_.random;
  const auto then = clock() + seconds(random.between(5, 300));
  if (random.chance(300)) return SetPending{conversation.id, "their parcel", then};
  for (const auto& scheduled : replica_->inbox().scheduled_messages) {
    if (scheduled.state != ScheduleState::waiting || random.chance(600)) continue;
    if (random.chance(500)) return CancelScheduledMessage{scheduled.id};
    return EditScheduledMessage{scheduled.id, "Later, but otherwise", then, zone,
                                IfCustomerWrites::send_anyway};
  }
  const auto how =
      random.chance(500) ? IfCustomerWrites::send_anyway : IfCustomerWrites::return_to_draft;
  return ScheduleMessage{conversation.id, {random.id()}, "Later", then, zone, how};
}

}  // namespace parley::sim
