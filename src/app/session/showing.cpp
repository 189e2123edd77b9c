// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/showing.h"

#include <algorithm>

#include "app/session/commands.h"
#include "core/attachments/blobs.h"

namespace parley::app {
namespace {

ui::Link link_of(const sync::Replica& replica) {
  const bool empty = replica.inbox().workspaces.size() == 0;
  switch (replica.connection()) {
    case sync::Connection::offline:
      return ui::Link::offline;
    case sync::Connection::connecting:
      return empty ? ui::Link::starting : ui::Link::offline;
    case sync::Connection::online:
      return empty ? ui::Link::starting : ui::Link::online;
    case sync::Connection::signed_out:
      return ui::Link::signed_out;
    case sync::Connection::must_upgrade:
      return ui::Link::must_upgrade;
  }
  return ui::Link::offline;
}

ui::Progress progress_of(sync::Progress progress) {
  switch (progress) {
    case sync::Progress::saving:
      return ui::Progress::saving;
    case sync::Progress::on_this_device:
      return ui::Progress::on_this_device;
    case sync::Progress::sent:
      return ui::Progress::sent;
  }
  return ui::Progress::saving;
}

// What a person waits for: a draft on its way to their other devices is not.
std::uint32_t count_waiting(const sync::Replica& replica) {
  const auto& pending = replica.pending();
  return static_cast<std::uint32_t>(
      std::count_if(pending.begin(), pending.end(), [](const sync::PendingCommand& it) {
        return !std::holds_alternative<SaveDraft>(it.sent.command);
      }));
}

ui::FilesProgress files_of(const sync::Replica& replica, const Command& command) {
  auto progress = ui::FilesProgress::none;
  for (const auto& attachment : attachments_of(command)) {
    const auto how = replica.progress_of(attachment.blob);
    if (how == sync::BlobProgress::uploading) return ui::FilesProgress::uploading;
    if (how == sync::BlobProgress::waiting) progress = ui::FilesProgress::waiting;
  }
  return progress;
}

BulkId bulk_of(const Command& command) {
  const auto* bulk = std::get_if<BulkChange>(&command);
  return bulk != nullptr ? bulk->id : BulkId{};
}

}  // namespace

ui::ConnectionState connection_of(const sync::Replica& replica) {
  return {.link = link_of(replica),
          .waiting = count_waiting(replica),
          .saves_here = replica.saves_on_this_device() ? ui::SavesHere::yes : ui::SavesHere::no};
}

std::vector<ui::PendingItem> pending_of(const sync::Replica& replica) {
  std::vector<ui::PendingItem> items;
  for (const auto& pending : replica.pending()) {
    const auto& command = pending.sent.command;
    items.push_back({.words = words_of(command),
                     .conversation = conversation_of(replica.inbox(), command),
                     .progress = progress_of(pending.progress),
                     .bulk = bulk_of(command),
                     .files = files_of(replica, command)});
  }
  return items;
}

std::vector<ui::AttentionItem> attention_of(const sync::Replica& replica) {
  std::vector<ui::AttentionItem> items;
  for (const auto& attention : replica.attention()) {
    items.push_back({.id = attention.sent.id,
                     .command = attention.sent.command,
                     .refusal = attention.refusal,
                     .acted_at = attention.sent.acted_at});
  }
  return items;
}

}  // namespace parley::app
