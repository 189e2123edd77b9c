// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/settings/team_targets.h"

#include <array>

#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float hint_height = 46;

struct TargetRow {
  std::string_view name;  // key of its words
  std::uint32_t most = 0;
  std::uint32_t MetricTargets::*field;
};

constexpr std::array rows{
    TargetRow{"targets.response", target_minutes_most, &MetricTargets::response_min},
    TargetRow{"targets.first_response", target_minutes_most, &MetricTargets::first_response_min},
    TargetRow{"targets.resolution", target_minutes_most, &MetricTargets::resolution_min},
    TargetRow{"targets.resolution_rate", target_percent_most, &MetricTargets::resolution_percent},
    TargetRow{"targets.satisfaction", target_percent_most, &MetricTargets::satisfaction_percent},
    TargetRow{"targets.handled", target_handled_most, &MetricTargets::handled_a_day},
};

}  // namespace

std::vector<std::string> write_targets(const MetricTargets& targets) {
  std::vector<std::string> typed;
  for (const auto& row : rows) typed.push_back(std::to_string(targets.*row.field));
  return typed;
}

std::optional<MetricTargets> read_targets(const std::vector<std::string>& typed,
                                          std::string& error) {
  MetricTargets targets;
  for (std::size_t i = 0; i < rows.size() && i < typed.size(); ++i) {
    const auto& row = rows[i];
    const auto number = parse_number(typed[i]);
    if (!number || *number > row.most) {
      const auto fault =
          say("service.whole_number_between", {{"least", "0"}, {"most", std::to_string(row.most)}});
      error = say("service.fault", {{"name", say(row.name)}, {"fault", fault}});
      return std::nullopt;
    }
    targets.*row.field = *number;
  }
  return targets;
}

void draw_targets(Drawing& on, kit::Area& area, std::vector<std::string>& typed) {
  typed.resize(rows.size(), "0");
  kit::heading(on.frame, area.cut_top(26), say("targets"), 3,
               {.style = kit::text_style::body_strong});
  auto hint = area.cut_top(hint_height - 26);
  draw_words(on, hint, say("targets.hint"), "targets hint");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    draw_form_field(on, area, typed[i], {.name = say(rows[i].name)});
  }
}

float targets_height() { return hint_height + form_line_height * static_cast<float>(rows.size()); }

}  // namespace parley::ui
