// SPDX-License-Identifier: AGPL-3.0-or-later
// All that is known of one workspace: plain rows in tables, referring to each other by id. Only
// `evolve` changes it. A savepoint marks the state the authority has confirmed; rolling back to it
// gives back every row as it was.
#pragma once

#include <string_view>

#include "base/table.h"
#include "core/bulk/bulk.h"
#include "core/conversation/conversation.h"
#include "core/conversation/history.h"
#include "core/conversation/message.h"
#include "core/drafts/drafts.h"
#include "core/ids.h"
#include "core/metrics/facts.h"
#include "core/notifications/notifications.h"
#include "core/satisfaction/rating.h"
#include "core/saved_views/saved_views.h"
#include "core/schedule/schedule.h"
#include "core/tags/tags.h"
#include "core/templates/templates.h"
#include "core/workspace/workspace.h"

namespace parley {

struct Inbox {
  Table<Workspace> workspaces;  // exactly one, once created
  Table<Agent> agents;
  Table<Team> teams;
  Table<Channel> channels;
  Table<Customer> customers;
  Table<Tag> tags;
  Table<Conversation> conversations;
  Table<Message> messages;
  Table<HeldReply> held_replies;
  Table<ScheduledMessage> scheduled_messages;
  Table<Template> templates;
  Table<BulkReport> bulk_reports;
  Table<Rating> ratings;
  Table<SavedView> saved_views;
  Table<DraftBox> draft_boxes;
  Sequence<HistoryEntry> history;
  Sequence<Fact> facts;
  Sequence<Notification> notifications;

  // Elsewhere, so that copying and destroying so many tables is compiled once.
  Inbox();
  Inbox(const Inbox&);
  Inbox(Inbox&&) noexcept;
  Inbox& operator=(const Inbox&);
  Inbox& operator=(Inbox&&) noexcept;
  ~Inbox();

  void open_savepoint();
  void roll_back();
  void keep();

  friend bool operator==(const Inbox& left, const Inbox& right);
};

// The tables, in a fixed order: for whoever must treat them all alike.
template <class SomeInbox, class Visit>
void for_each_table(SomeInbox& inbox, Visit&& visit) {
  visit(inbox.workspaces);
  visit(inbox.agents);
  visit(inbox.teams);
  visit(inbox.channels);
  visit(inbox.customers);
  visit(inbox.tags);
  visit(inbox.conversations);
  visit(inbox.messages);
  visit(inbox.held_replies);
  visit(inbox.scheduled_messages);
  visit(inbox.templates);
  visit(inbox.bulk_reports);
  visit(inbox.ratings);
  visit(inbox.saved_views);
  visit(inbox.draft_boxes);
  visit(inbox.history);
  visit(inbox.facts);
  visit(inbox.notifications);
}

// The workspace's, or the defaults before there is one.
const Settings& settings_of(const Inbox& inbox);
const std::vector<RoutingRule>& rules_of(const Inbox& inbox);
const Agent* find_agent_by_email(const Inbox& inbox, std::string_view email);
const Channel* find_channel_by_key(const Inbox& inbox, std::string_view key);
const Customer* find_customer_by_email(const Inbox& inbox, std::string_view email);
bool is_member(const Team& team, AgentId agent);

}  // namespace parley
