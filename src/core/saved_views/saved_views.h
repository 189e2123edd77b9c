// SPDX-License-Identifier: AGPL-3.0-or-later
// VW-2: a search that is kept, by one agent or for a team. Its list and its count are live: only
// the question is kept, in the query language (SE-1).
#pragma once

#include <cstdint>
#include <string>

#include "core/ids.h"

namespace parley {

struct Inbox;

enum class ViewScope : std::uint8_t { personal, team };
enum class ViewState : std::uint8_t { active, deleted };

// By priority, then longest waiting, unless somebody wants another order (VW-1).
enum class ViewOrder : std::uint8_t { priority, newest, oldest, longest_waiting };

struct SavedView {
  ViewId id;
  std::string name;
  std::string query;
  ViewScope scope = ViewScope::personal;
  AgentId owner;  // who saved it first
  TeamId team;    // of a team's
  ViewState state = ViewState::active;
  ViewOrder order = ViewOrder::priority;
  friend bool operator==(const SavedView&, const SavedView&) = default;
};

// New when its id is, else a change of it.
struct SaveView {
  ViewId id;
  std::string name;
  std::string query;
  ViewScope scope = ViewScope::personal;
  TeamId team;
  ViewOrder order = ViewOrder::priority;
  friend bool operator==(const SaveView&, const SaveView&) = default;
};
struct DeleteView {
  ViewId id;
  friend bool operator==(const DeleteView&, const DeleteView&) = default;
};

struct ViewSaved {
  ViewId id;
  std::string name;
  std::string query;
  ViewScope scope = ViewScope::personal;
  AgentId owner;
  TeamId team;
  ViewOrder order = ViewOrder::priority;
  friend bool operator==(const ViewSaved&, const ViewSaved&) = default;
};
struct ViewDeleted {
  ViewId id;
  friend bool operator==(const ViewDeleted&, const ViewDeleted&) = default;
};

// Their own, and their teams'.
bool is_shown_to(const Inbox& inbox, const SavedView& view, AgentId agent);

}  // namespace parley
