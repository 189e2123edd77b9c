// SPDX-License-Identifier: AGPL-3.0-or-later
// For admins: where customers come in. A channel has a name for people and a key for its address,
// and its conversations start in a team's queue.
#include <algorithm>

#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/views/people.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float row_height = 58;
constexpr float form_height = 560;

// Where its customers write, or the programs that bring their messages.
std::string path_of(Medium medium, const std::string& key) {
  return medium == Medium::chat ? "/chat/" + key : "/v1/channels/" + key + "/messages";
}

bool is_key(std::string_view key) {
  return !key.empty() &&
         key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

void save(Drawing& on) {
  auto& form = on.state.settings.channel;
  form.error.clear();
  if (!is_key(form.key)) {
    form.error = say("channels.key_malformed");
  } else if (form.team.is_none()) {
    form.error = say("channels.choose_team");
  }
  if (!form.error.empty()) return on.frame.announce(form.error, kit::Politeness::assertive);
  ask(on.state, AddChannel{{}, form.key, form.name, form.medium, form.team},
      {.purpose = Purpose::settings_form, .conversation = {}, .text = {}});
}

void draw_row(Drawing& on, const kit::Grid& grid, std::uint32_t index, const Channel& channel) {
  const auto& theme = on.frame.theme();
  const auto path = path_of(channel.medium, channel.key);
  const auto line = say("channels.line", {{"medium", word_of(channel.medium)},
                                          {"team", name_of(on.model.inbox, channel.team)},
                                          {"path", path}});
  const auto name = say("people.said", {{"name", channel.name}, {"line", line}});
  const auto row = kit::row(on.frame, grid, index, {.key = key_of(channel.id.raw), .name = name});
  auto area = row.area.inset(12, 9);
  const auto copy = say("channels.copy_one", {{"name", channel.name}});
  const kit::ButtonOptions options{
      .name = copy, .label = say("people.copy_link"), .icon = kit::icon::copy, .small = true};
  const auto place =
      area.cut_right(kit::button_width(on.frame, options)).middle(kit::size::control_small);
  area.cut_right(12);
  {
    const auto cell = kit::cell(on.frame, place);
    if (kit::button(on.frame, place, options)) {
      on.state.intents.push_back(intent::CopyLink{path});
      kit::toast(on.frame, {.text = say("people.copied")});
    }
  }
  kit::paint_icon(on.frame, area.cut_left(28).middle(20), icon_of(channel.medium), theme.text2);
  kit::paint_text(on.frame, area.cut_top(21), channel.name, kit::text_style::body_strong,
                  theme.text);
  kit::paint_text(on.frame, area.cut_top(18), line, kit::text_style::caption, theme.text2);
}

void draw_list(Drawing& on, const kit::Area& page) {
  const auto& channels = on.model.inbox.channels;
  const auto height = static_cast<float>(channels.size()) * row_height;
  auto body = kit::scroll_region(on.frame, page, {.name = say("channels")}, height + 120);
  auto area = body.content.inset(2, 0, 10, 0);
  auto bar = area.cut_top(kit::size::control);
  if (kit::button_right(on.frame, bar,
                        {.name = say("channels.new"),
                         .icon = kit::icon::plus,
                         .variant = kit::Variant::primary})) {
    on.state.settings.channel = {.is_open = true};
    on.frame.request_frame();
  }
  kit::heading(on.frame, bar.middle(21), say("channels"), 2);
  area.cut_top(8);
  draw_words(on, area, say("channels.hint"), "hint");
  const auto list = area.cut_top(height);
  {
    auto grid = kit::grid(on.frame, list,
                          {.name = say("channels"),
                           .rows = static_cast<std::uint32_t>(channels.size()),
                           .row_height = row_height});
    std::uint32_t index = 0;
    for (const auto& channel : channels) {
      if (index >= grid.first && index < grid.last) draw_row(on, grid, index, channel);
      index += 1;
    }
  }
  if (channels.size() == 0) return;
  kit::paint_box(on.frame, list, {.border = on.frame.theme().line, .radius = kit::size::radius});
}

void draw_choices(Drawing& on, kit::Area& area, ChannelForm& form) {
  {
    FormChoices media(on, area, say("channels.medium"));
    for (const auto medium : {Medium::chat, Medium::mail, Medium::api}) {
      if (media.offer(word_of(medium), form.medium == medium)) form.medium = medium;
    }
  }
  FormChoices teams(on, area, say("channels.team"));
  for (const auto& team : on.model.inbox.teams) {
    if (teams.offer(team.name, form.team == team.id)) form.team = team.id;
  }
}

void draw_form(Drawing& on, const kit::Area& page) {
  auto& form = on.state.settings.channel;
  auto body = kit::scroll_region(on.frame, page, {.name = say("channels.new")}, form_height);
  auto area = body.content.inset(2, 0, 10, 0);
  kit::heading(on.frame, area.cut_top(34).middle(21), say("channels.new"), 2);
  bool is_submitted = draw_form_field(on, area, form.name, {.name = say("people.name")}).submitted;
  is_submitted |= draw_form_field(on, area, form.key,
                                  {.name = say("channels.key"), .hint = say("channels.key_hint")})
                      .submitted;
  const auto address = say("channels.address", {{"path", path_of(form.medium, form.key)}});
  draw_words(on, area, address, "address");
  draw_choices(on, area, form);
  draw_words(on, area, say("channels.lasting"), "lasting");
  const auto end = draw_form_end(on, area, form.error);
  if (end.saved || is_submitted) save(on);
  if (end.cancelled) form = {};
}

}  // namespace

void draw_channels(Drawing& on, const kit::Area& page) {
  auto& form = on.state.settings.channel;
  if (auto refused = take_form_refusal(on); !refused.empty()) form.error = std::move(refused);
  if (form.is_open) return draw_form(on, page);
  draw_list(on, page);
}

}  // namespace parley::ui
