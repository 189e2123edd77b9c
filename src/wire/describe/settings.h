// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings as documents: a part of a command, of an event and of a row.
#pragma once

#include "core/settings/settings.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<ResponseTargets> {
  static constexpr auto fields = std::tuple{required("urgent_min", &ResponseTargets::urgent_min),
                                            required("high_min", &ResponseTargets::high_min),
                                            required("normal_min", &ResponseTargets::normal_min),
                                            required("low_min", &ResponseTargets::low_min)};
};
static_assert(is_complete<ResponseTargets>);

template <>
struct Shape<ResolutionTargets> {
  static constexpr auto fields = std::tuple{optional("urgent_min", &ResolutionTargets::urgent_min),
                                            optional("high_min", &ResolutionTargets::high_min),
                                            optional("normal_min", &ResolutionTargets::normal_min),
                                            optional("low_min", &ResolutionTargets::low_min)};
};
static_assert(is_complete<ResolutionTargets>);

template <>
struct Shape<Settings> {
  static constexpr auto fields =
      std::tuple{required("targets", &Settings::targets),
                 required("warn_min_max", &Settings::warn_min_max),
                 required("follow_ups_max", &Settings::follow_ups_max),
                 required("auto_close_hours", &Settings::auto_close_hours),
                 required("act_within_min", &Settings::act_within_min),
                 required("retention_days", &Settings::retention_days),
                 optional("undo_mail_seconds", &Settings::undo_mail_seconds),
                 optional("undo_chat_seconds", &Settings::undo_chat_seconds),
                 optional("survey_delay_min", &Settings::survey_delay_min),
                 optional("working_calendar", &Settings::working_calendar),
                 optional("resolution", &Settings::resolution),
                 optional("silent_after_min", &Settings::silent_after_min),
                 optional("closing_template", &Settings::closing_template)};
};
static_assert(is_complete<Settings>);

}  // namespace parley::wire
