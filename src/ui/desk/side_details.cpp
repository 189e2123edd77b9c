// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "ui/desk/dialogs/dialog.h"
#include "ui/desk/side_parts.h"
#include "ui/desk/tag_marks.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float fact_line = 24;
constexpr float fact_name_width = 106;

void draw_customer(Drawing& on, kit::Area& area, const DetailsView& details) {
  const auto& theme = on.frame.theme();
  auto line = area.cut_top(52);
  const auto circle = line.cut_left(52);
  const auto* conversation = on.model.inbox.conversations.find(on.state.route.conversation);
  kit::avatar(on.frame, circle, details.initials,
              conversation ? conversation->customer.raw.low : 0);
  line.cut_left(12);
  auto words = line.middle(details.vip == Vip::yes ? 53.F : 36.F);
  kit::heading(on.frame, words.cut_top(19), details.customer, 3,
               {.style = kit::text_style::body_strong});
  kit::text(on.frame, words.cut_top(17),
            details.email.empty() ? say("details.no_email") : std::string_view(details.email),
            {.style = kit::text_style::caption, .color = theme.text2, .key = "email"});
  if (details.vip == Vip::yes) {
    kit::text(on.frame, words.cut_top(17), say("details.vip"),
              {.style = kit::text_style::caption_strong, .color = theme.high, .key = "vip"});
  }
  area.cut_top(14);
}

void draw_fact(Drawing& on, kit::Area line, const Fact& fact) {
  const auto scope = kit::list_item(on.frame, line, {.key = kit::Key(std::string_view(fact.what))});
  const auto name = line.cut_left(fact_name_width);
  kit::text(on.frame, name, fact.what, {.color = on.frame.theme().text2, .key = "what"});
  line.cut_left(8);
  kit::text(on.frame, line, fact.value, {.align = kit::Align::left, .key = "value"});
}

void draw_facts(Drawing& on, kit::Area& area, std::string_view name,
                const std::vector<Fact>& facts) {
  const auto scope = kit::list(on.frame, area, {.name = name});
  for (const auto& fact : facts) draw_fact(on, area.cut_top(fact_line), fact);
}

// NT-2, NO-1: who is told when the customer writes.
void draw_followers(Drawing& on, kit::Area& area, ConversationId id, const DetailsView& details) {
  draw_side_title(on, area, say("followers"));
  const auto names =
      details.followers.empty() ? say("followers.none") : std::string_view(details.followers);
  const auto height = kit::height_of(on.frame, names, kit::text_style::body, area.width);
  kit::text(on.frame, area.cut_top(height), names, {.lines_max = 0, .key = "followers"});
  area.cut_top(6);
  auto bar = area.cut_top(kit::size::control_small);
  const auto word = say(details.is_followed ? "followers.unfollow" : "followers.follow");
  if (!kit::button_left(on.frame, bar,
                        {.name = word, .icon = kit::icon::eye, .small = true, .key = "follow"})) {
    return;
  }
  const Asked asked{.purpose = Purpose::plain, .conversation = id, .text = {}};
  if (details.is_followed) {
    ask(on.state, RemoveFollower{id}, asked);
  } else {
    ask(on.state, AddFollower{id}, asked);
  }
}

// AS-5.
void draw_vip_switch(Drawing& on, kit::Area& area, ConversationId id, const DetailsView& details) {
  const auto* conversation = on.model.inbox.conversations.find(id);
  if (!conversation) return;
  const bool is_vip = details.vip == Vip::yes;
  if (kit::toggle_switch(on.frame, area.cut_top(28),
                         {.name = say("details.vip"),
                          .checked = is_vip ? kit::Toggle::on : kit::Toggle::off,
                          .label_shown = true})) {
    ask(on.state, SetCustomerVip{conversation->customer, is_vip ? Vip::no : Vip::yes},
        {.purpose = Purpose::plain, .conversation = id, .text = {}});
  }
  area.cut_top(6);
}

// CS-1.
void draw_rating(Drawing& on, kit::Area& area, const RatingView& rating) {
  if (rating.line.empty()) return;
  draw_side_title(on, area, say("rating"));
  if (!rating.stars.empty()) {
    auto line = area.cut_top(20);
    kit::paint_icon(on.frame, line.cut_left(15), kit::icon::star, on.frame.theme().high, 15);
    line.cut_left(6);
    kit::text(on.frame, line, rating.stars, {.style = kit::text_style::body_medium});
  }
  kit::text(on.frame, area.cut_top(18), rating.line,
            {.style = kit::text_style::caption, .color = on.frame.theme().text2, .key = "rated"});
  if (rating.comment.empty()) return;
  area.cut_top(4);
  draw_side_quote(on, area, rating.comment);
}

void draw_tags(Drawing& on, kit::Area& area, const DetailsView& details) {
  if (details.tags.empty()) return;
  draw_side_title(on, area, say("tags"));
  draw_all_tag_pills(on, area, details.tags);
}

void draw_priority(Drawing& on, kit::Area& area, const DetailsView& details) {
  draw_side_title(on, area, say("priority"));
  priority_pill(on, area.cut_top(22), details.priority.priority);
  if (details.priority.set.empty()) return;
  area.cut_top(4);
  kit::text(on.frame, area.cut_top(18), details.priority.set,
            {.style = kit::text_style::caption, .color = on.frame.theme().text2, .key = "set"});
  area.cut_top(4);
  draw_side_quote(on, area, details.priority.reason);
}

void draw_other(Drawing& on, kit::Area& area, const OtherConversation& other) {
  const auto& theme = on.frame.theme();
  const auto href = path_of({Section::inbox, on.state.route.queue, other.id});
  const auto style = kit::text_style::body_medium;
  auto box = area.cut_top(46);
  const auto scope = kit::list_item(on.frame, box, {.key = key_of(other.id.raw)});
  const auto width = std::min(kit::measure(on.frame, other.title, style) + 2, box.width);
  box.cut_top(4);
  if (kit::link(on.frame, box.cut_top(19).cut_left(width),
                {.name = other.title, .href = href, .style = &style})) {
    go_to(on.state, other.id);
  }
  kit::text(on.frame, box.cut_top(17), other.line,
            {.style = kit::text_style::caption, .color = theme.text2, .key = "line"});
  kit::paint_line(on.frame, {area.x, area.y - 1}, {area.right(), area.y - 1}, theme.line);
}

void draw_others(Drawing& on, kit::Area& area, const std::vector<OtherConversation>& others) {
  if (others.empty()) return;
  draw_side_title(on, area, say("details.earlier"));
  const auto scope = kit::list(on.frame, area, {.name = say("details.earlier")});
  for (const auto& other : others) draw_other(on, area, other);
}

// AC-3: for admins, and last of all. Others see that it can be done, and by whom (AC-1).
void draw_erase(Drawing& on, kit::Area& area, ConversationId id) {
  const auto* viewer = on.model.inbox.agents.find(on.model.agent);
  const bool is_allowed = viewer && viewer->role == Role::admin;
  const auto* conversation = on.model.inbox.conversations.find(id);
  const auto* customer =
      conversation ? on.model.inbox.customers.find(conversation->customer) : nullptr;
  if (!customer || customer->erased == Erased::yes) return;
  area.cut_top(22);
  auto bar = area.cut_top(kit::size::control_small);
  const auto why_not = is_allowed ? std::string_view() : say("erase.for_admins");
  if (kit::button_left(on.frame, bar,
                       {.name = say("erase.ask"),
                        .description = why_not,
                        .icon = kit::icon::trash,
                        .variant = kit::Variant::ghost,
                        .tone = kit::Tone::urgent,
                        .disabled = !is_allowed,
                        .small = true})) {
    open_dialog(on, erase_dialog, id);
  }
  if (is_allowed) return;
  kit::text(on.frame, area.cut_top(20), why_not,
            {.style = kit::text_style::caption, .color = on.frame.theme().text2, .key = "why"});
}

}  // namespace

void draw_side_title(Drawing& on, kit::Area& area, std::string_view words) {
  area.cut_top(14);
  kit::heading(on.frame, area.cut_top(22), words, 3,
               {.style = kit::text_style::tiny_strong, .color = on.frame.theme().text2});
}

// A paragraph of its own in a soft box.
void draw_side_quote(Drawing& on, kit::Area& area, std::string_view words) {
  const auto& theme = on.frame.theme();
  const auto width = area.width - 20;
  const auto height = kit::height_of(on.frame, words, kit::text_style::caption, width);
  const auto box = area.cut_top(height + 16);
  kit::paint_box(on.frame, box, {.fill = theme.background2, .radius = kit::size::radius});
  kit::text(on.frame, box.inset(10, 8), words,
            {.style = kit::text_style::caption, .lines_max = 0, .key = words});
}

void draw_details(Drawing& on, kit::Area& area, const ConversationView& view) {
  const auto& details = view.details;
  draw_customer(on, area, details);
  draw_facts(on, area, say("details.of_customer"), details.customer_facts);
  draw_vip_switch(on, area, view.id, details);
  draw_facts(on, area, say("details.facts"), details.facts);
  draw_tags(on, area, details);
  if (!details.awaiting.empty()) {
    draw_side_title(on, area, say("details.awaiting"));
    draw_side_quote(on, area, details.awaiting);
  }
  if (!details.summary.empty()) {
    draw_side_title(on, area, say("details.summary"));
    draw_side_quote(on, area, details.summary);
  }
  draw_followers(on, area, view.id, details);
  draw_rating(on, area, details.rating);
  draw_priority(on, area, details);
  draw_why_mine(on, area, details);
  draw_related(on, area, view);
  draw_others(on, area, details.others);
  draw_erase(on, area, view.id);
}

}  // namespace parley::ui
