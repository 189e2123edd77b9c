// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows by id, in the order they came in. Everything the workspace knows lives in such tables, so
// that one savepoint over all of them can undo the commands that the authority has not confirmed
// yet. Iteration follows insertion, never the hash: two replicas that took in the same events walk
// the same rows in the same order. Rows are never removed; a row that is over says so in a field.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/change_journal.h"
#include "base/id.h"
#include "base/id_index.h"
#include "base/invariant.h"
#include "base/pages.h"

namespace parley {

template <class Row>
class Table {
 public:
  using Key = decltype(Row::id);

  [[nodiscard]] const Row* find(Key id) const {
    const auto at = index_.find(id.raw);
    return at == IdIndex::absent ? nullptr : &rows_[at];
  }
  [[nodiscard]] const Row& at(Key id) const {
    const auto* row = find(id);
    INVARIANT(row != nullptr);
    return *row;
  }
  // The row to change. The first change after a savepoint keeps a copy of what was.
  Row& edit(Key id) {
    const auto at = index_.find(id.raw);
    INVARIANT(at != IdIndex::absent);
    note_edit(at);
    remember(at);
    return rows_[at];
  }
  Row& insert(Row row) {
    journal_.note(static_cast<std::uint32_t>(rows_.size()));
    index_.insert(row.id.raw, static_cast<std::uint32_t>(rows_.size()));
    touched_.push_back(savepoint_);
    return rows_.push_back(std::move(row));
  }

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] auto begin() const { return rows_.begin(); }
  [[nodiscard]] auto end() const { return rows_.end(); }
  // By the place in that order.
  [[nodiscard]] const Row& row(std::size_t place) const { return rows_[place]; }
  [[nodiscard]] std::uint32_t place_of(Key id) const {
    const auto at = index_.find(id.raw);
    INVARIANT(at != IdIndex::absent);
    return at;
  }
  // Grows whenever a row that was there may have changed; no part of what the table says.
  [[nodiscard]] std::uint64_t edits() const { return edits_.count(); }
  // The places of rows that came, changed or were taken back.
  [[nodiscard]] const ChangeJournal& journal() const { return journal_; }
  // The places of the rows that may have changed since edits() gave `before`, some more than once.
  // Nothing: those are more than are remembered.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> edited_since(std::uint64_t before) const {
    std::vector<std::uint32_t> places;
    const auto take = [&](std::uint32_t place) { places.push_back(place); };
    if (!edits_.each_since(before, take)) return std::nullopt;
    return places;
  }

  void open_savepoint() {
    INVARIANT(!is_open_);
    is_open_ = true;
    savepoint_ += 1;
    size_before_ = rows_.size();
  }
  // Back to the rows as they were, bit for bit.
  void roll_back() {
    INVARIANT(is_open_);
    is_open_ = false;
    for (auto& [at, row] : rows_before_) {
      rows_[at] = std::move(row);
      note_edit(at);
    }
    rows_before_.clear();
    while (rows_.size() > size_before_) {
      index_.erase_newest(rows_.back().id.raw);
      rows_.pop_back();
      journal_.note(static_cast<std::uint32_t>(rows_.size()));
      touched_.pop_back();
    }
  }
  // What happened since the savepoint stands.
  void keep() {
    INVARIANT(is_open_);
    is_open_ = false;
    rows_before_.clear();
  }

  friend bool operator==(const Table& left, const Table& right) {
    return left.rows_ == right.rows_;
  }

 private:
  void note_edit(std::uint32_t at) {
    edits_.note(at);
    journal_.note(at);
  }
  void remember(std::uint32_t at) {
    if (!is_open_ || at >= size_before_ || touched_[at] == savepoint_) return;
    touched_[at] = savepoint_;
    rows_before_.emplace_back(at, rows_[at]);
  }

  Pages<Row> rows_;
  IdIndex index_;
  ChangeJournal edits_;
  ChangeJournal journal_;  // the same, and what came and went
  bool is_open_ = false;
  std::size_t size_before_ = 0;
  std::uint32_t savepoint_ = 0;
  Pages<std::uint32_t> touched_;  // the savepoint in which a row was last copied
  std::vector<std::pair<std::uint32_t, Row>> rows_before_;
};

// Rows by their place in a sequence that only grows.
template <class Row>
class Sequence {
 public:
  std::uint32_t append(Row row) {
    rows_.push_back(std::move(row));
    return static_cast<std::uint32_t>(rows_.size() - 1);
  }
  [[nodiscard]] const Row& at(std::uint32_t place) const {
    INVARIANT(place < rows_.size());
    return rows_[place];
  }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  // As many from the first are not taken back by a roll back.
  [[nodiscard]] std::size_t settled() const { return is_open_ ? size_before_ : rows_.size(); }
  [[nodiscard]] auto begin() const { return rows_.begin(); }
  [[nodiscard]] auto end() const { return rows_.end(); }

  // The row to change; the first change after a savepoint keeps a copy, as in a table.
  Row& edit(std::uint32_t place) {
    INVARIANT(place < rows_.size());
    if (is_open_ && place < size_before_) rows_before_.emplace_back(place, rows_[place]);
    return rows_[place];
  }

  void open_savepoint() {
    is_open_ = true;
    size_before_ = rows_.size();
  }
  void roll_back() {
    is_open_ = false;
    // Newest first: a row that changed twice gets back what it was at first.
    while (!rows_before_.empty()) {
      rows_[rows_before_.back().first] = std::move(rows_before_.back().second);
      rows_before_.pop_back();
    }
    while (rows_.size() > size_before_) rows_.pop_back();
  }
  void keep() {
    is_open_ = false;
    rows_before_.clear();
  }

  friend bool operator==(const Sequence& left, const Sequence& right) {
    return left.rows_ == right.rows_;
  }

 private:
  Pages<Row> rows_;
  bool is_open_ = false;
  std::size_t size_before_ = 0;
  std::vector<std::pair<std::uint32_t, Row>> rows_before_;
};

}  // namespace parley
