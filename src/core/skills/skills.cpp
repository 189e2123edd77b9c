// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/skills/skills.h"

#include <algorithm>

#include "base/limits.h"
#include "core/checks.h"
#include "core/rules.h"

namespace parley {
namespace {

constexpr std::uint32_t skill_level_max = 10;
constexpr std::uint32_t open_load_most = 1'000;

Result<Done, Refusal> check_skill(const SkillLevel& skill) {
  if (skill.level < 1 || skill.level > skill_level_max) return Err{Refusal::setting_out_of_range};
  return check_text(skill.skill, limits::name_bytes_max, Emptiness::refused);
}

}  // namespace

Result<Done, Refusal> check_skills(const std::vector<SkillLevel>& skills,
                                   std::uint32_t open_load_max) {
  if (open_load_max > open_load_most || skills.size() > limits::list_items_max) {
    return Err{Refusal::setting_out_of_range};
  }
  for (const auto& skill : skills) {
    TRY_ASSIGN([[maybe_unused]] auto checked, check_skill(skill));
  }
  return Done{};
}

bool has_skills(const std::vector<SkillLevel>& skills, const std::vector<SkillLevel>& required) {
  return std::all_of(required.begin(), required.end(), [&](const SkillLevel& need) {
    return std::any_of(skills.begin(), skills.end(), [&](const SkillLevel& skill) {
      return skill.skill == need.skill && skill.level >= need.level;
    });
  });
}

Decision decide(const Inbox& inbox, const SetAgentSkills& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  const auto* agent = inbox.agents.find(command.agent);
  if (!agent) return Err{Refusal::unknown_agent};
  TRY_ASSIGN([[maybe_unused]] auto skills, check_skills(command.skills, command.open_load_max));
  const bool is_same =
      agent->skills == command.skills && agent->open_load_max == command.open_load_max;
  if (is_same) return Events{};
  return Events{AgentSkillsSet{command.agent, command.skills, command.open_load_max}};
}

void evolve(Inbox& inbox, const AgentSkillsSet& event, const Happened&) {
  auto& agent = inbox.agents.edit(event.agent);
  agent.skills = event.skills;
  agent.open_load_max = event.open_load_max;
}

}  // namespace parley
