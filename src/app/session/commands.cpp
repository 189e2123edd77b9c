// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/commands.h"

#include <concepts>

namespace parley::app {
namespace {

template <class IdType>
void draw_into(IdType& id, DrawId draw) {
  if (id.is_none()) id = IdType{draw()};
}

struct IdsDrawn {
  DrawId draw;

  void operator()(SendReply& command) const { draw_into(command.message, draw); }
  void operator()(AddNote& command) const { draw_into(command.note, draw); }
  void operator()(AssignConversation& command) const {
    if (!command.note.empty()) draw_into(command.note_id, draw);
  }
  void operator()(ResolveConversation& command) const {
    if (!command.closing.empty()) draw_into(command.message, draw);
  }
  void operator()(AddAgent& command) const { draw_into(command.agent, draw); }
  void operator()(AddTeam& command) const { draw_into(command.team, draw); }
  void operator()(AddChannel& command) const { draw_into(command.channel, draw); }
  void operator()(CreateTag& command) const { draw_into(command.tag, draw); }
  void operator()(SplitConversation& command) const { draw_into(command.into, draw); }
  void operator()(TransferConversation& command) const { draw_into(command.note_id, draw); }
  void operator()(ScheduleMessage& command) const { draw_into(command.message, draw); }
  void operator()(SaveTemplate& command) const { draw_into(command.id, draw); }
  void operator()(SaveView& command) const { draw_into(command.id, draw); }
  void operator()(BulkChange& command) const { draw_into(command.id, draw); }
  void operator()(RateConversation& command) const { draw_into(command.rating, draw); }
  void operator()(SetRoutingRules& command) const {
    for (auto& rule : command.rules) draw_into(rule.id, draw);
  }
  void operator()(SaveCalendar& command) const { draw_into(command.calendar.id, draw); }
  template <class Other>
  void operator()(Other& /*creates nothing*/) const {}
};

struct WordsOf {
  MessageId operator()(const SendReply& command) const { return command.message; }
  MessageId operator()(const SendHeldReply& command) const { return command.message; }
  MessageId operator()(const ResolveConversation& command) const { return command.message; }
  MessageId operator()(const AddNote& command) const { return command.note; }
  MessageId operator()(const AssignConversation& command) const { return command.note_id; }
  MessageId operator()(const TransferConversation& command) const { return command.note_id; }
  MessageId operator()(const ScheduleMessage& command) const { return command.message; }
  MessageId operator()(const CorrectMessage& command) const { return command.message; }
  MessageId operator()(const EditScheduledMessage& command) const { return command.message; }
  template <class Other>
  MessageId operator()(const Other& /*says nothing*/) const {
    return {};
  }
};

ConversationId conversation_of_held(const Inbox& inbox, MessageId message) {
  const auto* held = inbox.held_replies.find(message);
  return held != nullptr ? held->conversation : ConversationId{};
}

ConversationId conversation_of_scheduled(const Inbox& inbox, MessageId message) {
  const auto* scheduled = inbox.scheduled_messages.find(message);
  return scheduled != nullptr ? scheduled->conversation : ConversationId{};
}

template <class Kind>
constexpr bool is_about_one = requires(const Kind& command) {
  { command.conversation } -> std::same_as<const ConversationId&>;
};

struct ConversationOf {
  const Inbox& inbox;

  ConversationId operator()(const SendHeldReply& command) const {
    return conversation_of_held(inbox, command.message);
  }
  ConversationId operator()(const DiscardHeldReply& command) const {
    return conversation_of_held(inbox, command.message);
  }
  ConversationId operator()(const EditScheduledMessage& command) const {
    return conversation_of_scheduled(inbox, command.message);
  }
  ConversationId operator()(const CancelScheduledMessage& command) const {
    return conversation_of_scheduled(inbox, command.message);
  }
  ConversationId operator()(const CorrectMessage& command) const {
    const auto* message = inbox.messages.find(command.message);
    return message != nullptr ? message->conversation : ConversationId{};
  }
  ConversationId operator()(const MergeConversations& command) const { return command.into; }
  template <class Other>
  ConversationId operator()(const Other& command) const {
    if constexpr (is_about_one<Other>) {
      return command.conversation;
    } else {
      return {};
    }
  }
};

}  // namespace

void draw_ids(Command& command, DrawId draw) { std::visit(IdsDrawn{draw}, command); }

MessageId words_of(const Command& command) { return std::visit(WordsOf{}, command); }

ConversationId conversation_of(const Inbox& inbox, const Command& command) {
  return std::visit(ConversationOf{inbox}, command);
}

}  // namespace parley::app
