// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/merge_view.h"

#include <algorithm>
#include <iterator>

#include "core/merge/merge.h"
#include "ui/views/people.h"
#include "ui/views/row_view.h"
#include "ui/views/search/search.h"
#include "ui/views/text.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t candidates_max = 50;

std::string numbered(const Conversation& conversation) {
  if (is_blank(conversation.subject)) return title_of(conversation);
  return say("merge.numbered",
             {{"number", std::to_string(conversation.number)}, {"title", title_of(conversation)}});
}

std::string count_text(std::size_t count, std::string_view one, std::string_view more) {
  if (count == 1) return std::string(say(one));
  return say(more, {{"count", std::to_string(count)}});
}

std::string content_line(const Inbox& inbox, const Conversation& conversation) {
  std::size_t messages = 0;
  std::size_t notes = 0;
  for (const auto place : conversation.thread) {
    const auto& entry = inbox.history.at(place);
    if (entry.change == Change::message_received || entry.change == Change::reply_sent) {
      messages += 1;
    }
    if (entry.change == Change::note_added) notes += 1;
  }
  return say("merge.content",
             {{"customer", name_of(inbox, conversation.customer)},
              {"messages", count_text(messages, "merge.message", "merge.messages")},
              {"notes", count_text(notes, "merge.note", "merge.notes")}});
}

MergeCandidate candidate_of(const Inbox& inbox, const Conversation& conversation,
                            const Clock& clock) {
  return {conversation.id, numbered(conversation),
          say("merge.candidate", {{"customer", name_of(inbox, conversation.customer)},
                                  {"stage", stage_word_of(conversation)},
                                  {"when", day_of(clock, conversation.changed_at)}})};
}

std::vector<const Conversation*> of_same_customer(const Inbox& inbox, const Sight& sight,
                                                  const Conversation& conversation) {
  std::vector<const Conversation*> found;
  for (const auto& other : inbox.conversations) {
    if (other.customer == conversation.customer && may_see(sight, other)) found.push_back(&other);
  }
  std::sort(found.begin(), found.end(), [](const auto* left, const auto* right) {
    return left->changed_at != right->changed_at ? left->changed_at > right->changed_at
                                                 : left->id < right->id;
  });
  return found;
}

std::string named_with_address(const Inbox& inbox, CustomerId id) {
  const auto* customer = inbox.customers.find(id);
  const auto name = name_of(inbox, id);
  if (!customer || customer->email.empty() || customer->email == name) return name;
  return say("merge.customer", {{"name", name}, {"email", customer->email}});
}

std::string outcome_of(const MergePreview& preview) {
  std::string tags;
  for (const auto& tag : preview.tags) tags += (tags.empty() ? "" : ", ") + tag.name;
  const auto priority = word_of(preview.priority);
  if (tags.empty()) return say("merge.outcome", {{"priority", priority}});
  return say("merge.outcome_tags", {{"priority", priority}, {"tags", tags}});
}

// Places, in order: what its history names, and what its customers wrote elsewhere. One that was
// merged into it may have been another customer's, who goes on in a conversation of their own.
std::vector<std::uint32_t> possible_kin(const Inbox& inbox, const Conversation& conversation,
                                        const CustomerIndex& customers) {
  std::vector<std::uint32_t> places;
  const auto add_customer = [&](CustomerId customer) {
    for (const auto* each : customers.of(inbox, customer)) {
      places.push_back(inbox.conversations.place_of(each->id));
    }
  };
  add_customer(conversation.customer);
  for (const auto place : conversation.thread) {
    const auto& entry = inbox.history.at(place);
    const bool is_named = entry.change == Change::merged || entry.change == Change::split;
    const auto* other = is_named ? inbox.conversations.find(entry.other_conversation) : nullptr;
    if (!other) continue;
    places.push_back(inbox.conversations.place_of(other->id));
    if (other->customer != conversation.customer) add_customer(other->customer);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace

std::vector<MergeCandidate> merge_candidates(const SearchIndex& index, const Inbox& inbox,
                                             const Sight& sight, const Conversation& conversation,
                                             std::string_view query, const Clock& clock) {
  std::vector<ConversationId> wanted;
  if (!is_blank(query)) {
    const auto parsed = parse_query(one_line(query, 200), inbox, sight.agent);
    wanted = find_conversations(index, inbox, sight, clock.format, parsed);
  }
  std::vector<const Conversation*> found;
  for (const auto* other : of_same_customer(inbox, sight, conversation)) {
    const bool is_wanted =
        is_blank(query) || std::find(wanted.begin(), wanted.end(), other->id) != wanted.end();
    if (is_wanted) found.push_back(other);
  }
  for (const auto id : wanted) {
    const auto& other = inbox.conversations.at(id);
    if (other.customer != conversation.customer) found.push_back(&other);
  }
  std::vector<MergeCandidate> candidates;
  for (const auto* other : found) {
    if (other->id == conversation.id || is_merged_away(*other)) continue;
    candidates.push_back(candidate_of(inbox, *other, clock));
    if (candidates.size() == candidates_max) break;
  }
  return candidates;
}

MergePreview merge_preview(const Inbox& inbox, const Conversation& into, const Conversation& from) {
  MergePreview preview;
  preview.stays = numbered(into);
  preview.stays_line = content_line(inbox, into);
  preview.goes = numbered(from);
  preview.goes_line = content_line(inbox, from);
  if (into.customer != from.customer) {
    preview.warning = say("merge.differ", {{"stays", named_with_address(inbox, into.customer)},
                                           {"goes", named_with_address(inbox, from.customer)},
                                           {"answered", name_of(inbox, into.customer)}});
  }
  preview.priority = std::max(into.priority, from.priority);
  Conversation both;
  std::set_union(into.tags.begin(), into.tags.end(), from.tags.begin(), from.tags.end(),
                 std::back_inserter(both.tags));
  preview.tags = tags_of(inbox, both);
  preview.outcome = outcome_of(preview);
  return preview;
}

std::vector<RelatedView> related_to(const Inbox& inbox, const Conversation& conversation,
                                    const CustomerIndex& customers) {
  std::vector<RelatedView> related;
  const auto add = [&](Kinship kinship, const Conversation* other, std::string_view line) {
    if (!other) return;
    related.push_back({kinship, other->id, numbered(*other), std::string(say(line))});
  };
  add(Kinship::split_from, inbox.conversations.find(conversation.split_from), "related.split_from");
  if (conversation.follow_up_of) {
    add(Kinship::follow_up_of, inbox.conversations.find(*conversation.follow_up_of),
        "related.follow_up_of");
  }
  for (const auto place : possible_kin(inbox, conversation, customers)) {
    const auto& other = inbox.conversations.row(place);
    if (other.merged_into == conversation.id) add(Kinship::merged, &other, "related.merged");
    if (other.split_from == conversation.id) add(Kinship::split_off, &other, "related.split_off");
    if (other.follow_up_of == conversation.id) {
      add(Kinship::followed_by, &other, "related.followed_by");
    }
  }
  return related;
}

}  // namespace parley::ui
