// SPDX-License-Identifier: AGPL-3.0-or-later
// TR-1: to another team or channel, with a note for whoever takes it on.
#include "ui/desk/dialogs/choice.h"
#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

float height(Drawing&) { return 3 * dialog_line_height + dialog_field_height; }

const Conversation& conversation_of(Drawing& on) {
  return on.model.inbox.conversations.at(on.state.dialog.conversation);
}

void draw_team(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  const auto now = conversation_of(on).team;
  const auto wanted = dialog.team.is_none() ? now : dialog.team;
  std::vector<ChoiceItem> items;
  std::vector<TeamId> ids;
  for (const auto& team : on.model.inbox.teams) {
    items.push_back({team.name, std::string(team.id == now ? say("transfer.now") : ""),
                     team.id == wanted, false});
    ids.push_back(team.id);
  }
  if (const auto chosen = draw_choice(on, area, say("transfer.team"), items)) {
    dialog.team = ids[*chosen] == now ? TeamId{} : ids[*chosen];
    dialog.assignee = {};
    dialog.error.clear();
  }
}

void draw_channel(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  const auto now = conversation_of(on).channel;
  const auto wanted = dialog.channel.is_none() ? now : dialog.channel;
  std::vector<ChoiceItem> items;
  std::vector<ChannelId> ids;
  for (const auto& channel : on.model.inbox.channels) {
    items.push_back({channel.name, std::string(channel.id == now ? say("transfer.now") : ""),
                     channel.id == wanted, false});
    ids.push_back(channel.id);
  }
  if (const auto chosen = draw_choice(on, area, say("transfer.channel"), items)) {
    dialog.channel = ids[*chosen] == now ? ChannelId{} : ids[*chosen];
    dialog.error.clear();
  }
}

// TR-1: the chosen team's, else that of a newly chosen channel.
TeamId team_after(Drawing& on) {
  const auto& dialog = on.state.dialog;
  if (!dialog.team.is_none()) return dialog.team;
  const auto* channel = on.model.inbox.channels.find(dialog.channel);
  return channel ? channel->team : conversation_of(on).team;
}

void draw_assignee(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  std::vector<ChoiceItem> items{
      {std::string(say("transfer.nobody")), {}, dialog.assignee.is_none(), false}};
  std::vector<AgentId> ids{{}};
  for (const auto& candidate : team_members(on.model.inbox, conversation_of(on), team_after(on))) {
    items.push_back({candidate.name, candidate.hint, dialog.assignee == candidate.agent,
                     candidate.fit == Candidate::Fit::unable});
    ids.push_back(candidate.agent);
  }
  if (const auto chosen = draw_choice(on, area, say("transfer.assignee"), items)) {
    dialog.assignee = ids[*chosen];
    dialog.error.clear();
  }
}

void draw(Drawing& on, kit::Area& area) {
  draw_team(on, area);
  draw_channel(on, area);
  draw_assignee(on, area);
  draw_dialog_field(on, area, say("transfer.note"), on.state.dialog.text);
}

std::optional<Command> command(Drawing& on) {
  const auto& dialog = on.state.dialog;
  return TransferConversation{dialog.conversation, dialog.channel, dialog.team, dialog.assignee, {},
                              dialog.text};
}

}  // namespace

const DialogKind transfer_dialog{.title = "transfer.title",
                                 .button = "transfer.do",
                                 .height = height,
                                 .draw = draw,
                                 .command = command};

}  // namespace parley::ui
