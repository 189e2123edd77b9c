// SPDX-License-Identifier: AGPL-3.0-or-later
// Widgets together, as the desk has them: a list of 100,000, a thread of 10,000, a composer.
#include <array>
#include <string>

#include "app/gallery/pages.h"
#include "ui/kit/kit.h"

namespace parley::app::gallery {
namespace {

namespace kit = ui::kit;
using kit::Frame;
using kit::Tone;
using kit::Variant;
namespace icon = kit::icon;

constexpr float thread_min = 320;
constexpr float full_thread = 480;  // from here on there is room for all its actions
constexpr float full_width = 1100;  // from here on the queues have room, too

struct Customer {
  const char* name;
  const char* initials;
  const char* subject;
  const char* words;
};
constexpr std::array<Customer, 8> customers = {{
    {"Maya Okonkwo", "MO", "Refund not received", "It has been nine days and my bank says nothing"},
    {"李小龙", "李", "订单还没有发货", "你好，我上周买的耳机还没有发货，可以帮我查一下吗？谢谢"},
    {"فاطمة الزهراء", "ف", "تغيير عنوان التوصيل",
     "مرحبا، أريد تغيير عنوان التوصيل للطلب 48213 من فضلك"},
    {"Tomás Becerra", "TB", "Invoice for March",
     "Thanks! One more thing, could you please send it"},
    {"आरव शर्मा", "आ", "ऐप खुल नहीं रहा", "अपडेट के बाद ऐप खुलते ही बंद हो जाता है"},
    {"נועה לוי", "נ", "הזמנה 1024 לא הגיעה", "שלום, ההזמנה שלי (Studio One) לא הגיעה עד 14:30."},
    {"สมชาย ใจดี", "ส", "สินค้าเสียหาย", "สวัสดีครับ สินค้าที่ได้รับเสียหายระหว่างการขนส่ง"},
    {"김민준 👩🏽‍💻", "김", "환불 요청 🇰🇷",
     "안녕하세요, 지난주에 산 헤드폰을 환불받고 싶습니다 🙏🏽"},
}};

class InboxPage final : public platform::Screen {
 public:
  explicit InboxPage(Look look) : look_(look) {}

  void draw(Frame& frame) override {
    set_look(frame, look_);
    auto screen = frame.screen();
    const auto room_for = [&](float width) { return screen.width >= width + thread_min; };
    rail(frame, screen.cut_left(kit::size::rail));
    if (screen.width >= full_width) queues(frame, screen.cut_left(kit::size::queues));
    if (room_for(kit::size::list)) list(frame, screen.cut_left(kit::size::list));
    if (room_for(kit::size::details)) side(frame, screen.cut_right(kit::size::details));
    thread(frame, screen);
    overlays(frame);
  }

 private:
  void rail(Frame& frame, kit::Area area) {
    const auto& theme = frame.theme();
    const auto nav = kit::navigation(frame, area, {.name = "Sections", .fill = theme.background2});
    edge(frame, area);
    auto inner = area.inset(8, 10);
    inner.cut_top(44);
    kit::link(
        frame, inner.cut_top(36),
        {.name = "Inbox", .href = "/", .icon = icon::inbox, .current = true, .icon_only = true});
    inner.cut_top(6);
    kit::link(
        frame, inner.cut_top(36),
        {.name = "Metrics", .href = "/metrics-board", .icon = icon::bar_chart, .icon_only = true});
    inner.cut_top(6);
    if (kit::icon_button(frame, inner.cut_top(36),
                         {.name = "Theme", .icon = icon::sun, .variant = Variant::ghost})) {
      look_ = frame.theme().kind == kit::ThemeKind::dark ? Look::light : Look::dark;
      frame.request_frame();
    }
    kit::avatar(frame, inner.cut_bottom(32), "AR", 4);
  }

  void queues(Frame& frame, kit::Area area) {
    const auto& theme = frame.theme();
    const auto nav = kit::navigation(frame, area, {.name = "Queues", .fill = theme.background2});
    edge(frame, area);
    auto inner = area.inset(10, 12);
    kit::paint_text(frame, inner.cut_top(22).inset(6, 0), "Northwind Audio",
                    kit::text_style::body_strong, theme.text);
    inner.cut_top(10);
    auto field = kit::text_field(frame, inner.cut_top(32),
                                 {.name = "Search",
                                  .text = search_,
                                  .placeholder = "Search",
                                  .role = kit::Role::searchbox,
                                  .icon = icon::search,
                                  .keys_shown = "/"});
    if (field.changed) search_ = field.text;
    inner.cut_top(10);
    const auto item = [&](const char* name, const char* count, kit::Icon sign) {
      const auto href = std::string("/queue/") + name;
      if (kit::link(frame, inner.cut_top(28),
                    {.name = name,
                     .href = href,
                     .count = count,
                     .icon = sign,
                     .current = queue_ == name})) {
        queue_ = name;
        frame.request_frame();
      }
    };
    item("Mine", "4", icon::user);
    item("Unassigned", "7", icon::inbox);
    item("All open", "38", icon::layers);
    kit::status(frame, inner.cut_bottom(30),
                {.name = "Connection",
                 .text = "Offline, 3 waiting",
                 .icon = icon::cloud_off,
                 .tone = Tone::high});
  }

  void list(Frame& frame, kit::Area area) {
    const auto& theme = frame.theme();
    const auto region = kit::region(frame, area, {.name = "List"});
    auto head = area.cut_top(50).inset(16, 0);
    kit::heading(frame, head.cut_left(60), "Mine", 1);
    kit::icon_button(frame, head.cut_right(32).middle(32),
                     {.name = "Filter", .icon = icon::filter});
    edge(frame, area);
    auto rows = kit::grid(frame, area.inset(0, 0, 1, 0),
                          {.name = "Conversations", .rows = 100'000, .row_height = 100});
    for (auto i = rows.first; i < rows.last; ++i) {
      const auto& who = customers[i % customers.size()];
      const bool chosen = i == checked_;
      auto row = kit::row(frame, rows, i,
                          {.key = i + 1ULL,
                           .name = who.name,
                           .description = who.subject,
                           .current = i == open_,
                           .selected = chosen,
                           .has_menu = true});
      if (row.menu_wanted) {
        menu_ = true;
        anchor_ = {row.menu_wanted->x, row.menu_wanted->y, 0, 0};
        frame.request_frame();
      }
      if (row.activated) {
        open_ = i;
        frame.request_frame();
      }
      auto inner = row.area.inset(12, 10, 12, 8);
      auto left = inner.cut_left(26);
      {
        const auto box = left.cut_top(20).centered(20, 20);
        const auto cell = kit::cell(frame, box);
        const auto name = std::string("Select ") + who.name;
        if (kit::checkbox(frame, box,
                          {.name = name, .checked = chosen ? kit::Toggle::on : kit::Toggle::off})) {
          checked_ = chosen ? UINT32_MAX : i;
        }
      }
      kit::avatar(frame, inner.cut_left(32).cut_top(32), who.initials, i % customers.size());
      inner.cut_left(10);
      auto first = inner.cut_top(19);
      kit::paint_text(frame, first.cut_right(30), "2m", kit::text_style::caption, theme.text2,
                      kit::Align::end);
      kit::paint_text(frame, first, who.name, kit::text_style::body_strong, theme.text);
      kit::paint_text(frame, inner.cut_top(19), who.subject, kit::text_style::body_strong,
                      theme.text);
      kit::paint_text(frame, inner.cut_top(19), who.words, kit::text_style::body, theme.text2);
      inner.cut_top(4);
      auto pills = inner.cut_top(20);
      pills.cut_left(kit::pill(frame, pills,
                               {.text = i % 3 == 0 ? "Urgent" : "High",
                                .tone = i % 3 == 0 ? Tone::urgent : Tone::high}) +
                     5);
      kit::pill(frame, pills, {.text = "In progress", .outlined = true});
    }
  }

  void thread(Frame& frame, kit::Area area) {
    const auto main = kit::main_region(frame, area, {.name = "Conversation"});
    auto head = area.cut_top(60);
    auto bar = head.inset(20, 0);
    {
      const auto actions = kit::toolbar(frame, bar, {.name = "Conversation actions"});
      const bool is_wide = area.width >= full_thread;
      if (kit::button_right(
              frame, bar, {.name = "Resolve", .icon = icon::check, .variant = Variant::primary})) {
        kit::toast(frame, {.text = "Resolved", .close = "Hide message"});
      }
      if (is_wide && kit::button_right(frame, bar,
                                       {.name = "Priority",
                                        .label = "Urgent",
                                        .icon = icon::flag,
                                        .tone = Tone::urgent,
                                        .expanded = menu_ ? kit::Toggle::on : kit::Toggle::off})) {
        menu_ = !menu_;
        anchor_ = {bar.right() + 8, head.y + 14, 90, 32};
        frame.request_frame();
      }
      if (is_wide && kit::button_right(frame, bar, {.name = "Assign", .icon = icon::user_check})) {
        dialog_ = true;
        frame.request_frame();
      }
    }
    kit::heading(frame, bar, "Refund not received", 2);
    const kit::BannerOptions news{.name = "Needs attention",
                                  .strong = "Cho replied while you were offline.",
                                  .text = "Your reply from 14:20 has not been sent.",
                                  .icon = icon::alert_triangle,
                                  .room = 200};
    {
      auto banner =
          kit::banner(frame, area.cut_top(kit::banner_height(frame, area.width, news)), news);
      kit::button_right(frame, banner.room, {.name = "Send anyway", .variant = Variant::primary});
      kit::button_right(frame, banner.room, {.name = "Edit"});
    }
    composer(frame, area.cut_bottom(120).inset(16, 0, 16, 14));
    messages(frame, area);
  }

  void messages(Frame& frame, const kit::Area& area) {
    constexpr std::uint32_t count = 10'000;
    const auto words_of = [](std::uint32_t i) { return customers[i % customers.size()].words; };
    const auto width_of = [](float width) { return std::min(width - 40, 540.F) - 28; };
    kit::log(
        frame, area, {.name = "Messages", .count = count, .key = 1, .revision = 1},
        {.key_of = [](std::uint32_t i) { return kit::Key(i + 1ULL); },
         .changed_of = [](std::uint32_t) { return std::uint64_t{0}; },
         .height_of =
             [&](std::uint32_t i, float width) {
               return kit::height_of(frame, words_of(i), kit::text_style::message,
                                     width_of(width)) +
                      20 + 24;
             },
         .draw =
             [&](const kit::LogItem& item) {
               const auto& who = customers[item.index % customers.size()];
               auto inner = item.area.inset(20, 0);
               const auto article =
                   kit::article(frame, item.area, {.name = who.name, .key = item.index + 1ULL});
               kit::paint_text(frame, inner.cut_top(20), who.name, kit::text_style::caption_strong,
                               frame.theme().text);
               const auto& text = kit::layout(frame, who.words, kit::text_style::message,
                                              {.width = width_of(item.area.width)});
               kit::paint_box(
                   frame, {inner.x, inner.y, width_of(item.area.width) + 28, text.height() + 18},
                   {.fill = item.index % 2 ? frame.theme().bubble_out : frame.theme().bubble_in,
                    .radius = kit::size::radius_bubble});
               kit::article_text(frame, text, {inner.x + 14, inner.y + 9}, frame.theme().text);
             },
         .words_of =
             [&](std::uint32_t i) {
               return kit::LogWords{customers[i % customers.size()].name, words_of(i)};
             }});
  }

  void composer(Frame& frame, kit::Area area) {
    kit::paint_box(frame, area,
                   {.fill = frame.theme().background,
                    .border = frame.theme().line,
                    .radius = kit::size::radius_bubble});
    auto inner = area.inset(14, 10);
    auto foot = inner.cut_bottom(32);
    auto field = kit::text_field(frame, inner,
                                 {.name = "Reply",
                                  .text = draft_,
                                  .placeholder = "Write a reply",
                                  .multiline = true,
                                  .frameless = true,
                                  .style = kit::text_style::message});
    if (field.changed) draft_ = field.text;
    if (kit::button_right(frame, foot,
                          {.name = "Send",
                           .keys = "mod+Enter",
                           .icon = icon::send,
                           .variant = Variant::primary,
                           .disabled = draft_.empty()}) ||
        field.submitted) {
      kit::toast(frame, {.text = "Sent: " + draft_, .close = "Hide message"});
      draft_.clear();
      frame.request_frame();
    }
    kit::button_right(frame, foot, {.name = "Schedule", .icon = icon::calendar_clock});
    kit::icon_button(frame, foot.cut_left(32), {.name = "Attach", .icon = icon::paperclip});
  }

  void side(Frame& frame, kit::Area area) {
    const auto aside = kit::complementary(frame, area, {.name = "Details"});
    kit::paint_line(frame, {area.x + 0.5F, area.y}, {area.x + 0.5F, area.bottom()},
                    frame.theme().line);
    auto tabs_area = area.cut_top(42).inset(14, 0);
    {
      const auto tabs = kit::tablist(frame, tabs_area, "Sidebar");
      for (const auto* name : {"Details", "Notes", "History"}) {
        if (kit::tab(
                frame, tabs_area,
                {.name = name, .count = name[0] == 'N' ? "1" : "", .selected = tab_ == name})) {
          tab_ = name;
          frame.request_frame();
        }
      }
    }
    const auto body = kit::scroll_region(frame, area, {.name = "Scrolled"}, 1200);
    auto inner = body.content.inset(14, 16);
    kit::text(frame, inner.cut_top(60), "The quick brown fox jumps over the lazy dog, 0123456789.",
              {.lines_max = 0});
    for (const auto variant :
         {Variant::secondary, Variant::primary, Variant::ghost, Variant::danger}) {
      auto line = inner.cut_top(40);
      const auto number = static_cast<std::uint64_t>(variant);
      kit::button_left(frame, line, {.name = "Button", .variant = variant, .key = number + 1});
      kit::button_left(frame, line,
                       {.name = "Off", .variant = variant, .disabled = true, .key = number + 10});
    }
    if (kit::checkbox(frame, inner.cut_top(28),
                      {.name = "Unread only",
                       .checked = on_ ? kit::Toggle::on : kit::Toggle::off,
                       .label_shown = true})) {
      on_ = !on_;
    }
    if (kit::toggle_switch(frame, inner.cut_top(28),
                           {.name = "Notify me",
                            .checked = on_ ? kit::Toggle::on : kit::Toggle::off,
                            .label_shown = true})) {
      on_ = !on_;
    }
    kit::progress(frame, inner.cut_top(20), "Loading", 0.4F);
    kit::divider(frame, inner.cut_top(30), "Thursday");
    kit::empty_state(frame, inner.cut_top(160),
                     {.icon = icon::inbox, .title = "Nothing here", .text = "All is answered."});
  }

  void overlays(Frame& frame) {
    if (menu_) {
      auto menu = kit::menu(frame, {.name = "Priority",
                                    .anchor = anchor_,
                                    .width = 200,
                                    .height = kit::menu_item_height * 3});
      for (const auto* name : {"Urgent", "High", "Normal"}) {
        const auto on = name[0] == 'U' ? kit::Toggle::on : kit::Toggle::off;
        if (kit::menu_item(frame, menu.area, {.name = name, .checked = on})) menu_ = false;
      }
      if (menu.dismissed) menu_ = false;
      if (!menu_) frame.request_frame();
    }
    if (!dialog_) return;
    auto box = kit::dialog(frame, {.name = "Assign", .description = "Who should have it?"});
    auto foot = box.area.cut_bottom(32);
    auto field = kit::text_field(frame, box.area.cut_top(32), {.name = "Reason", .text = reason_});
    if (field.changed) reason_ = field.text;
    if (kit::button_right(frame, foot, {.name = "Apply", .variant = Variant::primary}) ||
        box.dismissed) {
      dialog_ = false;
      frame.request_frame();
    }
  }

  static void edge(Frame& frame, const kit::Area& area) {
    kit::paint_line(frame, {area.right() - 0.5F, area.y}, {area.right() - 0.5F, area.bottom()},
                    frame.theme().line);
  }

  Look look_;
  std::string search_, draft_, reason_, queue_ = "Mine", tab_ = "Details";
  std::uint32_t open_ = 0, checked_ = 1;
  bool menu_ = false, dialog_ = false, on_ = true;
  kit::Area anchor_;
};

}  // namespace

std::unique_ptr<platform::Screen> inbox_page(Look look) {
  return std::make_unique<InboxPage>(look);
}

}  // namespace parley::app::gallery
