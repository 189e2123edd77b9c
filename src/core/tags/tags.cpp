// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/tags/tags.h"

#include <algorithm>

#include "base/limits.h"
#include "core/checks.h"
#include "core/conversation/change.h"

namespace parley {
namespace {

constexpr std::uint32_t colour_max = 0xFF'FF'FF;

}  // namespace

bool has_tag(const Conversation& conversation, TagId tag) {
  return std::binary_search(conversation.tags.begin(), conversation.tags.end(), tag);
}

Decision decide(const Inbox& inbox, const CreateTag& command, const Context& context) {
  if (context.actor.kind != ActorKind::system) {
    TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  }
  TRY_ASSIGN([[maybe_unused]] auto name,
             check_text(command.name, limits::name_bytes_max, Emptiness::refused));
  if (command.tag.is_none() || inbox.tags.find(command.tag)) return Err{Refusal::id_taken};
  if (command.colour > colour_max) return Err{Refusal::setting_out_of_range};
  const bool is_taken = std::any_of(inbox.tags.begin(), inbox.tags.end(),
                                    [&](const Tag& tag) { return tag.name == command.name; });
  if (is_taken) return Err{Refusal::name_taken};
  return Events{TagCreated{command.tag, command.name, command.colour}};
}

Decision decide(const Inbox& inbox, const AddTag& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (!inbox.tags.find(command.tag)) return Err{Refusal::unknown_tag};
  if (has_tag(*conversation, command.tag)) return Events{};
  return Events{TagAdded{conversation->id, command.tag}};
}

Decision decide(const Inbox& inbox, const RemoveTag& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (!has_tag(*conversation, command.tag)) return Events{};
  return Events{TagRemoved{conversation->id, command.tag}};
}

Decision decide(const Inbox& inbox, const MarkSpam& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (conversation->spam == command.spam) return Events{};
  return Events{SpamMarked{conversation->id, command.spam}};
}

void evolve(Inbox& inbox, const TagCreated& event, const Happened&) {
  inbox.tags.insert({event.tag, event.name, event.colour});
}

void evolve(Inbox& inbox, const TagAdded& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    const auto place = std::lower_bound(it.tags.begin(), it.tags.end(), event.tag);
    if (place == it.tags.end() || *place != event.tag) it.tags.insert(place, event.tag);
  });
  record(inbox, event.conversation, happened, {.change = Change::tag_added, .tag = event.tag});
}

void evolve(Inbox& inbox, const TagRemoved& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [&](Conversation& it) { std::erase(it.tags, event.tag); });
  record(inbox, event.conversation, happened, {.change = Change::tag_removed, .tag = event.tag});
}

void evolve(Inbox& inbox, const SpamMarked& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [&](Conversation& it) { it.spam = event.spam; });
  const bool is_spam = event.spam == Spam::yes;
  record(inbox, event.conversation, happened,
         {.change = is_spam ? Change::marked_spam : Change::unmarked_spam});
}

}  // namespace parley
