// SPDX-License-Identifier: AGPL-3.0-or-later
// Views that stay as they are until something they show has changed: the inbox (by its revision),
// the question (queue, search), the connection, or a word about time in it. A frame in which
// nothing changed computes nothing. References are good until the next `look`.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/views/actions_view.h"
#include "ui/views/attention_view.h"
#include "ui/views/details_view.h"
#include "ui/views/history_line.h"
#include "ui/views/merge_view.h"
#include "ui/views/metrics_view.h"
#include "ui/views/notification_view.h"
#include "ui/views/queue_index.h"
#include "ui/views/queues.h"
#include "ui/views/row_view.h"
#include "ui/views/scheduled_view.h"
#include "ui/views/search/search.h"
#include "ui/views/thread_view.h"

namespace parley::ui {

struct ListQuestion {
  InQueue queue;
  std::string search = {};              // blank: the queue
  std::optional<ViewOrder> order = {};  // none: the queue's own, or the best match of a search
  friend bool operator==(const ListQuestion&, const ListQuestion&) = default;
};

struct SavedViewRow {
  ViewId id;
  std::string name;
  std::string query;
  ViewOrder order = ViewOrder::priority;
  std::size_t count = 0;
};

struct ConversationView {
  ConversationId id;
  ThreadHeader header;
  std::vector<StageStep> stages;
  std::vector<ActionView> actions;
  std::span<const ThreadRow> thread;   // each worded by thread_item
  std::uint64_t thread_revision = 0;   // another number: other rows, or other words in them
  std::uint64_t names = 0;             // for words_mark
  std::span<const ThreadRow> notes;    // each worded by note_item
  std::vector<std::uint32_t> history;  // places in the inbox's, as of the thread; oldest first
  DetailsView details;
  std::vector<RelatedView> related;
  std::vector<ScheduledView> scheduled;
  std::string why_no_reply;
};

class ViewCache {
 public:
  // At the start of every frame.
  void look(const DeskModel& model);

  const QueueCounts& counts();
  std::uint32_t waiting();
  const std::vector<ConversationId>& list(const ListQuestion& question);
  // Why the search of the list asked for last finds nothing; empty when it is understood.
  [[nodiscard]] const std::vector<std::string>& search_faults() const { return faults_; }
  // What the search of the list asked for last looks for, to be marked where it is shown.
  [[nodiscard]] const std::vector<std::string>& searched_words() const { return words_; }
  // Read on by what asks for it, a slice a frame.
  const SearchIndex& search_index();
  // What is searched has not all been read yet: results may still grow, and a frame is wanted.
  [[nodiscard]] bool is_reading() const { return is_reading_; }
  [[nodiscard]] unsigned percent_read() const { return index_.percent_read(*inbox_); }
  const RowView& row(const DeskModel& model, ConversationId id);
  // Null when there is no such conversation, or the viewer may not see it (AC-1).
  const ConversationView* conversation(const DeskModel& model, ConversationId id);
  // Of the conversation asked for last; the place is that in its `thread`. Good until the next
  // call.
  const ThreadItem& thread_item(const DeskModel& model, std::uint32_t place);
  const std::vector<AttentionView>& attention(const DeskModel& model);
  const std::vector<SavedViewRow>& saved_views(const DeskModel& model);
  const NotificationsView& notifications(const DeskModel& model);
  const MetricsBoard& metrics(const DeskModel& model, const MetricsQuestion& question);
  [[nodiscard]] const Sight& sight() const { return sight_; }
  // To word a time by, on the screen of this frame.
  Clock telling(const DeskModel& model) { return clock_of(model, &shown_); }
  // From then on something that this frame has shown is worded differently; nothing else changes.
  [[nodiscard]] Instant shown_until() const { return shown_.until; }
  [[nodiscard]] std::uint64_t times_computed() const { return times_computed_; }

 private:
  struct Key {
    std::uint64_t revision = 0;
    AgentId agent;
    Link link = Link::starting;
    friend bool operator==(const Key&, const Key&) = default;
  };
  // A view with the instant from which it is worded differently.
  template <class View>
  struct Kept {
    View view;
    bool is_known = false;
    Lasting lasting;
  };
  template <class View>
  bool is_good(const Kept<View>& kept, Instant now) {
    if (!kept.is_known || kept.lasting.until <= now) return false;
    lasts(kept.lasting);
    return true;
  }
  void lasts(const Lasting& lasting) { shown_.until = std::min(shown_.until, lasting.until); }
  void forget();
  const QueueIndex& queue_index();
  void follow_thread(const DeskModel& model, const Conversation& conversation);
  void add_leaving(const DeskModel& model, RowView& row, Lasting& lasting);

  Key key_;
  Lasting shown_;                 // of what was asked for in this frame
  const Inbox* inbox_ = nullptr;  // of the frame that is being drawn
  Sight sight_;
  TimeFormat time_;
  std::uint64_t times_computed_ = 0;

  SearchIndex index_;
  bool is_reading_ = false;
  bool was_read_ = false;             // in this frame
  std::uint64_t index_revision_ = 0;  // that the list was made with
  bool has_counts_ = false;
  QueueIndex queues_;
  CustomerIndex customers_;
  bool has_list_ = false;
  ListQuestion question_;
  std::vector<ConversationId> found_;  // by a search
  std::vector<std::string> faults_;
  std::vector<std::string> words_;
  std::map<ConversationId, Kept<RowView>> rows_;
  Kept<ConversationView> conversation_;
  ThreadRows thread_;
  std::unordered_map<std::uint32_t, Kept<ThreadItem>> items_;  // of the thread, by their place
  Lasting conversation_head_;  // its heading and facts, which change more often than the rest
  bool has_saved_views_ = false;
  std::uint64_t saved_views_index_ = 0;
  std::vector<SavedViewRow> saved_views_;
  bool has_notifications_ = false;
  OwnNotifications own_notifications_;
  NotificationsView notifications_;
  MetricsQuestion metrics_question_;
  KeptMetrics kept_metrics_;
  Kept<MetricsBoard> metrics_;
  Kept<std::vector<AttentionView>> attention_;
};

}  // namespace parley::ui
