// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/conversation.h"

namespace parley {

bool is_finished(const Conversation& conversation) {
  return conversation.status == Status::closed || conversation.status == Status::archived;
}

Stage stage_of(const Conversation& conversation) {
  switch (conversation.status) {
    case Status::pending:
      return Stage::pending;
    case Status::resolved:
      return Stage::resolved;
    case Status::closed:
      return Stage::closed;
    case Status::archived:
      return Stage::archived;
    case Status::open:
      break;
  }
  if (!conversation.assignee.is_none()) {
    const bool has_acted = conversation.assignee_acted == Acted::since_assignment;
    return has_acted ? Stage::in_progress : Stage::assigned;
  }
  return conversation.opened == Opened::never ? Stage::fresh : Stage::open;
}

std::vector<Status> allowed_moves(Status from) {
  switch (from) {
    case Status::open:
      return {Status::pending, Status::resolved};
    case Status::pending:
      return {Status::open, Status::resolved};
    case Status::resolved:
      return {Status::open, Status::closed};
    case Status::closed:
      return {Status::archived};
    case Status::archived:
      return {Status::closed};
  }
  return {};
}

}  // namespace parley
