// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/view_cache.h"

#include <utility>

#include "ui/views/text.h"

namespace parley::ui {
namespace {

// Scrolling through a long list must not collect a view of every row in it.
constexpr std::size_t rows_max = 400;
// A few milliseconds' worth of reading.
constexpr std::size_t index_bytes_a_frame = 256 * 1024;

ConversationView view_of(const DeskModel& model, const Conversation& conversation) {
  const auto clock = clock_of(model);
  const Pendings pendings{model.pending, model.connection.link};
  const auto& inbox = model.inbox;
  ConversationView view;
  view.id = conversation.id;
  view.header = header_of(inbox, conversation, clock);
  view.stages = stage_line(conversation);
  view.actions = actions_for(inbox, conversation, model.agent);
  view.thread = thread_of(inbox, conversation, model.agent, clock, pendings);
  view.notes = notes_of(inbox, conversation, model.agent, clock, pendings);
  view.history = history_of(inbox, conversation, model.agent, clock);
  view.details = details_of(inbox, conversation, model.agent, clock);
  view.related = related_to(inbox, conversation);
  view.scheduled = scheduled_in(inbox, conversation, model.agent, clock);
  view.why_no_reply = why_no_reply(conversation);
  return view;
}

}  // namespace

void ViewCache::look(const DeskModel& model) {
  inbox_ = &model.inbox;
  time_ = model.time;
  was_read_ = false;
  is_reading_ = false;
  const Key key{model.revision, model.agent, model.now.ms / minutes(1).ms, model.connection.link};
  if (key == key_) return;
  key_ = key;
  forget();
  sight_ = sight_of(model.inbox, model.agent);
}

void ViewCache::forget() {
  has_counts_ = false;
  has_list_ = false;
  rows_.clear();
  has_conversation_ = false;
  has_attention_ = false;
  has_metrics_ = false;
  has_saved_views_ = false;
  has_notifications_ = false;
}

const QueueCounts& ViewCache::counts() {
  if (has_counts_) return counts_;
  has_counts_ = true;
  times_computed_ += 1;
  waiting_ = count_waiting(*inbox_, sight_);
  return counts_ = count_queues(*inbox_, sight_);
}

std::uint32_t ViewCache::waiting() {
  counts();
  return waiting_;
}

const SearchIndex& ViewCache::search_index() {
  if (std::exchange(was_read_, true)) return index_;
  is_reading_ = !index_.read_on(*inbox_, index_bytes_a_frame);
  return index_;
}

const std::vector<ConversationId>& ViewCache::list(const ListQuestion& question) {
  const bool is_search = !is_blank(question.search);
  if (is_search) search_index();
  const bool is_newer = is_search && index_revision_ != index_.revision();
  if (has_list_ && question == question_ && !is_newer) return list_;
  has_list_ = true;
  question_ = question;
  times_computed_ += 1;
  faults_.clear();
  index_revision_ = index_.revision();
  if (!is_search) {
    return list_ = conversations_in(*inbox_, sight_, question.queue);
  }
  auto query = parse_query(one_line(question.search, 200), *inbox_, sight_.agent);
  list_ = find_conversations(index_, *inbox_, sight_, time_, query);
  faults_ = std::move(query.faults);
  return list_;
}

const RowView& ViewCache::row(const DeskModel& model, ConversationId id) {
  if (const auto known = rows_.find(id); known != rows_.end()) return known->second;
  if (rows_.size() >= rows_max) rows_.clear();
  times_computed_ += 1;
  return rows_[id] = row_view(model.inbox, model.inbox.conversations.at(id), clock_of(model));
}

const ConversationView* ViewCache::conversation(const DeskModel& model, ConversationId id) {
  if (has_conversation_ && conversation_.id == id) return &conversation_;
  const auto* conversation = model.inbox.conversations.find(id);
  if (!conversation || !may_see(sight_, *conversation)) return nullptr;
  has_conversation_ = true;
  times_computed_ += 1;
  conversation_ = view_of(model, *conversation);
  return &conversation_;
}

const std::vector<SavedViewRow>& ViewCache::saved_views(const DeskModel& model) {
  if (model.inbox.saved_views.size() != 0) search_index();
  if (has_saved_views_ && saved_views_index_ == index_.revision()) return saved_views_;
  has_saved_views_ = true;
  saved_views_index_ = index_.revision();
  times_computed_ += 1;
  saved_views_.clear();
  for (const auto& view : model.inbox.saved_views) {
    if (!is_shown_to(model.inbox, view, model.agent)) continue;
    const auto query = parse_query(view.query, model.inbox, model.agent);
    const auto found = find_conversations(index_, model.inbox, sight_, time_, query);
    saved_views_.push_back({view.id, view.name, view.query, found.size()});
  }
  return saved_views_;
}

const NotificationsView& ViewCache::notifications(const DeskModel& model) {
  if (has_notifications_) return notifications_;
  has_notifications_ = true;
  times_computed_ += 1;
  return notifications_ = notifications_view(model.inbox, model.agent, model.now);
}

const MetricsBoard& ViewCache::metrics(const DeskModel& model, const MetricsQuestion& question) {
  if (has_metrics_ && question == metrics_question_) return metrics_;
  has_metrics_ = true;
  metrics_question_ = question;
  times_computed_ += 1;
  return metrics_ = metrics_board(model.inbox, clock_of(model), question);
}

const std::vector<AttentionView>& ViewCache::attention(const DeskModel& model) {
  if (has_attention_) return attention_;
  has_attention_ = true;
  times_computed_ += 1;
  return attention_ = attention_of(model.inbox, model.agent, model.attention, clock_of(model));
}

}  // namespace parley::ui
