// SPDX-License-Identifier: AGPL-3.0-or-later
// One person and one team, new or changed.
#include <algorithm>

#include "ui/desk/dialogs/check_list.h"
#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/desk/settings/team_targets.h"
#include "ui/views/skill_list.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float person_form_height = 640;
constexpr float head_height = 34;

const Asked asked{.purpose = Purpose::settings_form, .conversation = {}, .text = {}};

// As the core takes it; a test holds the two together.
constexpr std::uint32_t limit_most = 1'000;

// What somebody can carry and is good at (AS-3, AS-5), as it is typed; nothing, and the form says
// why, when it cannot be understood.
std::optional<SetAgentSkills> skills_in(PersonForm& form) {
  const auto limit = parse_number(form.limit);
  if (!limit || *limit > limit_most) {
    const auto fault =
        say("service.whole_number_between", {{"least", "0"}, {"most", std::to_string(limit_most)}});
    form.error = say("service.fault", {{"name", say("people.limit")}, {"fault", fault}});
    return std::nullopt;
  }
  auto skills = parse_skills(form.skills);
  if (!skills) {
    form.error = say("routing.skills_malformed");
    return std::nullopt;
  }
  return SetAgentSkills{form.id, std::move(*skills), *limit};
}

void save_person(Drawing& on) {
  auto& form = on.state.settings.person;
  form.error.clear();
  const auto skills = skills_in(form);
  if (!skills) return on.frame.announce(form.error, kit::Politeness::assertive);
  if (form.id.is_none()) {
    ask(on.state,
        AddAgent{{}, form.name, form.email, form.role, skills->open_load_max, skills->skills},
        asked);
    return;
  }
  const auto& agent = on.model.inbox.agents.at(form.id);
  const bool is_other =
      agent.skills != skills->skills || agent.open_load_max != skills->open_load_max;
  if (is_other) ask(on.state, *skills);
  ask(on.state, ChangeAgent{form.id, form.name, form.role, form.activity}, asked);
}

void draw_role(Drawing& on, kit::Area& area, PersonForm& form) {
  FormChoices choices(on, area, say("people.role"));
  for (const auto role : {Role::agent, Role::supervisor, Role::admin}) {
    if (choices.offer(word_of(role), form.role == role)) form.role = role;
  }
}

void draw_activity(Drawing& on, kit::Area& area, PersonForm& form) {
  const bool is_here = form.activity == Activity::active;
  if (kit::toggle_switch(on.frame, area.cut_top(kit::size::control),
                         {.name = say("people.works_here"),
                          .checked = is_here ? kit::Toggle::on : kit::Toggle::off,
                          .label_shown = true})) {
    form.activity = is_here ? Activity::deactivated : Activity::active;
  }
  draw_words(on, area, say("people.works_here_hint"), "activity hint");
}

void save_team(Drawing& on) {
  auto& form = on.state.settings.team;
  form.error.clear();
  if (form.id.is_none()) {
    ask(on.state, AddTeam{{}, form.name, form.members}, asked);
    return;
  }
  const auto targets = read_targets(form.targets, form.error);
  if (!targets) return on.frame.announce(form.error, kit::Politeness::assertive);
  ask(on.state, ChangeTeam{form.id, form.name, form.members, targets}, asked);
}

std::vector<AgentId> possible_members(const Inbox& inbox, const TeamForm& form) {
  std::vector<AgentId> ids;
  for (const auto& agent : inbox.agents) {
    const bool is_in =
        std::find(form.members.begin(), form.members.end(), agent.id) != form.members.end();
    if (is_in || agent.activity == Activity::active) ids.push_back(agent.id);
  }
  return ids;
}

void draw_members(Drawing& on, kit::Area& area, TeamForm& form) {
  const auto ids = possible_members(on.model.inbox, form);
  std::vector<CheckItem> items;
  for (const auto id : ids) {
    const auto& agent = on.model.inbox.agents.at(id);
    const bool is_in =
        std::find(form.members.begin(), form.members.end(), id) != form.members.end();
    items.push_back({.key = key_of(id.raw),
                     .name = agent.name,
                     .text = {},
                     .hint = std::string(word_of(agent.role)),
                     .is_checked = is_in});
  }
  draw_form_label(on, area, say("people.members"));
  const auto box = area.cut_top(static_cast<float>(items.size()) * check_row_height);
  area.cut_top(form_gap);
  const auto switched = draw_check_list(on, box, say("people.members"), items);
  if (!switched) return;
  const auto id = ids[*switched];
  const auto at = std::find(form.members.begin(), form.members.end(), id);
  if (at == form.members.end()) {
    form.members.push_back(id);
  } else {
    form.members.erase(at);
  }
}

}  // namespace

void draw_person_form(Drawing& on, const kit::Area& page) {
  auto& form = on.state.settings.person;
  const bool is_new = form.id.is_none();
  const auto title = say(is_new ? "people.add" : "people.change");
  auto body = kit::scroll_region(on.frame, page, {.name = title}, person_form_height);
  auto area = body.content.inset(2, 0, 10, 0);
  kit::heading(on.frame, area.cut_top(head_height).middle(21), title, 2);
  bool is_submitted = draw_form_field(on, area, form.name, {.name = say("people.name")}).submitted;
  if (is_new) {
    is_submitted |= draw_form_field(on, area, form.email, {.name = say("people.email")}).submitted;
  }
  draw_role(on, area, form);
  is_submitted |= draw_form_field(on, area, form.limit, {.name = say("people.limit")}).submitted;
  is_submitted |=
      draw_form_field(on, area, form.skills,
                      {.name = say("people.skills"), .hint = say("routing.skills_hint")})
          .submitted;
  if (is_new) {
    draw_words(on, area, say("people.add_hint"), "add hint");
  } else {
    draw_activity(on, area, form);
  }
  const auto end = draw_form_end(on, area, form.error);
  if (end.saved || is_submitted) save_person(on);
  if (end.cancelled) form = {};
}

void draw_team_form(Drawing& on, const kit::Area& page) {
  auto& form = on.state.settings.team;
  const auto title = say(form.id.is_none() ? "people.add_team" : "people.change_team");
  const auto rows = static_cast<float>(possible_members(on.model.inbox, form).size());
  const auto height = rows * check_row_height + head_height + 2 * form_line_height +
                      form_end_height + (form.id.is_none() ? 0.F : targets_height());
  auto body = kit::scroll_region(on.frame, page, {.name = title}, height);
  auto area = body.content.inset(2, 0, 10, 0);
  kit::heading(on.frame, area.cut_top(head_height).middle(21), title, 2);
  const auto name = draw_form_field(on, area, form.name, {.name = say("people.team_name")});
  draw_members(on, area, form);
  if (!form.id.is_none()) draw_targets(on, area, form.targets);
  const auto end = draw_form_end(on, area, form.error);
  if (end.saved || name.submitted) save_team(on);
  if (end.cancelled) form = {};
}

}  // namespace parley::ui
