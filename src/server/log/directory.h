// SPDX-License-Identifier: AGPL-3.0-or-later
// Who works here and which channels there are: a copy that any thread may read while the writer
// goes on. Made anew whenever one of these changes, which is rare.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/event.h"
#include "core/inbox.h"

namespace parley::server {

struct Directory {
  Workspace workspace;
  std::vector<Agent> agents;
  std::vector<Channel> channels;

  [[nodiscard]] bool is_set_up() const { return !agents.empty(); }
  [[nodiscard]] const Agent* find(AgentId id) const;
  [[nodiscard]] const Channel* find_channel(std::string_view key) const;
};

using DirectoryPtr = std::shared_ptr<const Directory>;

DirectoryPtr make_directory(const Inbox& inbox);
bool changes_directory(const Event& event);

// The newest directory, handed from the writer to whoever asks.
class DirectoryBoard {
 public:
  void put(DirectoryPtr directory);
  [[nodiscard]] DirectoryPtr get() const;

 private:
  mutable std::mutex mutex_;
  DirectoryPtr directory_ = std::make_shared<const Directory>();
};

}  // namespace parley::server
