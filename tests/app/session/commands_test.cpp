// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/commands.h"

#include <doctest/doctest.h>

namespace parley::app {
namespace {

constexpr ConversationId refund{{2, 1}};
constexpr ConversationId invoice{{2, 2}};
constexpr MessageId later{{8, 1}};

RawId draw() {
  static std::uint64_t drawn = 0;
  drawn += 1;
  return {0xD1CE, drawn};
}

template <class Kind>
Kind drawn(Kind command) {
  Command any = std::move(command);
  draw_ids(any, draw);
  return std::get<Kind>(any);
}

template <class Kind>
Kind about_refund() {
  Kind command;
  command.conversation = refund;
  return command;
}

Inbox inbox_with_scheduled() {
  Inbox inbox;
  ScheduledMessage scheduled;
  scheduled.id = later;
  scheduled.conversation = refund;
  inbox.scheduled_messages.insert(scheduled);
  return inbox;
}

}  // namespace

TEST_SUITE("what an agent's command creates") {
  TEST_CASE("everything new has an id of its own") {
    CHECK_FALSE(drawn(SendReply{}).message.is_none());
    CHECK_FALSE(drawn(AddNote{}).note.is_none());
    CHECK_FALSE(drawn(AddAgent{}).agent.is_none());
    CHECK_FALSE(drawn(AddTeam{}).team.is_none());
    CHECK_FALSE(drawn(AddChannel{}).channel.is_none());
    CHECK_FALSE(drawn(CreateTag{}).tag.is_none());
    CHECK_FALSE(drawn(SplitConversation{}).into.is_none());
    CHECK_FALSE(drawn(TransferConversation{}).note_id.is_none());
    CHECK_FALSE(drawn(ScheduleMessage{}).message.is_none());
    CHECK_FALSE(drawn(SaveTemplate{}).id.is_none());
    CHECK_FALSE(drawn(BulkChange{}).id.is_none());
    CHECK_FALSE(drawn(RateConversation{}).rating.is_none());

    SetRoutingRules rules;
    rules.rules.resize(2);
    const auto list = drawn(rules).rules;
    CHECK_FALSE(list[0].id.is_none());
    CHECK_FALSE(list[1].id.is_none());
    CHECK(list[0].id != list[1].id);
  }
  TEST_CASE("an id that is there stays: the edit of a template, a tag named before") {
    CHECK(drawn(SaveTemplate{.id = TemplateId{{5, 5}}}).id == TemplateId{{5, 5}});
    CHECK(drawn(CreateTag{.tag = TagId{{5, 6}}}).tag == TagId{{5, 6}});
  }
  TEST_CASE("no note, no closing message: no id") {
    CHECK(drawn(AssignConversation{}).note_id.is_none());
    CHECK(drawn(ResolveConversation{}).message.is_none());
    CHECK_FALSE(drawn(AssignConversation{.note = "knows invoices"}).note_id.is_none());
    CHECK_FALSE(drawn(ResolveConversation{.closing = "Thank you."}).message.is_none());
  }
}

TEST_SUITE("what an agent's command is about") {
  TEST_CASE("its words are those of the message or note it carries") {
    CHECK(words_of(TransferConversation{.note_id = later}) == later);
    CHECK(words_of(ScheduleMessage{.message = later}) == later);
    CHECK(words_of(EditScheduledMessage{.message = later}) == later);
    CHECK(words_of(CancelScheduledMessage{later}).is_none());
    CHECK(words_of(MarkSpam{refund}).is_none());
  }
  TEST_CASE("its conversation is the one it names, that stays, or that the message is for") {
    const auto inbox = inbox_with_scheduled();
    CHECK(conversation_of(inbox, about_refund<AddTag>()) == refund);
    CHECK(conversation_of(inbox, about_refund<RemoveTag>()) == refund);
    CHECK(conversation_of(inbox, about_refund<MarkSpam>()) == refund);
    CHECK(conversation_of(inbox, about_refund<UnmergeConversation>()) == refund);
    CHECK(conversation_of(inbox, about_refund<SplitConversation>()) == refund);
    CHECK(conversation_of(inbox, about_refund<TransferConversation>()) == refund);
    CHECK(conversation_of(inbox, about_refund<ScheduleMessage>()) == refund);
    CHECK(conversation_of(inbox, MergeConversations{refund, invoice}) == refund);
    CHECK(conversation_of(inbox, EditScheduledMessage{.message = later}) == refund);
    CHECK(conversation_of(inbox, CancelScheduledMessage{later}) == refund);
  }
  TEST_CASE("what changes many or the workspace is about none") {
    const auto inbox = inbox_with_scheduled();
    CHECK(conversation_of(inbox, BulkChange{.conversations = {refund, invoice}}).is_none());
    CHECK(conversation_of(inbox, CreateTag{}).is_none());
    CHECK(conversation_of(inbox, SaveTemplate{}).is_none());
    CHECK(conversation_of(inbox, CancelScheduledMessage{MessageId{{8, 2}}}).is_none());
  }
}

}  // namespace parley::app
