// SPDX-License-Identifier: AGPL-3.0-or-later
// Files in people's words: what one is called and how large it is, and what a message of files
// alone says where there is room for one line.
#pragma once

#include <string>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

struct FileView {
  Digest blob;
  std::string name;
  std::string size;   // "12 kB"
  std::string label;  // "invoice.pdf, 12 kB"
  std::string href;   // where its bytes are, for those who may see the message
  bool is_picture = false;
  friend bool operator==(const FileView&, const FileView&) = default;
};

FileView file_view(const Attachment& attachment);
std::vector<FileView> files_of(const Inbox& inbox, const Message& message);

// The words, or "Sent 2 files" where there are none.
std::string words_or_files(std::string_view body, const Attachments& attachments);

}  // namespace parley::ui
