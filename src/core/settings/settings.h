// SPDX-License-Identifier: AGPL-3.0-or-later
// What an admin decides for the whole workspace: response targets and what happens by itself.
#pragma once

#include <cstdint>

#include "core/conversation/conversation.h"

namespace parley {

// SL-1: within how many minutes a waiting customer is answered, by the conversation's priority.
struct ResponseTargets {
  std::uint32_t urgent_min = 60;
  std::uint32_t high_min = 4 * 60;
  std::uint32_t normal_min = 24 * 60;
  std::uint32_t low_min = 48 * 60;
  friend bool operator==(const ResponseTargets&, const ResponseTargets&) = default;
};

// SL-2: within how many minutes it is resolved, Pending not counted. Nought: there is no such
// target.
struct ResolutionTargets {
  std::uint32_t urgent_min = 0;
  std::uint32_t high_min = 0;
  std::uint32_t normal_min = 0;
  std::uint32_t low_min = 0;
  friend bool operator==(const ResolutionTargets&, const ResolutionTargets&) = default;
};

struct Settings {
  ResponseTargets targets;
  std::uint32_t warn_min_max =
      15;  // SL-4: the warning's lead, or a quarter of the target if shorter
  std::uint32_t follow_ups_max =
      3;  // SL-6: as many unanswered messages raise the priority; 0: never
  std::uint32_t auto_close_hours = 96;   // LC-5
  std::uint32_t act_within_min = 0;      // AS-8: else back to the queue; 0: never
  std::uint32_t retention_days = 0;      // Closed that long: archived; 0: never
  std::uint32_t undo_mail_seconds = 10;  // MS-3: how long a reply can be taken back; 0: not
  std::uint32_t undo_chat_seconds = 0;
  std::uint32_t survey_delay_min = 0;  // CS-1: after the resolution
  // SL-1: targets, warnings and AS-8 are counted in its working time; none: day and night.
  CalendarId working_calendar;
  ResolutionTargets resolution;
  // AS-3: without a sign of life for so long, an agent is given nothing by itself; 0: never so.
  std::uint32_t silent_after_min = 15;
  TemplateId closing_template;  // LC-2: none: the one called /closing, if there is one
  friend bool operator==(const Settings&, const Settings&) = default;
};

struct ChangeSettings {
  Settings settings;
  friend bool operator==(const ChangeSettings&, const ChangeSettings&) = default;
};
struct SettingsChanged {
  Settings settings;
  friend bool operator==(const SettingsChanged&, const SettingsChanged&) = default;
};

Duration target_of(const ResponseTargets& targets, Priority priority);
Duration target_of(const ResolutionTargets& targets, Priority priority);

}  // namespace parley
