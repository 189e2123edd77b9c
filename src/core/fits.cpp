// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/fits.h"

#include <algorithm>
#include <map>

#include "core/conversation/change.h"
#include "core/merge/merge.h"

namespace parley {
namespace {

bool has(const Inbox& inbox, ConversationId id) { return inbox.conversations.find(id) != nullptr; }
bool has(const Inbox& inbox, TeamId id) { return inbox.teams.find(id) != nullptr; }
bool has(const Inbox& inbox, AgentId id) { return inbox.agents.find(id) != nullptr; }
template <class IdType>
bool none_or_has(const Inbox& inbox, IdType id) {
  return id.is_none() || has(inbox, id);
}
bool is_fresh_message(const Inbox& inbox, MessageId id) {
  return !id.is_none() && !inbox.messages.find(id);
}
bool all_agents(const Inbox& inbox, const std::vector<AgentId>& members) {
  return std::all_of(members.begin(), members.end(), [&](AgentId id) { return has(inbox, id); });
}

template <class Rows, class Holds>
bool every(const Rows& rows, Holds&& holds) {
  return std::all_of(rows.begin(), rows.end(), holds);
}

struct Fits {
  const Inbox& inbox;
  const Stamp& stamp;

  bool operator()(const WorkspaceCreated& event) const {
    return inbox.workspaces.size() == 0 && !event.workspace.is_none();
  }
  bool operator()(const AgentAdded& event) const {
    return !event.agent.is_none() && !has(inbox, event.agent);
  }
  bool operator()(const TeamAdded& event) const {
    return !event.team.is_none() && !has(inbox, event.team) && all_agents(inbox, event.members);
  }
  bool operator()(const ChannelAdded& event) const {
    return !event.channel.is_none() && !inbox.channels.find(event.channel) &&
           has(inbox, event.team);
  }
  bool operator()(const AvailabilitySet& event) const { return has(inbox, event.agent); }
  bool operator()(const CustomerSeen& event) const { return !event.customer.is_none(); }
  bool operator()(const ConversationStarted& event) const {
    return !event.conversation.is_none() && !has(inbox, event.conversation) &&
           inbox.customers.find(event.customer) && inbox.channels.find(event.channel) &&
           has(inbox, event.team) && (!event.follow_up_of || has(inbox, *event.follow_up_of));
  }
  bool operator()(const MessageReceived& event) const {
    return has(inbox, event.conversation) && is_fresh_message(inbox, event.message);
  }
  bool operator()(const ReplySent& event) const {
    return has(inbox, event.conversation) && is_fresh_message(inbox, event.message);
  }
  bool operator()(const ReplyHeld& event) const {
    return has(inbox, event.conversation) && is_fresh_message(inbox, event.message) &&
           stamp.actor.kind == ActorKind::agent && has(inbox, AgentId{stamp.actor.id});
  }
  bool operator()(const HeldReplyDiscarded& event) const {
    return has(inbox, event.conversation) && inbox.held_replies.find(event.message);
  }
  bool operator()(const DeliveryReported& event) const {
    return has(inbox, event.conversation) && inbox.messages.find(event.message);
  }
  bool operator()(const MessageCorrected& event) const {
    return has(inbox, event.conversation) && inbox.messages.find(event.message);
  }
  bool operator()(const ConversationClaimed& event) const {
    return has(inbox, event.conversation) && has(inbox, event.assignee);
  }
  bool operator()(const ConversationAssigned& event) const {
    return has(inbox, event.conversation) && none_or_has(inbox, event.assignee) &&
           has(inbox, event.team) &&
           (event.note_id.is_none() || is_fresh_message(inbox, event.note_id)) &&
           all_agents(inbox, event.mentioned);
  }
  bool operator()(const SettingsChanged&) const { return inbox.workspaces.size() != 0; }
  bool operator()(const TagCreated& event) const {
    return !event.tag.is_none() && !inbox.tags.find(event.tag);
  }
  bool operator()(const TagAdded& event) const {
    return has(inbox, event.conversation) && inbox.tags.find(event.tag);
  }
  bool operator()(const NoteAdded& event) const {
    return has(inbox, event.conversation) && is_fresh_message(inbox, event.note) &&
           all_agents(inbox, event.mentioned);
  }
  bool operator()(const ConversationsMerged& event) const {
    const auto* from = inbox.conversations.find(event.from);
    return from && has(inbox, event.into) && event.from != event.into && !is_merged_away(*from) &&
           !is_merged_away(inbox.conversations.at(event.into));
  }
  bool operator()(const ConversationUnmerged& event) const {
    const auto* conversation = inbox.conversations.find(event.conversation);
    return conversation && is_merged_away(*conversation);
  }
  bool operator()(const ConversationSplit& event) const {
    return has(inbox, event.conversation) && !event.into.is_none() && !has(inbox, event.into);
  }
  bool operator()(const ConversationTransferred& event) const {
    return has(inbox, event.conversation) && inbox.channels.find(event.channel) &&
           has(inbox, event.team) && none_or_has(inbox, event.assignee) &&
           is_fresh_message(inbox, event.note_id) && all_agents(inbox, event.mentioned);
  }
  bool operator()(const MessageScheduled& event) const {
    return has(inbox, event.conversation) && is_fresh_message(inbox, event.message) &&
           !inbox.scheduled_messages.find(event.message) && has(inbox, AgentId{stamp.actor.id});
  }
  bool operator()(const ScheduledMessageEdited& event) const { return is_scheduled(event.message); }
  bool operator()(const ScheduledMessageCancelled& event) const {
    return is_scheduled(event.message);
  }
  bool operator()(const ScheduledMessageReturned& event) const {
    return is_scheduled(event.message);
  }
  bool operator()(const ScheduledMessageSent& event) const {
    return is_scheduled(event.message) && is_fresh_message(inbox, event.message);
  }
  bool operator()(const TemplateSaved& event) const {
    return !event.id.is_none() && has(inbox, event.owner) && none_or_has(inbox, event.team);
  }
  bool operator()(const TemplateDeleted& event) const { return inbox.templates.find(event.id); }
  bool operator()(const TemplateUsed& event) const { return inbox.templates.find(event.id); }
  bool operator()(const ViewSaved& event) const {
    const bool is_whole = event.scope == ViewScope::personal || inbox.teams.find(event.team);
    return !event.id.is_none() && has(inbox, event.owner) && is_whole;
  }
  bool operator()(const ViewDeleted& event) const { return inbox.saved_views.find(event.id); }
  bool operator()(const NotificationsSeen& event) const { return has(inbox, event.agent); }
  bool operator()(const AgentChanged& event) const { return has(inbox, event.agent); }
  bool operator()(const TeamChanged& event) const {
    return has(inbox, event.team) && all_agents(inbox, event.members);
  }
  bool operator()(const NotificationsChosen& event) const { return has(inbox, event.agent); }
  bool operator()(const DraftSaved& event) const {
    return has(inbox, event.conversation) && stamp.actor.kind == ActorKind::agent &&
           has(inbox, AgentId{stamp.actor.id});
  }
  bool operator()(const CustomerErased& event) const {
    return inbox.customers.find(event.customer) != nullptr;
  }
  bool operator()(const CustomerVipSet& event) const {
    return inbox.customers.find(event.customer) != nullptr;
  }
  bool operator()(const FollowerAdded& event) const {
    return has(inbox, event.conversation) && has(inbox, event.agent);
  }
  bool operator()(const FollowerRemoved& event) const {
    return has(inbox, event.conversation) && has(inbox, event.agent);
  }
  bool operator()(const CalendarSaved& event) const {
    return inbox.workspaces.size() != 0 && !event.calendar.id.is_none();
  }
  bool operator()(const CalendarDeleted&) const { return inbox.workspaces.size() != 0; }
  bool operator()(const SilenceNoted& event) const { return has(inbox, event.agent); }
  bool operator()(const BulkChanged& event) const {
    return !event.id.is_none() && !inbox.bulk_reports.find(event.id) &&
           has(inbox, AgentId{stamp.actor.id});
  }
  bool operator()(const AgentSkillsSet& event) const { return has(inbox, event.agent); }
  bool operator()(const RoutingRulesSet& event) const {
    return inbox.workspaces.size() != 0 &&
           every(event.rules, [&](const RoutingRule& rule) { return has(inbox, rule.team); });
  }
  bool operator()(const ConversationRouted& event) const {
    return has(inbox, event.conversation) && has(inbox, event.team) &&
           none_or_has(inbox, event.assignee);
  }
  bool operator()(const ConversationRated& event) const {
    return has(inbox, event.conversation) && !event.rating.is_none() &&
           !inbox.ratings.find(event.rating) && none_or_has(inbox, event.agent);
  }
  [[nodiscard]] bool is_scheduled(MessageId id) const {
    return inbox.scheduled_messages.find(id) != nullptr;
  }
  template <class OnlyAConversation>
  bool operator()(const OnlyAConversation& event) const {
    return has(inbox, event.conversation);
  }
};

// A chain of merges ends, within as many steps as there are conversations.
bool merges_lead_somewhere(const Inbox& inbox, const Conversation& conversation) {
  const auto* at = &conversation;
  for (std::size_t steps = 0; is_merged_away(*at); ++steps) {
    at = inbox.conversations.find(at->merged_into);
    if (!at || steps > inbox.conversations.size()) return false;
  }
  return true;
}

bool conversation_refers_well(const Inbox& inbox, const Conversation& conversation) {
  // Merging and splitting move entries; each keeps the id of where it happened.
  const auto is_place = [&](std::uint32_t place) { return place < inbox.history.size(); };
  return inbox.customers.find(conversation.customer) &&
         merges_lead_somewhere(inbox, conversation) && all_agents(inbox, conversation.followers) &&
         all_agents(inbox, conversation.mentioned) && none_or_has(inbox, conversation.split_from) &&
         inbox.channels.find(conversation.channel) && has(inbox, conversation.team) &&
         none_or_has(inbox, conversation.assignee) &&
         every(conversation.tags, [&](TagId tag) { return inbox.tags.find(tag) != nullptr; }) &&
         (!conversation.follow_up_of || has(inbox, *conversation.follow_up_of)) &&
         (conversation.last_message.is_none() || inbox.messages.find(conversation.last_message)) &&
         std::all_of(conversation.thread.begin(), conversation.thread.end(), is_place);
}

bool entry_refers_well(const Inbox& inbox, const HistoryEntry& entry) {
  const bool has_words = entry.message.is_none() || inbox.messages.find(entry.message) ||
                         inbox.held_replies.find(entry.message) ||
                         inbox.scheduled_messages.find(entry.message);
  return has(inbox, entry.conversation) && has_words && none_or_has(inbox, entry.assignee) &&
         none_or_has(inbox, entry.team);
}

bool drafts_refer_well(const Inbox& inbox, const DraftBox& box) {
  const auto& drafts = box.drafts;
  const auto in_order = [](const SavedDraft& left, const SavedDraft& right) {
    return std::pair{left.conversation, left.kind} < std::pair{right.conversation, right.kind};
  };
  return has(inbox, box.id) && std::is_sorted(drafts.begin(), drafts.end(), in_order) &&
         every(drafts, [&](const SavedDraft& draft) { return has(inbox, draft.conversation); });
}

bool view_refers_well(const Inbox& inbox, const SavedView& view) {
  return has(inbox, view.owner) &&
         (view.scope == ViewScope::personal || inbox.teams.find(view.team));
}

bool notification_refers_well(const Inbox& inbox, const Notification& notification) {
  const bool is_to_team = notification.agent.is_none();
  return has(inbox, notification.conversation) &&
         (is_to_team ? has(inbox, notification.team) : has(inbox, notification.agent));
}

bool loads_add_up(const Inbox& inbox) {
  std::map<AgentId, std::uint32_t> loads;
  for (const auto& conversation : inbox.conversations) {
    const auto bearer = load_bearer(conversation);
    if (!bearer.is_none()) loads[bearer] += 1;
  }
  return std::all_of(inbox.agents.begin(), inbox.agents.end(),
                     [&](const Agent& agent) { return agent.open_load == loads[agent.id]; });
}

}  // namespace

bool fits(const Inbox& inbox, const Event& event, const Stamp& stamp) {
  return std::visit(Fits{inbox, stamp}, event);
}

bool is_consistent(const Inbox& inbox) {
  return inbox.workspaces.size() <= 1 &&
         every(inbox.teams, [&](const Team& it) { return all_agents(inbox, it.members); }) &&
         every(inbox.channels, [&](const Channel& it) { return has(inbox, it.team); }) &&
         every(inbox.conversations,
               [&](const Conversation& it) { return conversation_refers_well(inbox, it); }) &&
         every(inbox.messages, [&](const Message& it) { return has(inbox, it.conversation); }) &&
         every(inbox.held_replies,
               [&](const HeldReply& it) {
                 return has(inbox, it.conversation) && has(inbox, it.author);
               }) &&
         every(inbox.scheduled_messages,
               [&](const ScheduledMessage& it) {
                 return has(inbox, it.conversation) && has(inbox, it.author);
               }) &&
         every(inbox.templates, [&](const Template& it) { return has(inbox, it.owner); }) &&
         every(inbox.workspaces,
               [&](const Workspace& it) {
                 return every(it.rules,
                              [&](const RoutingRule& rule) { return has(inbox, rule.team); });
               }) &&
         every(inbox.facts, [&](const Fact& it) { return none_or_has(inbox, it.conversation); }) &&
         every(inbox.ratings, [&](const Rating& it) { return has(inbox, it.conversation); }) &&
         every(inbox.saved_views,
               [&](const SavedView& it) { return view_refers_well(inbox, it); }) &&
         every(inbox.draft_boxes,
               [&](const DraftBox& it) { return drafts_refer_well(inbox, it); }) &&
         every(inbox.notifications,
               [&](const Notification& it) { return notification_refers_well(inbox, it); }) &&
         every(inbox.history,
               [&](const HistoryEntry& it) { return entry_refers_well(inbox, it); }) &&
         loads_add_up(inbox);
}

}  // namespace parley
