// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/files_view.h"

#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::uint32_t kb = 1'000;
constexpr std::uint32_t mb = 1'000'000;

std::string size_words(std::uint32_t bytes) {
  const bool is_large = bytes >= mb;
  const auto count = std::to_string((bytes + (is_large ? mb : kb) - 1) / (is_large ? mb : kb));
  return say(is_large ? "files.mb" : "files.kb", {{"count", count}});
}

}  // namespace

FileView file_view(const Attachment& attachment) {
  FileView view;
  view.blob = attachment.blob;
  view.name = attachment.name;
  view.size = size_words(attachment.bytes);
  view.label = say("files.label", {{"name", view.name}, {"size", view.size}});
  view.is_picture = is_safe_picture(attachment.media_type);
  return view;
}

std::vector<FileView> files_of(const Inbox& inbox, const Message& message) {
  std::vector<FileView> views;
  for (const auto& attachment : message.attachments) {
    auto view = file_view(attachment);
    for (const auto& workspace : inbox.workspaces) {
      view.href = "/v1/" + to_text(workspace.id) + "/blob/" + to_text(attachment.blob) +
                  "?message=" + to_text(message.id);
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::string words_or_files(std::string_view body, const Attachments& attachments) {
  if (attachments.empty() || !is_blank(body)) return std::string(body);
  return say("files.sent", {{"count", std::to_string(attachments.size())}});
}

}  // namespace parley::ui
