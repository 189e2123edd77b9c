// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands in place of the desk while it cannot be used, and the strip that says why it can be
// used only in part.
#include "ui/desk/drawing.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

struct Page {
  kit::Icon icon;
  std::string_view title;
  std::string_view text;
  std::string_view button;
};

bool draw_page(Drawing& on, const Page& page) {
  const auto screen = on.frame.screen();
  const auto main = kit::main_region(on.frame, screen, {.name = say("app.name")});
  auto area = screen;
  draw_connection(on, area.cut_bottom(52).centered(220, 34));
  const auto box = area.centered(420, 200);
  kit::empty_state(on.frame, {box.x, box.y, box.width, 140},
                   {.icon = page.icon, .title = page.title, .text = page.text});
  if (page.button.empty()) return false;
  const kit::ButtonOptions options{.name = page.button, .variant = kit::Variant::primary};
  const auto width = kit::button_width(on.frame, options);
  return kit::button(on.frame,
                     kit::Area{box.x, box.y + 150, box.width, kit::size::control}.centered(
                         width, kit::size::control),
                     options);
}

bool has_nothing(const DeskModel& model) { return !model.inbox.agents.find(model.agent); }

}  // namespace

bool draw_instead(Drawing& on) {
  auto& intents = on.state.intents;
  switch (on.model.connection.link) {
    case Link::elsewhere:
      if (draw_page(on, {kit::icon::copy, say("elsewhere.title"), say("elsewhere.hint"),
                         say("elsewhere.use_here")})) {
        intents.push_back(intent::UseHere{});
      }
      return true;
    case Link::must_upgrade:
      if (draw_page(on, {kit::icon::refresh_cw, say("upgrade.title"), say("upgrade.hint"),
                         say("upgrade.reload")})) {
        intents.push_back(intent::Reload{});
      }
      return true;
    case Link::signed_out:
      if (!has_nothing(on.model)) return false;
      if (draw_page(on, {kit::icon::lock, say("signed_out.title"), say("signed_out.hint"),
                         say("signed_out.sign_in")})) {
        intents.push_back(intent::SignIn{});
      }
      return true;
    case Link::starting:
    case Link::online:
    case Link::offline:
      break;
  }
  if (!has_nothing(on.model)) return false;
  const bool is_offline = on.model.connection.link == Link::offline;
  draw_page(on, {kit::icon::inbox,
                 say(is_offline ? "start.offline" : "start.loading"),
                 say("start.first_sync"),
                 {}});
  return true;
}

}  // namespace parley::ui
