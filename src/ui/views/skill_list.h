// SPDX-License-Identifier: AGPL-3.0-or-later
// Skills as somebody types them: "French 3, Billing 5".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inbox.h"
#include "core/skills/skills.h"

namespace parley::ui {

std::string write_skills(const std::vector<SkillLevel>& skills);
// A skill without a number is at level 1. Nothing when a part has no name or a level that is not
// from 1 to 10.
std::optional<std::vector<SkillLevel>> parse_skills(std::string_view text);

// AS-5: every skill that somebody here has, by name, with who has it at which level.
struct SkillView {
  std::string name;
  std::string line;  // "Ben Okafor 5, Ana Ruiz 3": the best first
  friend bool operator==(const SkillView&, const SkillView&) = default;
};
std::vector<SkillView> skills_of(const Inbox& inbox);

}  // namespace parley::ui
