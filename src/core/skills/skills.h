// SPDX-License-Identifier: AGPL-3.0-or-later
// What agents are good at, and how much they can carry.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/ids.h"
#include "core/refusal.h"

namespace parley {

struct SkillLevel {
  std::string skill;
  std::uint32_t level = 1;  // 1 to 10
  friend bool operator==(const SkillLevel&, const SkillLevel&) = default;
};

struct SetAgentSkills {
  AgentId agent;
  std::vector<SkillLevel> skills;
  std::uint32_t open_load_max = 20;
  friend bool operator==(const SetAgentSkills&, const SetAgentSkills&) = default;
};
struct AgentSkillsSet {
  AgentId agent;
  std::vector<SkillLevel> skills;
  std::uint32_t open_load_max = 20;
  friend bool operator==(const AgentSkillsSet&, const AgentSkillsSet&) = default;
};

// As many, and each as high, as there may be.
Result<Done, Refusal> check_skills(const std::vector<SkillLevel>& skills,
                                   std::uint32_t open_load_max);

bool has_skills(const std::vector<SkillLevel>& skills, const std::vector<SkillLevel>& required);

}  // namespace parley
