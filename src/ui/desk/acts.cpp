// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/acts.h"

#include "ui/desk/dialogs/dialog.h"

namespace parley::ui {

kit::Icon icon_of(Action action) {
  switch (action) {
    case Action::claim:
      return kit::icon::user_check;
    case Action::assign:
      return kit::icon::user_plus;
    case Action::priority:
      return kit::icon::flag;
    case Action::pending:
      return kit::icon::clock;
    case Action::snooze:
      return kit::icon::moon;
    case Action::reopen:
      return kit::icon::rotate_ccw;
    case Action::resolve:
      return kit::icon::check;
    case Action::close:
      return kit::icon::lock;
    case Action::archive:
      return kit::icon::archive;
    case Action::restore:
      return kit::icon::archive_restore;
    case Action::tags:
      return kit::icon::tag;
    case Action::merge:
      return kit::icon::merge;
    case Action::split:
      return kit::icon::split;
    case Action::transfer:
      return kit::icon::external_link;
    case Action::spam:
      return kit::icon::ban;
    case Action::not_spam:
      return kit::icon::circle_check;
  }
  return {};
}

void act(Drawing& on, ConversationId conversation, Action action) {
  const Asked asked{.purpose = Purpose::plain, .conversation = conversation, .text = {}};
  switch (action) {
    case Action::claim:
      ask(on.state, ClaimConversation{conversation}, asked);
      return;
    case Action::assign:
      open_dialog(on, assign_dialog, conversation);
      return;
    case Action::priority:
      open_dialog(on, priority_dialog, conversation);
      return;
    case Action::pending:
      open_dialog(on, pending_dialog, conversation);
      return;
    case Action::snooze:
      open_dialog(on, snooze_dialog, conversation);
      return;
    case Action::resolve:
      open_resolve_dialog(on, conversation);
      return;
    case Action::reopen:
      ask(on.state, ReopenConversation{conversation}, asked);
      return;
    case Action::close:
      ask(on.state, CloseConversation{conversation}, asked);
      return;
    case Action::archive:
      ask(on.state, ArchiveConversation{conversation}, asked);
      return;
    case Action::restore:
      ask(on.state, RestoreConversation{conversation}, asked);
      return;
    case Action::merge:
      open_dialog(on, merge_dialog, conversation);
      return;
    case Action::split:
      open_dialog(on, split_dialog, conversation);
      return;
    case Action::transfer:
      open_dialog(on, transfer_dialog, conversation).assignee = {};
      return;
    case Action::spam:
      ask(on.state, MarkSpam{conversation, Spam::yes}, asked);
      return;
    case Action::not_spam:
      ask(on.state, MarkSpam{conversation, Spam::no}, asked);
      return;
    case Action::tags:
      open_dialog(on, tags_dialog, conversation);
      return;
  }
}

}  // namespace parley::ui
