// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/export/selection.h"

#include <map>
#include <set>

#include "core/conversation/change.h"

namespace parley::wire {
namespace {

using ConversationIds = std::set<ConversationId>;

// Those that the thread or the row itself speaks of: a merged one is nothing without its survivor.
std::vector<ConversationId> related(const Inbox& inbox, const Conversation& conversation) {
  std::vector<ConversationId> ids{conversation.split_from, conversation.merged_into};
  if (conversation.follow_up_of) ids.push_back(*conversation.follow_up_of);
  for (const auto place : conversation.thread) {
    ids.push_back(inbox.history.at(place).conversation);
  }
  return ids;
}

ConversationIds with_related(const Inbox& inbox, const std::vector<ConversationId>& only) {
  ConversationIds kept;
  auto open = only;
  while (!open.empty()) {
    const auto id = open.back();
    open.pop_back();
    const auto* conversation = inbox.conversations.find(id);
    if (!conversation || !kept.insert(id).second) continue;
    for (const auto other : related(inbox, *conversation)) open.push_back(other);
  }
  return kept;
}

ConversationIds all_of(const Inbox& inbox) {
  ConversationIds ids;
  for (const auto& conversation : inbox.conversations) ids.insert(conversation.id);
  return ids;
}

class Selection {
 public:
  Selection(const Inbox& from, const ExportRequest& request)
      : from_(from),
        is_whole_(!request.only),
        has_notes_(request.notes == ExportNotes::included),
        kept_(is_whole_ ? all_of(from) : with_related(from, *request.only)) {}

  Inbox take() {
    take_people();
    take_messages();
    take_rows(from_.held_replies, to_.held_replies);
    take_rows(from_.scheduled_messages, to_.scheduled_messages);
    take_rows(from_.ratings, to_.ratings);
    take_history();
    take_conversations();
    take_workspace_rows();
    take_notifications();
    count_loads();
    return std::move(to_);
  }

 private:
  [[nodiscard]] bool is_kept(ConversationId id) const { return kept_.count(id) != 0; }

  template <class Row>
  void take_all(const Table<Row>& from, Table<Row>& to) {
    for (const auto& row : from) to.insert(row);
  }
  template <class Row>
  void take_rows(const Table<Row>& from, Table<Row>& to) {
    for (const auto& row : from) {
      if (is_kept(row.conversation)) to.insert(row);
    }
  }

  void take_people() {
    take_all(from_.workspaces, to_.workspaces);
    take_all(from_.agents, to_.agents);
    take_all(from_.teams, to_.teams);
    take_all(from_.channels, to_.channels);
    take_all(from_.tags, to_.tags);
    std::set<CustomerId> customers;
    for (const auto id : kept_) customers.insert(from_.conversations.at(id).customer);
    for (const auto& customer : from_.customers) {
      if (is_whole_ || customers.count(customer.id) != 0) to_.customers.insert(customer);
    }
  }
  void take_messages() {
    for (const auto& message : from_.messages) {
      if (!is_kept(message.conversation)) continue;
      const bool is_note = message.direction == MessageDirection::internal;
      if (has_notes_ || !is_note) to_.messages.insert(message);
    }
  }
  void take_history() {
    std::uint32_t place = 0;
    for (const auto& entry : from_.history) {
      const auto here = place++;
      if (!is_kept(entry.conversation)) continue;
      auto taken = entry;
      if (is_left_out(entry.message)) {
        if (entry.change == Change::note_added) continue;
        taken.message = {};
      }
      places_[here] = to_.history.append(std::move(taken));
    }
  }
  // A note's words: known to the inbox, and not in this part of it.
  [[nodiscard]] bool is_left_out(MessageId id) const {
    return !id.is_none() && from_.messages.find(id) && !to_.messages.find(id);
  }
  void take_conversations() {
    for (const auto& conversation : from_.conversations) {
      if (!is_kept(conversation.id)) continue;
      auto taken = conversation;
      taken.thread.clear();
      for (const auto place : conversation.thread) {
        const auto found = places_.find(place);
        if (found != places_.end()) taken.thread.push_back(found->second);
      }
      if (!has_notes_) taken.mentioned.clear();
      to_.conversations.insert(std::move(taken));
    }
  }
  void take_workspace_rows() {
    for (const auto& fact : from_.facts) {
      const bool is_about_kept = !fact.conversation.is_none() && is_kept(fact.conversation);
      if (is_whole_ || is_about_kept) to_.facts.append(fact);
    }
    if (!is_whole_) return;
    for (const auto& it : from_.templates) {
      if (has_notes_ || it.kind == TemplateKind::reply) to_.templates.insert(it);
    }
    take_all(from_.bulk_reports, to_.bulk_reports);
    take_all(from_.saved_views, to_.saved_views);
  }
  // All or none: how many of them somebody has seen counts them from the first.
  void take_notifications() {
    if (is_whole_ && has_notes_) {
      to_.notifications = from_.notifications;
      return;
    }
    std::vector<AgentId> ids;
    for (const auto& agent : to_.agents) ids.push_back(agent.id);
    for (const auto id : ids) to_.agents.edit(id).notifications_seen = 0;
  }
  // Loads count what is here, so that the part is sound by itself.
  void count_loads() {
    if (is_whole_) return;
    std::map<AgentId, std::uint32_t> loads;
    for (const auto& conversation : to_.conversations) {
      const auto bearer = load_bearer(conversation);
      if (!bearer.is_none()) loads[bearer] += 1;
    }
    std::vector<AgentId> ids;
    for (const auto& agent : to_.agents) ids.push_back(agent.id);
    for (const auto id : ids) to_.agents.edit(id).open_load = loads[id];
  }

  const Inbox& from_;
  bool is_whole_;
  bool has_notes_;
  ConversationIds kept_;
  Inbox to_;
  std::map<std::uint32_t, std::uint32_t> places_;  // in the whole history → in this part
};

}  // namespace

Inbox select(const Inbox& inbox, const ExportRequest& request) {
  return Selection(inbox, request).take();
}

}  // namespace parley::wire
