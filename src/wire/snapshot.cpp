// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/snapshot.h"

#include <type_traits>

#include "core/fits.h"
#include "wire/compact_reader.h"
#include "wire/describe/rows.h"
#include "wire/record.h"
#include "wire/state_hasher.h"

namespace parley::wire {
namespace {

// A snapshot is a file of records: a header whose number counts the rows that follow, then every
// row of every table as one compact CBOR array; the record's type is the table, its number the
// row's place.
constexpr std::uint8_t snapshot_version = 11;
// Its rows are the same, only longer: what lies on a device that is offline is read.
constexpr std::uint8_t oldest_version = 10;
constexpr std::uint8_t header_type = 0xFF;

std::uint64_t count_rows(const Inbox& inbox) {
  std::uint64_t count = 0;
  for_each_table(inbox, [&](const auto& table) { count += table.size(); });
  return count;
}

template <class Row>
bool put_row(Table<Row>& table, Row&& row) {
  if (row.id.is_none() || table.find(row.id)) return false;
  table.insert(std::move(row));
  return true;
}
template <class Row>
bool put_row(Sequence<Row>& sequence, Row&& row) {
  sequence.append(std::move(row));
  return true;
}

template <class TableType>
Read read_row(const RecordView& record, TableType& table) {
  using Row = std::remove_cvref_t<decltype(*table.begin())>;
  if (record.number != table.size()) return Err{Fault{FaultKind::damaged, "row"}};
  CompactInput input(record.body);
  Row row;
  if (auto done = read(input, row); !done) return done;
  if (!input.is_at_end()) return wrong_type();
  if (!put_row(table, std::move(row))) return Err{Fault{FaultKind::damaged, "row"}};
  return Done{};
}

Read read_record(const RecordView& record, Inbox& inbox) {
  Read result = Err{Fault{FaultKind::unknown_type, "table"}};
  std::uint8_t type = 0;
  for_each_table(inbox, [&](auto& table) {
    if (record.type == type++) result = read_row(record, table);
  });
  return result;
}

}  // namespace

std::uint64_t state_hash(const Inbox& inbox) {
  StateHasher hasher;
  for_each_table(inbox, [&](const auto& table) {
    hasher.add(std::uint64_t{table.size()});
    for (const auto& row : table) hasher.add(row);
  });
  return hasher.value();
}

Bytes write_snapshot(const Inbox& inbox) {
  Bytes file;
  append_record(file, {header_type, snapshot_version, count_rows(inbox), {}});
  std::uint8_t type = 0;
  for_each_table(inbox, [&](const auto& table) {
    std::uint64_t place = 0;
    for (const auto& row : table) {
      append_record(file, {type, snapshot_version, place++, to_cbor(write(row, Form::compact))});
    }
    ++type;
  });
  return file;
}

Result<Inbox, Fault> read_snapshot(std::span<const std::uint8_t> bytes) {
  const Err damaged{Fault{FaultKind::damaged, {}}};
  const auto header = take_record(bytes);
  if (!header) return damaged;
  if (header->version < oldest_version || header->version > snapshot_version) {
    return Err{Fault{FaultKind::unknown_version, "snapshot"}};
  }
  if (header->type != header_type) return Err{Fault{FaultKind::damaged, "header"}};
  Inbox inbox;
  std::uint64_t rows = 0;
  for (; !bytes.empty(); ++rows) {
    const auto record = take_record(bytes);
    if (!record) return damaged;
    if (auto done = read_record(*record, inbox); !done) return Err{done.error()};
  }
  if (header->number != rows) return Err{Fault{FaultKind::damaged, "header"}};
  if (!is_consistent(inbox)) return Err{Fault{FaultKind::damaged, "references"}};
  return inbox;
}

}  // namespace parley::wire
