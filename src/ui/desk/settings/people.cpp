// SPDX-License-Identifier: AGPL-3.0-or-later
// Who works here, in which teams, with which skills (AC-1, AS-5). Supervisors say who is available;
// admins change all of it, and draw the way in for whom was added.
#include <algorithm>

#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/desk/settings/team_targets.h"
#include "ui/views/people.h"
#include "ui/views/skill_list.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float row_height = 58;
constexpr float head_height = 44;
constexpr float dialog_height = 260;

std::string what_they_are(const Agent& agent) {
  if (agent.activity == Activity::deactivated) return std::string(say("people.deactivated"));
  auto line = say("people.line", {{"role", word_of(agent.role)},
                                  {"email", agent.email},
                                  {"open", std::to_string(agent.open_load)},
                                  {"limit", std::to_string(agent.open_load_max)}});
  // AS-3: declared available, and yet no rule gives them anything.
  const bool is_missed =
      agent.silence == Silence::yes && agent.availability == Availability::available;
  return is_missed ? say("people.silent_line", {{"line", line}}) : line;
}

std::string names_of(const Inbox& inbox, const std::vector<AgentId>& members) {
  std::string names;
  for (const auto id : members) {
    const auto* agent = inbox.agents.find(id);
    if (!agent) continue;
    if (!names.empty()) names += ", ";
    names += agent->name;
  }
  return names.empty() ? std::string(say("people.no_members")) : names;
}

void invite(Drawing& on, AgentId id) {
  on.state.settings.invitation = {.agent = id};
  on.state.intents.push_back(intent::Invite{id});
  on.frame.request_frame();
}

void edit(Drawing& on, const Agent& agent) {
  on.state.settings.person = {.is_open = true,
                              .id = agent.id,
                              .name = agent.name,
                              .email = agent.email,
                              .role = agent.role,
                              .activity = agent.activity,
                              .limit = std::to_string(agent.open_load_max),
                              .skills = write_skills(agent.skills)};
  on.frame.request_frame();
}

void edit(Drawing& on, const Team& team) {
  on.state.settings.team = {.is_open = true,
                            .id = team.id,
                            .name = team.name,
                            .members = team.members,
                            .targets = write_targets(team.targets)};
  on.frame.request_frame();
}

bool draw_invite_button(Drawing& on, kit::Area& area, const Agent& agent) {
  const auto name = say("people.invite_one", {{"who", agent.name}});
  const kit::ButtonOptions options{
      .name = name, .label = say("people.invite"), .icon = kit::icon::external_link, .small = true};
  const auto place = area.cut_right(kit::button_width(on.frame, options)).middle(28);
  const auto cell = kit::cell(on.frame, place);
  return kit::button(on.frame, place, options);
}

bool may_set_up(Drawing& on) {
  const auto* viewer = on.model.inbox.agents.find(on.model.agent);
  return viewer && viewer->role == Role::admin;
}

// AC-1: nothing that is pressed does nothing without a word.
void tell_who_may(Drawing& on) {
  kit::toast(on.frame, {.text = say("people.for_admins"), .close = say("toast.close")});
}

// AS-3: a supervisor says so for somebody who forgot it.
bool draw_availability_switch(Drawing& on, kit::Area& area, const Agent& agent) {
  const auto name = say("people.available_one", {{"who", agent.name}});
  const bool is_here = agent.availability == Availability::available;
  const auto place = area.cut_right(36).middle(28);
  area.cut_right(8);
  const auto words = say(is_here ? "settings.available" : "settings.away");
  const auto width = kit::measure(on.frame, words, kit::text_style::caption) + 1;
  kit::paint_text(on.frame, area.cut_right(width), words, kit::text_style::caption,
                  on.frame.theme().text2);
  area.cut_right(12);
  const auto cell = kit::cell(on.frame, place);
  return kit::toggle_switch(
      on.frame, place, {.name = name, .checked = is_here ? kit::Toggle::on : kit::Toggle::off});
}

void switch_availability(Drawing& on, const Agent& agent) {
  const bool is_here = agent.availability == Availability::available;
  ask(on.state, SetAvailability{agent.id, is_here ? Availability::away : Availability::available});
}

void draw_person(Drawing& on, const kit::Grid& grid, std::uint32_t index, const Agent& agent) {
  const auto& theme = on.frame.theme();
  const auto line = what_they_are(agent);
  const auto name = say("people.said", {{"name", agent.name}, {"line", line}});
  const auto row = kit::row(on.frame, grid, index, {.key = key_of(agent.id.raw), .name = name});
  auto area = row.area.inset(12, 9);
  kit::avatar(on.frame, area.cut_left(36).middle(36), initials(agent.name), agent.id.raw.low);
  area.cut_left(12);
  const bool is_here = agent.activity == Activity::active;
  const bool is_invited = is_here && may_set_up(on) && draw_invite_button(on, area, agent);
  area.cut_right(12);
  const bool is_switched = is_here && draw_availability_switch(on, area, agent);
  kit::paint_text(on.frame, area.cut_top(21), agent.name, kit::text_style::body_strong,
                  is_here ? theme.text : theme.text2);
  kit::paint_text(on.frame, area.cut_top(18), line, kit::text_style::caption, theme.text2);
  if (is_invited) return invite(on, agent.id);
  if (is_switched) return switch_availability(on, agent);
  if (!row.activated) return;
  if (may_set_up(on)) return edit(on, agent);
  tell_who_may(on);
}

void draw_team(Drawing& on, const kit::Grid& grid, std::uint32_t index, const Team& team) {
  const auto& theme = on.frame.theme();
  const auto line = names_of(on.model.inbox, team.members);
  const auto name = say("people.said", {{"name", team.name}, {"line", line}});
  const auto row = kit::row(on.frame, grid, index, {.key = key_of(team.id.raw), .name = name});
  auto area = row.area.inset(12, 9);
  kit::paint_text(on.frame, area.cut_top(21), team.name, kit::text_style::body_strong, theme.text);
  kit::paint_text(on.frame, area.cut_top(18), line, kit::text_style::caption, theme.text2);
  if (!row.activated) return;
  if (may_set_up(on)) return edit(on, team);
  tell_who_may(on);
}

// The heading of a list, and the button that adds to it.
bool draw_head(Drawing& on, kit::Area& area, std::string_view title, std::string_view add) {
  auto head = area.cut_top(head_height);
  auto bar = head.cut_top(kit::size::control);
  const bool is_pressed = !add.empty() && may_set_up(on) &&
                          kit::button_right(on.frame, bar, {.name = add, .icon = kit::icon::plus});
  kit::heading(on.frame, bar.middle(21), title, 2);
  return is_pressed;
}

template <class Row>
void draw_rows(Drawing& on, kit::Area& area, std::string_view name, const Table<Row>& rows,
               void (*draw_row)(Drawing&, const kit::Grid&, std::uint32_t, const Row&)) {
  const auto list = area.cut_top(static_cast<float>(rows.size()) * row_height);
  {
    auto grid = kit::grid(
        on.frame, list,
        {.name = name, .rows = static_cast<std::uint32_t>(rows.size()), .row_height = row_height});
    std::uint32_t index = 0;
    for (const auto& row : rows) {
      if (index >= grid.first && index < grid.last) draw_row(on, grid, index, row);
      index += 1;
    }
  }
  kit::paint_box(on.frame, list, {.border = on.frame.theme().line, .radius = kit::size::radius});
  area.cut_top(20);
}

// AS-5: who is how good at what.
void draw_skills(Drawing& on, kit::Area& area, const std::vector<SkillView>& skills) {
  draw_head(on, area, say("people.skills"), {});
  if (skills.empty()) return draw_words(on, area, say("people.no_skills"), "no skills");
  const auto list = area.cut_top(static_cast<float>(skills.size()) * row_height);
  {
    auto grid = kit::grid(on.frame, list,
                          {.name = say("people.skills"),
                           .rows = static_cast<std::uint32_t>(skills.size()),
                           .row_height = row_height});
    for (auto i = grid.first; i < grid.last; ++i) {
      const auto& skill = skills[i];
      const auto name = say("people.said", {{"name", skill.name}, {"line", skill.line}});
      const auto row =
          kit::row(on.frame, grid, i, {.key = std::string_view(skill.name), .name = name});
      auto box = row.area.inset(12, 9);
      kit::paint_text(on.frame, box.cut_top(21), skill.name, kit::text_style::body_strong,
                      on.frame.theme().text);
      kit::paint_text(on.frame, box.cut_top(18), skill.line, kit::text_style::caption,
                      on.frame.theme().text2);
    }
  }
  kit::paint_box(on.frame, list, {.border = on.frame.theme().line, .radius = kit::size::radius});
}

void draw_lists(Drawing& on, const kit::Area& page) {
  const auto& inbox = on.model.inbox;
  const auto skills = skills_of(inbox);
  const auto rows =
      static_cast<float>(inbox.agents.size() + inbox.teams.size() + skills.size() + 1);
  auto body = kit::scroll_region(on.frame, page, {.name = say("people")},
                                 rows * row_height + 3 * (head_height + 24) + 52);
  auto area = body.content.inset(2, 0, 10, 0);
  if (draw_head(on, area, say("people"), say("people.add"))) {
    on.state.settings.person = {.is_open = true};
    on.frame.request_frame();
  }
  if (!may_set_up(on)) draw_words(on, area, say("people.for_admins"), "for admins");
  draw_rows(on, area, say("people"), inbox.agents, draw_person);
  if (draw_head(on, area, say("people.teams"), say("people.add_team"))) {
    on.state.settings.team = {.is_open = true};
    on.frame.request_frame();
  }
  draw_rows(on, area, say("people.teams"), inbox.teams, draw_team);
  draw_skills(on, area, skills);
}

}  // namespace

void draw_people(Drawing& on, const kit::Area& page) {
  auto& forms = on.state.settings;
  if (auto refused = take_form_refusal(on); !refused.empty()) {
    (forms.team.is_open ? forms.team.error : forms.person.error) = std::move(refused);
  }
  if (forms.person.is_open) return draw_person_form(on, page);
  if (forms.team.is_open) return draw_team_form(on, page);
  draw_lists(on, page);
  draw_invitation(on);
}

void draw_invitation(Drawing& on) {
  auto& invitation = on.state.settings.invitation;
  const auto* agent = on.model.inbox.agents.find(invitation.agent);
  if (!agent) return;
  const auto title = say("people.invitation", {{"who", agent->name}});
  auto box = kit::dialog(on.frame, {.name = title,
                                    .width = std::min(520.F, on.frame.screen().width - 24),
                                    .height = dialog_height});
  auto area = box.area;
  auto bar = area.cut_bottom(kit::size::control);
  bool is_over = box.dismissed;
  if (!invitation.error.empty()) {
    kit::text(on.frame, area.cut_top(44), invitation.error,
              {.color = on.frame.theme().urgent, .lines_max = 2, .key = "error"});
  } else if (invitation.link.empty()) {
    kit::text(on.frame, area.cut_top(22), say("people.invitation_asked"), {.key = "asked"});
  } else {
    draw_words(on, area, say("people.invitation_hint", {{"who", agent->name}}), "hint");
    kit::text_field(on.frame, area.cut_top(kit::size::control),
                    {.name = say("people.link"), .text = invitation.link});
    if (kit::button_right(on.frame, bar,
                          {.name = say("people.copy_link"), .variant = kit::Variant::primary})) {
      on.frame.copy_text(invitation.link);
      kit::toast(on.frame, {.text = say("people.copied"), .close = say("toast.close")});
    }
  }
  if (kit::button_right(on.frame, bar, {.name = say("dialog.close")})) is_over = true;
  if (is_over) invitation = {};
}

}  // namespace parley::ui
