// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/drafts/drafts.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "core/checks.h"
#include "core/rules.h"

namespace parley {
namespace {

constexpr std::size_t drafts_max = 500;

bool is_before(const SavedDraft& left, std::pair<ConversationId, DraftKind> place) {
  return left.conversation != place.first ? left.conversation < place.first
                                          : left.kind < place.second;
}

}  // namespace

const SavedDraft* find_draft(const Inbox& inbox, AgentId agent, ConversationId conversation,
                             DraftKind kind) {
  const auto* box = inbox.draft_boxes.find(agent);
  if (!box) return nullptr;
  const std::pair place{conversation, kind};
  const auto at = std::lower_bound(box->drafts.begin(), box->drafts.end(), place, is_before);
  const bool is_there =
      at != box->drafts.end() && at->conversation == conversation && at->kind == kind;
  return is_there ? &*at : nullptr;
}

// A draft belongs to the conversation it was written in, also when that one was merged away: it
// comes back with it.
Decision decide(const Inbox& inbox, const SaveDraft& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  if (!inbox.conversations.find(command.conversation)) return Err{Refusal::unknown_conversation};
  TRY_ASSIGN([[maybe_unused]] auto text,
             check_text(command.text, limits::body_bytes_max, Emptiness::allowed));
  const auto* known = find_draft(inbox, agent->id, command.conversation, command.kind);
  if (command.text == (known ? known->text : "")) return Events{};
  const auto* box = inbox.draft_boxes.find(agent->id);
  if (!known && box && box->drafts.size() >= drafts_max) return Err{Refusal::too_many};
  return Events{DraftSaved{command.conversation, command.kind, command.text}};
}

void end_draft(Inbox& inbox, AgentId agent, ConversationId conversation, DraftKind kind,
               const std::string& words) {
  const auto* draft = find_draft(inbox, agent, conversation, kind);
  if (!draft || !words.starts_with(draft->text)) return;
  std::erase_if(inbox.draft_boxes.edit(agent).drafts, [&](const SavedDraft& it) {
    return it.conversation == conversation && it.kind == kind;
  });
}

void evolve(Inbox& inbox, const DraftSaved& event, const Happened& happened) {
  const AgentId agent{happened.stamp.actor.id};
  if (!inbox.draft_boxes.find(agent)) inbox.draft_boxes.insert({agent, {}});
  auto& drafts = inbox.draft_boxes.edit(agent).drafts;
  const std::pair place{event.conversation, event.kind};
  const auto at = std::lower_bound(drafts.begin(), drafts.end(), place, is_before);
  const bool is_there =
      at != drafts.end() && at->conversation == event.conversation && at->kind == event.kind;
  SavedDraft draft{event.conversation, event.kind, event.text, happened.stamp.acted_at};
  if (event.text.empty()) {
    if (is_there) drafts.erase(at);
  } else if (is_there) {
    *at = std::move(draft);
  } else {
    drafts.insert(at, std::move(draft));
  }
}

}  // namespace parley
