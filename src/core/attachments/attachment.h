// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that go with a message (MS-1). The core knows their names and sizes; their bytes are
// somewhere else, under their digest, and never pass through here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "core/refusal.h"

namespace parley {

struct Attachment {
  Digest blob;
  std::string name;        // "invoice.pdf", as whoever attached it calls it
  std::string media_type;  // "application/pdf": a claim, never believed by who shows it
  std::uint32_t bytes = 0;
  friend bool operator==(const Attachment&, const Attachment&) = default;
};
using Attachments = std::vector<Attachment>;

// A name as people can trust it: no control letters, none that turn the reading direction (under
// which "exe.gpj" reads "jpg.exe"), no folders, not empty, not too long; the ending stays.
std::string clean_file_name(std::string_view name);
// What is no media type becomes "application/octet-stream".
std::string clean_media_type(std::string_view type);

// Few enough, small enough, and each called as `clean_file_name` would call it.
Result<Done, Refusal> check_attachments(const Attachments& attachments);
// Words, files, or both: something is said.
Result<Done, Refusal> check_words(std::string_view body, const Attachments& attachments);

// Pictures that every browser shows and none runs: the only files that are ever shown in place.
bool is_safe_picture(std::string_view media_type);

}  // namespace parley
