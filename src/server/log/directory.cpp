// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/log/directory.h"

#include <algorithm>

namespace parley::server {

const Agent* Directory::find(AgentId id) const {
  const auto found =
      std::find_if(agents.begin(), agents.end(), [&](const Agent& it) { return it.id == id; });
  return found == agents.end() ? nullptr : &*found;
}

const Channel* Directory::find_channel(std::string_view key) const {
  const auto found = std::find_if(channels.begin(), channels.end(),
                                  [&](const Channel& it) { return it.key == key; });
  return found == channels.end() ? nullptr : &*found;
}

DirectoryPtr make_directory(const Inbox& inbox) {
  Directory directory;
  if (inbox.workspaces.size() != 0) directory.workspace = *inbox.workspaces.begin();
  directory.agents.assign(inbox.agents.begin(), inbox.agents.end());
  directory.channels.assign(inbox.channels.begin(), inbox.channels.end());
  return std::make_shared<const Directory>(std::move(directory));
}

bool changes_directory(const Event& event) {
  return std::holds_alternative<WorkspaceCreated>(event) ||
         std::holds_alternative<AgentAdded>(event) || std::holds_alternative<AgentChanged>(event) ||
         std::holds_alternative<ChannelAdded>(event);
}

void DirectoryBoard::put(DirectoryPtr directory) {
  const std::lock_guard lock(mutex_);
  directory_ = std::move(directory);
}

DirectoryPtr DirectoryBoard::get() const {
  const std::lock_guard lock(mutex_);
  return directory_;
}

}  // namespace parley::server
