// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/view_cache.h"

#include <utility>

#include "ui/views/search/highlight.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

// Scrolling through a long list must not collect a view of every row in it.
constexpr std::size_t rows_max = 400;
constexpr std::size_t items_max = 400;
// A few milliseconds' worth of reading.
constexpr std::size_t index_bytes_a_frame = 256 * 1024;

// What of a conversation's view is worded anew while its customer waits.
void word_head(const DeskModel& model, const Conversation& conversation, const Clock& clock,
               ConversationView& view) {
  view.header = header_of(model.inbox, conversation, clock);
  view.details.facts = facts_of(model.inbox, conversation, clock);
}

ConversationView view_of(const DeskModel& model, const Conversation& conversation,
                         const CustomerIndex& customers, const Clock& clock) {
  const auto& inbox = model.inbox;
  const auto theirs = customers.of(inbox, conversation.customer);
  ConversationView view;
  view.id = conversation.id;
  view.stages = stage_line(conversation);
  view.actions = actions_for(inbox, conversation, model.agent);
  view.details = details_of(inbox, conversation, theirs, model.agent, clock);
  view.related = related_to(inbox, conversation, customers);
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
  shown_ = {};
  const Key key{model.revision, model.agent, model.connection.link};
  if (key == key_) return;
  key_ = key;
  forget();
  sight_ = sight_of(model.inbox, model.agent);
}

void ViewCache::forget() {
  has_counts_ = false;
  has_list_ = false;
  rows_.clear();
  conversation_.is_known = false;
  items_.clear();
  attention_.is_known = false;
  metrics_.is_known = false;
  has_saved_views_ = false;
  has_notifications_ = false;
}

const QueueIndex& ViewCache::queue_index() {
  if (std::exchange(has_counts_, true)) return queues_;
  times_computed_ += 1;
  queues_.follow(*inbox_, sight_);
  return queues_;
}

const QueueCounts& ViewCache::counts() { return queue_index().counts(); }

std::uint32_t ViewCache::waiting() { return queue_index().waiting(); }

const SearchIndex& ViewCache::search_index() {
  if (std::exchange(was_read_, true)) return index_;
  is_reading_ = !index_.read_on(*inbox_, index_bytes_a_frame);
  return index_;
}

const std::vector<ConversationId>& ViewCache::list(const ListQuestion& question) {
  const bool is_search = !is_blank(question.search);
  if (is_search) search_index();
  const bool is_newer = is_search && index_revision_ != index_.revision();
  if (has_list_ && question == question_ && !is_newer) return is_search ? found_ : queues_.list();
  has_list_ = true;
  question_ = question;
  times_computed_ += 1;
  faults_.clear();
  words_.clear();
  index_revision_ = index_.revision();
  if (!is_search) {
    queue_index();
    return queues_.list(*inbox_, question.queue, question.order.value_or(ViewOrder::priority));
  }
  auto query = parse_query(one_line(question.search, 200), *inbox_, sight_.agent);
  found_ = find_conversations(index_, *inbox_, sight_, time_, query, question.order);
  words_ = words_of(query);
  faults_ = std::move(query.faults);
  return found_;
}

const RowView& ViewCache::row(const DeskModel& model, ConversationId id) {
  if (const auto known = rows_.find(id); known != rows_.end()) {
    if (is_good(known->second, model.now)) return known->second.view;
  } else if (rows_.size() >= rows_max) {
    rows_.clear();
  }
  times_computed_ += 1;
  auto& kept = rows_[id];
  kept = {.view = {}, .is_known = true, .lasting = {}};
  kept.view =
      row_view(model.inbox, model.inbox.conversations.at(id), clock_of(model, &kept.lasting));
  add_leaving(model, kept.view, kept.lasting);
  lasts(kept.lasting);
  return kept.view;
}

// SC-3.
void ViewCache::add_leaving(const DeskModel& model, RowView& row, Lasting& lasting) {
  const auto& scheduled = queue_index().scheduled();
  const auto leaves = scheduled.find(row.id);
  if (leaves == scheduled.end()) return;
  const auto clock = clock_of(model, &lasting);
  row.leaves_brief = clock_of(clock, leaves->second);
  row.leaves = say("list.leaves", {{"when", day_and_clock(clock, leaves->second)}});
  row.name += ", " + row.leaves;
}

const ConversationView* ViewCache::conversation(const DeskModel& model, ConversationId id) {
  auto& kept = conversation_;
  const bool is_kept = kept.view.id == id && is_good(kept, model.now);
  if (is_kept && conversation_head_.until > model.now) {
    lasts(conversation_head_);
    return &kept.view;
  }
  const auto* conversation = model.inbox.conversations.find(id);
  if (!conversation || !may_see(sight_, *conversation)) return nullptr;
  times_computed_ += 1;
  if (!is_kept) {
    kept = {.view = {}, .is_known = true, .lasting = {}};
    customers_.follow(model.inbox);
    kept.view = view_of(model, *conversation, customers_, clock_of(model, &kept.lasting));
    follow_thread(model, *conversation);
    lasts(kept.lasting);
  }
  conversation_head_ = {};
  word_head(model, *conversation, clock_of(model, &conversation_head_), kept.view);
  lasts(conversation_head_);
  return &kept.view;
}

void ViewCache::follow_thread(const DeskModel& model, const Conversation& conversation) {
  const auto& inbox = model.inbox;
  auto& view = conversation_.view;
  items_.clear();
  thread_.follow(inbox, conversation, clock_of(model));
  view.thread = thread_.rows();
  view.notes = thread_.notes();
  view.history = conversation.thread;
  view.names = names_mark(inbox, conversation.customer);
  // All that a row says beside what others are called is in its message.
  view.thread_revision = (thread_.revision() * 31 + inbox.messages.edits()) * 31 + view.names;
}

const ThreadItem& ViewCache::thread_item(const DeskModel& model, std::uint32_t place) {
  if (const auto known = items_.find(place); known != items_.end()) {
    if (is_good(known->second, model.now)) return known->second.view;
  } else if (items_.size() >= items_max) {
    items_.clear();
  }
  times_computed_ += 1;
  auto& kept = items_[place];
  kept = {.view = {}, .is_known = true, .lasting = {}};
  const auto clock = clock_of(model, &kept.lasting);
  const Pendings pendings{model.pending, model.connection.link};
  kept.view = ui::thread_item({model.inbox, model.agent, clock, pendings},
                              conversation_.view.thread[place]);
  lasts(kept.lasting);
  return kept.view;
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
    saved_views_.push_back({view.id, view.name, view.query, view.order, found.size()});
  }
  return saved_views_;
}

const NotificationsView& ViewCache::notifications(const DeskModel& model) {
  if (has_notifications_) return notifications_;
  has_notifications_ = true;
  times_computed_ += 1;
  own_notifications_.follow(model.inbox, model.agent);
  return notifications_ = notifications_view(model.inbox, model.agent, own_notifications_);
}

const MetricsBoard& ViewCache::metrics(const DeskModel& model, const MetricsQuestion& question) {
  auto& kept = metrics_;
  if (question == metrics_question_ && is_good(kept, model.now)) return kept.view;
  metrics_question_ = question;
  times_computed_ += 1;
  kept = {.view = {}, .is_known = true, .lasting = {}};
  kept.view = metrics_board(model.inbox, clock_of(model, &kept.lasting), question, kept_metrics_);
  lasts(kept.lasting);
  return kept.view;
}

const std::vector<AttentionView>& ViewCache::attention(const DeskModel& model) {
  auto& kept = attention_;
  if (is_good(kept, model.now)) return kept.view;
  times_computed_ += 1;
  kept = {.view = {}, .is_known = true, .lasting = {}};
  kept.view =
      attention_of(model.inbox, model.agent, model.attention, clock_of(model, &kept.lasting));
  lasts(kept.lasting);
  return kept.view;
}

}  // namespace parley::ui
