// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/skill_list.h"

#include <algorithm>
#include <map>

#include "ui/views/text.h"

namespace parley::ui {
namespace {

constexpr auto blanks = " \t";

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<SkillLevel> parse_skill(std::string_view text) {
  const auto space = text.find_last_of(blanks);
  const auto last = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  if (!is_number(last)) return SkillLevel{std::string(text), 1};
  if (last.size() > 2) return std::nullopt;
  const auto level = std::stoul(std::string(last));
  if (level < 1 || level > 10) return std::nullopt;
  return SkillLevel{std::string(trimmed(text.substr(0, space))), static_cast<std::uint32_t>(level)};
}

}  // namespace

std::string write_skills(const std::vector<SkillLevel>& skills) {
  std::string text;
  for (const auto& skill : skills) {
    if (!text.empty()) text += ", ";
    text += skill.skill + ' ' + std::to_string(skill.level);
  }
  return text;
}

std::optional<std::vector<SkillLevel>> parse_skills(std::string_view text) {
  std::vector<SkillLevel> skills;
  if (is_blank(text)) return skills;
  for (std::size_t from = 0; from <= text.size();) {
    const auto comma = std::min(text.find(',', from), text.size());
    const auto part = trimmed(text.substr(from, comma - from));
    const auto skill = part.empty() || is_number(part) ? std::nullopt : parse_skill(part);
    if (!skill) return std::nullopt;
    skills.push_back(*skill);
    from = comma + 1;
  }
  return skills;
}

std::vector<SkillView> skills_of(const Inbox& inbox) {
  struct Holder {
    std::uint32_t level = 0;
    std::string name;
  };
  std::map<std::string, std::vector<Holder>> holders;
  for (const auto& agent : inbox.agents) {
    if (agent.activity == Activity::deactivated) continue;
    for (const auto& skill : agent.skills) {
      holders[skill.skill].push_back({skill.level, agent.name});
    }
  }
  std::vector<SkillView> views;
  for (auto& [skill, people] : holders) {
    std::stable_sort(people.begin(), people.end(), [](const Holder& left, const Holder& right) {
      return left.level > right.level;
    });
    std::string line;
    for (const auto& holder : people) {
      if (!line.empty()) line += ", ";
      line += holder.name + ' ' + std::to_string(holder.level);
    }
    views.push_back({skill, std::move(line)});
  }
  return views;
}

}  // namespace parley::ui
