// SPDX-License-Identifier: AGPL-3.0-or-later
// Which items a thread has, without a word of what they say: days, messages, notes and what
// happened in between. It follows its conversation: what it has read and can no longer change is
// not read again, so that an answer in a thread of ten thousand messages costs what it costs in a
// thread of ten.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "ui/views/when.h"

namespace parley::ui {

enum class ThreadItemKind : std::uint8_t { day, incoming, outgoing, note, happening };

inline bool is_message(ThreadItemKind kind) {
  return kind == ThreadItemKind::incoming || kind == ThreadItemKind::outgoing ||
         kind == ThreadItemKind::note;
}

struct ThreadRow {
  ThreadItemKind kind = ThreadItemKind::day;
  std::uint32_t place = 0;  // in the inbox's history; a day has its first entry's
  MessageId message;        // of a message or note
  friend bool operator==(const ThreadRow&, const ThreadRow&) = default;
};

class ThreadRows {
 public:
  void follow(const Inbox& inbox, const Conversation& conversation, const Clock& clock);

  [[nodiscard]] std::span<const ThreadRow> rows() const { return rows_; }
  // The notes among what happened, those of an assignment or a transfer included; oldest first.
  [[nodiscard]] std::span<const ThreadRow> notes() const { return notes_; }
  // Grows when there are other rows.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  // How many entries of the history were read; for tests and benchmarks.
  [[nodiscard]] std::uint64_t entries_read() const { return entries_read_; }

 private:
  static constexpr auto no_day = std::numeric_limits<std::int64_t>::min();
  // After one entry of the conversation's thread was read.
  struct Step {
    std::uint32_t place = 0;
    std::uint32_t rows = 0;
    std::uint32_t notes = 0;
    std::int64_t day = no_day;  // the newest, and the instants that are in it for sure
    Instant day_begins = {};
    Instant day_ends = {};
  };
  void go_back_to(std::size_t steps);
  void add_day(const HistoryEntry& entry, std::uint32_t place, const Clock& clock, Step& step);
  [[nodiscard]] std::size_t still_good(const Inbox& inbox, const Conversation& conversation) const;
  void read(const Inbox& inbox, std::uint32_t place, const Clock& clock);

  const Inbox* inbox_ = nullptr;
  ConversationId conversation_;
  std::uint64_t journal_seen_ = 0;
  std::size_t settled_ = 0;  // entries before this place are not taken back
  std::vector<Step> steps_;
  std::vector<ThreadRow> rows_;
  std::vector<ThreadRow> notes_;
  std::uint64_t revision_ = 0;
  std::uint64_t entries_read_ = 0;
};

}  // namespace parley::ui
