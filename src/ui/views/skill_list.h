// SPDX-License-Identifier: AGPL-3.0-or-later
// Skills as somebody types them: "French 3, Billing 5".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/skills/skills.h"

namespace parley::ui {

std::string write_skills(const std::vector<SkillLevel>& skills);
// A skill without a number is at level 1. Nothing when a part has no name or a level that is not
// from 1 to 10.
std::optional<std::vector<SkillLevel>> parse_skills(std::string_view text);

}  // namespace parley::ui
