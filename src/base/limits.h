// SPDX-License-Identifier: AGPL-3.0-or-later
// How large anything from outside may be. One list, so that no door has a limit of its own.
#pragma once

#include <cstddef>

namespace parley::limits {

inline constexpr std::size_t name_bytes_max = 200;
inline constexpr std::size_t subject_bytes_max = 500;
inline constexpr std::size_t reason_bytes_max = 4'000;
inline constexpr std::size_t body_bytes_max = 64 * 1024;

inline constexpr std::size_t attachments_max = 10;  // of one message
inline constexpr std::size_t attachment_bytes_max = 20 * 1024 * 1024;
inline constexpr std::size_t media_type_bytes_max = 100;

inline constexpr std::size_t list_items_max = 200;  // rules, skills
inline constexpr std::size_t bulk_conversations_max = 5'000;
inline constexpr std::size_t templates_file_bytes_max = 1024 * 1024;
inline constexpr std::size_t templates_file_items_max = 500;

inline constexpr std::size_t document_depth_max = 16;
inline constexpr std::size_t push_bytes_max = 256 * 1024;
inline constexpr std::size_t push_commands_max = 100;
inline constexpr std::size_t frame_bytes_max = 1024 * 1024;
inline constexpr std::size_t frame_events_max = 5'000;

}  // namespace parley::limits
