// SPDX-License-Identifier: AGPL-3.0-or-later
// Quick replies and note templates: the list of them, and the questions around one.
#include <algorithm>

#include "ui/desk/settings/parts.h"
#include "ui/views/template_view.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float row_height = 62;

void edit(Drawing& on, TemplateId id) {
  const auto& it = on.model.inbox.templates.at(id);
  on.state.refused.reset();
  on.state.template_form = {.is_open = true,
                            .id = it.id,
                            .base_revision = it.revision,
                            .kind = it.kind,
                            .name = it.name,
                            .shortcut = it.shortcut,
                            .category = it.category,
                            .content = it.content,
                            .scope = it.scope,
                            .team = it.team};
  on.frame.request_frame();
}

void draw_row(Drawing& on, const kit::Grid& grid, std::uint32_t index, const TemplateRow& row) {
  const auto& theme = on.frame.theme();
  const auto drawn = kit::row(on.frame, grid, index, {.key = key_of(row.id.raw), .name = row.said});
  auto area = drawn.area.inset(12, 10);
  {
    const auto place = area.cut_right(32).middle(32);
    const auto cell = kit::cell(on.frame, place);
    const auto name = say("templates.delete", {{"name", row.name}});
    if (kit::icon_button(
            on.frame, place,
            {.name = name, .icon = kit::icon::trash, .variant = kit::Variant::ghost})) {
      on.state.template_form.deleting = row.id;
      on.frame.request_frame();
    }
  }
  area.cut_right(10);
  const auto uses = kit::measure(on.frame, row.uses, kit::text_style::caption);
  kit::paint_text(on.frame, area.cut_right(uses), row.uses, kit::text_style::caption, theme.text2);
  area.cut_right(12);
  auto line = area.cut_top(21);
  const auto name = kit::measure(on.frame, row.name, kit::text_style::body_strong);
  kit::paint_text(on.frame, line.cut_left(std::min(name + 8, line.width)), row.name,
                  kit::text_style::body_strong, theme.text);
  kit::paint_text(on.frame, line, row.shortcut, kit::text_style::caption_medium, theme.accent);
  kit::paint_text(on.frame, area.cut_top(19), row.details, kit::text_style::caption, theme.text2);
  if (drawn.activated) edit(on, row.id);
}

// TP-4.
void draw_files(Drawing& on, kit::Area bar) {
  auto& intents = on.state.intents;
  if (kit::button_left(on.frame, bar,
                       {.name = say("import.ask"), .icon = kit::icon::file_text, .small = true})) {
    intents.push_back(intent::PickTemplates{});
  }
  if (kit::button_left(
          on.frame, bar,
          {.name = say("import.export_json"), .icon = kit::icon::download, .small = true})) {
    intents.push_back(intent::ExportTemplates{intent::TemplatesFormat::json});
  }
  if (kit::button_left(
          on.frame, bar,
          {.name = say("import.export_csv"), .icon = kit::icon::download, .small = true})) {
    intents.push_back(intent::ExportTemplates{intent::TemplatesFormat::csv});
  }
}

void draw_list(Drawing& on, kit::Area area) {
  const auto& theme = on.frame.theme();
  auto head = area.cut_top(kit::size::control);
  if (kit::button_right(on.frame, head,
                        {.name = say("templates.new"),
                         .icon = kit::icon::plus,
                         .variant = kit::Variant::primary})) {
    on.state.refused.reset();
    on.state.template_form = {.is_open = true};
    on.frame.request_frame();
  }
  kit::heading(on.frame, head.middle(21), say("templates"), 2);
  area.cut_top(4);
  const auto hint = say("templates.hint");
  const auto height = kit::height_of(on.frame, hint, kit::text_style::caption, area.width);
  kit::text(on.frame, area.cut_top(height), hint,
            {.style = kit::text_style::caption, .color = theme.text2, .lines_max = 0});
  area.cut_top(8);
  draw_files(on, area.cut_top(kit::size::control_small));
  area.cut_top(12);
  const auto rows = template_rows(on.model.inbox, on.model.agent);
  if (rows.empty()) {
    kit::empty_state(on.frame, area.cut_top(200),
                     {.icon = kit::icon::zap,
                      .title = say("templates.none"),
                      .text = say("templates.none_hint")});
    return;
  }
  const auto list = area.cut_top(static_cast<float>(rows.size()) * row_height);
  {
    auto grid = kit::grid(on.frame, list,
                          {.name = say("templates"),
                           .rows = static_cast<std::uint32_t>(rows.size()),
                           .row_height = row_height});
    for (auto i = grid.first; i < grid.last; ++i) draw_row(on, grid, i, rows[i]);
  }
  kit::paint_box(on.frame, list, {.border = theme.line, .radius = kit::size::radius});
}

void ask_to_delete(Drawing& on) {
  auto& form = on.state.template_form;
  const auto* it = on.model.inbox.templates.find(form.deleting);
  if (!it) {
    form.deleting = {};
    return;
  }
  const auto words = say("templates.delete_sure", {{"name", it->name}});
  auto box = kit::dialog(on.frame, {.name = say("templates.delete_title"),
                                    .width = std::min(420.F, on.frame.screen().width - 24),
                                    .height = 190,
                                    .alert = true,
                                    .key = "delete template"});
  auto area = box.area;
  auto bar = area.cut_bottom(kit::size::control);
  kit::text(on.frame, area, words, {.lines_max = 3});
  const bool is_sure = kit::button_right(
      on.frame, bar, {.name = say("templates.delete_do"), .variant = kit::Variant::danger});
  const bool is_cancelled = kit::button_right(on.frame, bar, {.name = say("dialog.cancel")});
  if (is_sure) ask(on.state, DeleteTemplate{it->id});
  if (is_sure || is_cancelled || box.dismissed) form.deleting = {};
}

}  // namespace

void draw_quick_replies(Drawing& on, kit::Area area) {
  if (on.state.template_form.is_open) return draw_template_form(on, area);
  draw_list(on, area);
  ask_to_delete(on);
  draw_template_import(on);
}

}  // namespace parley::ui
