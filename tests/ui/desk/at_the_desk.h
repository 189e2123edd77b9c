// SPDX-License-Identifier: AGPL-3.0-or-later
// Somebody at the desk, without a browser: what they press becomes commands that the core decides.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/desk/desk.h"
#include "ui/kit/testing.h"
#include "ui/views/workspace.h"

namespace parley::ui::test {

class AtTheDesk {
 public:
  explicit AtTheDesk(AgentId who = ana, float width = 1400, float height = 840)
      : screen(width, height), agent(who) {}

  // Draws until nothing moves any more; what was asked for is in `issued` and the other lists.
  void look() {
    for (int i = 0; i < 3; ++i) {
      screen.frame([&](kit::Frame& frame) { desk.draw(frame, model()); });
      for (const auto& intent : desk.take_intents()) take(intent);
    }
    // Whatever is looked at in a test can be told by who does not see it.
    CHECK(screen.unnamed_items() == std::vector<std::string>{});
  }
  bool press(kit::Role role, std::string_view name) {
    const bool is_there = screen.press(role, name);
    look();
    return is_there;
  }
  // In a dialog over a button of the same name.
  bool press_last(kit::Role role, std::string_view name) {
    const bool is_there = screen.press_last(role, name);
    look();
    return is_there;
  }
  bool type(kit::Role role, std::string_view name, std::string_view text) {
    const bool is_there = screen.type(role, name, text);
    look();
    return is_there;
  }
  bool submit(kit::Role role, std::string_view name) {
    const bool is_there = screen.submit(role, name);
    look();
    return is_there;
  }
  [[nodiscard]] bool shows(kit::Role role, std::string_view name) const {
    return screen.find(role, name) != nullptr;
  }
  // Whether those words stand anywhere on the screen.
  [[nodiscard]] bool says(std::string_view words) const {
    return screen.outline().find(words) != std::string::npos;
  }
  void go(std::string_view path) {
    desk.set_route(path);
    look();
  }
  // Something came in from elsewhere.
  void hear() {
    revision_ += 1;
    look();
  }
  [[nodiscard]] std::string path_of(ConversationId id) const { return "/c/" + to_text(id); }

  template <class Wanted>
  [[nodiscard]] const Wanted* issued_last() const {
    return issued.empty() ? nullptr : std::get_if<Wanted>(&issued.back());
  }

  World world;
  Desk desk;
  kit::TestScreen screen;
  AgentId agent;
  ConnectionState connection{Link::online, 0, SavesHere::yes};
  std::vector<PendingItem> pending;
  std::vector<AttentionItem> attention;

  bool hold_bulk = false;  // a bulk change waits for the authority's answer

  std::vector<Command> issued;
  std::vector<std::string> paths;
  std::vector<Draft> drafts;
  std::vector<CommandId> dismissed;
  Intents others;

 private:
  DeskModel model() {
    return {.inbox = world.inbox,
            .revision = revision_,
            .agent = agent,
            .seen = world.head,
            .now = world.now,
            .time = utc_format(),
            .connection = connection,
            .pending = pending,
            .attention = attention};
  }
  void take(const Intent& intent) {
    revision_ += 1;
    if (const auto* issue = std::get_if<intent::Issue>(&intent)) return run(*issue);
    if (const auto* navigate = std::get_if<intent::Navigate>(&intent)) {
      paths.push_back(navigate->path);
    } else if (const auto* changed = std::get_if<intent::DraftChanged>(&intent)) {
      drafts.push_back(changed->draft);
    } else if (const auto* dismiss = std::get_if<intent::DismissAttention>(&intent)) {
      dismissed.push_back(dismiss->id);
    } else {
      others.push_back(intent);
    }
  }
  void run(const intent::Issue& issue) {
    auto command = issue.command;
    fill_ids(command);
    issued.push_back(command);
    const Context context{world.now, world.now, by(agent), Origin::web};
    const auto events = decide(world.inbox, command, context);
    if (!events) return desk.refused(issue.ask, events.error());
    desk.accepted(issue.ask);
    const auto* bulk = std::get_if<BulkChange>(&command);
    if (hold_bulk && bulk) pending.push_back({.words = {}, .conversation = {}, .bulk = bulk->id});
    world.run(by(agent), command);
  }
  void fill_ids(Command& command) {
    const auto fresh = message_id(5000 + ++last_message_);
    if (auto* reply = std::get_if<SendReply>(&command)) reply->message = fresh;
    if (auto* note = std::get_if<AddNote>(&command)) note->note = fresh;
    if (auto* assign = std::get_if<AssignConversation>(&command)) assign->note_id = fresh;
    if (auto* transfer = std::get_if<TransferConversation>(&command)) transfer->note_id = fresh;
    if (auto* schedule = std::get_if<ScheduleMessage>(&command)) schedule->message = fresh;
    if (auto* split = std::get_if<SplitConversation>(&command)) split->into = {fresh.raw};
    if (auto* add = std::get_if<AddAgent>(&command)) add->agent = {fresh.raw};
    if (auto* add = std::get_if<AddTeam>(&command)) add->team = {fresh.raw};
    if (auto* add = std::get_if<AddChannel>(&command)) add->channel = {fresh.raw};
    if (auto* tag = std::get_if<CreateTag>(&command)) tag->tag = {fresh.raw};
    if (auto* resolve = std::get_if<ResolveConversation>(&command)) resolve->message = fresh;
    if (auto* bulk = std::get_if<BulkChange>(&command)) bulk->id = BulkId{fresh.raw};
    if (auto* view = std::get_if<SaveView>(&command); view && view->id.is_none()) {
      view->id = ViewId{fresh.raw};
    }
    if (auto* saved = std::get_if<SaveCalendar>(&command); saved && saved->calendar.id.is_none()) {
      saved->calendar.id = CalendarId{fresh.raw};
    }
    if (auto* rules = std::get_if<SetRoutingRules>(&command)) {
      for (auto& rule : rules->rules) {
        if (rule.id.is_none()) rule.id = RuleId{fresh.raw};
      }
    }
    if (auto* saved = std::get_if<SaveTemplate>(&command); saved && saved->id.is_none()) {
      saved->id = TemplateId{fresh.raw};
    }
  }

  std::uint64_t revision_ = 1;
  std::uint64_t last_message_ = 0;
};

}  // namespace parley::ui::test
