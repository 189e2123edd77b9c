// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/export/csv.h"

namespace parley::wire {
namespace {

// What spreadsheets begin a formula with, and what they skip before one.
bool begins_formula(std::string_view cell) {
  return !cell.empty() &&
         std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos;
}

void append_cell(std::string& out, std::string_view cell) {
  const bool is_formula = begins_formula(cell);
  const bool is_quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
  if (is_quoted) out += '"';
  if (is_formula) out += '\'';
  for (const auto letter : cell) {
    if (letter == '"') out += '"';
    out += letter;
  }
  if (is_quoted) out += '"';
}

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {}

  Result<std::vector<CsvRow>, Fault> read() {
    while (at_ < text_.size()) {
      if (!read_cell()) return Err{Fault{FaultKind::malformed, std::to_string(rows_.size() + 1)}};
      end_cell();
    }
    if (!row_.empty()) rows_.push_back(std::move(row_));
    return std::move(rows_);
  }

 private:
  bool read_cell() {
    cell_.clear();
    return text_[at_] == '"' ? read_quoted() : read_plain();
  }
  bool read_plain() {
    while (at_ < text_.size() &&
           std::string_view(",\r\n").find(text_[at_]) == std::string_view::npos) {
      if (text_[at_] == '"') return false;
      cell_ += text_[at_++];
    }
    return true;
  }
  bool read_quoted() {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        cell_ += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell_ += text_[++at_];
      } else {
        ++at_;
        return at_ == text_.size() ||
               std::string_view(",\r\n").find(text_[at_]) != std::string_view::npos;
      }
    }
    return false;
  }
  void end_cell() {
    const bool is_guarded = cell_.size() > 1 && cell_.front() == '\'' &&
                            begins_formula(std::string_view(cell_).substr(1));
    row_.push_back(is_guarded ? cell_.substr(1) : cell_);
    if (at_ == text_.size()) return;
    if (text_[at_] == ',') {
      ++at_;
      if (at_ == text_.size()) row_.emplace_back();
      return;
    }
    if (text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    rows_.push_back(std::move(row_));
    row_ = {};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string cell_;
  CsvRow row_;
  std::vector<CsvRow> rows_;
};

}  // namespace

void append_csv_row(std::string& out, const CsvRow& row) {
  bool is_first = true;
  for (const auto& cell : row) {
    if (!is_first) out += ',';
    is_first = false;
    append_cell(out, cell);
  }
  out += "\r\n";
}

Result<std::vector<CsvRow>, Fault> parse_csv(std::string_view text, std::size_t bytes_max) {
  if (text.size() > bytes_max) return Err{Fault{FaultKind::too_large, {}}};
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
    text.remove_prefix(byte_order_mark.size());
  }
  return CsvReader(text).read();
}

}  // namespace parley::wire
