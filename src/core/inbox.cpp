// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/inbox.h"

#include <algorithm>

namespace parley {

// Each is written out for every table, and takes its time in the tables: made small, they spare
// what is fetched before the first picture some 30 kB.
Inbox::Inbox() = default;
Inbox::Inbox(const Inbox&) = default;
Inbox::Inbox(Inbox&&) noexcept = default;
Inbox& Inbox::operator=(const Inbox&) = default;
Inbox& Inbox::operator=(Inbox&&) noexcept = default;
Inbox::~Inbox() = default;

bool operator==(const Inbox& left, const Inbox& right) = default;

void Inbox::open_savepoint() {
  for_each_table(*this, [](auto& table) { table.open_savepoint(); });
}

void Inbox::roll_back() {
  for_each_table(*this, [](auto& table) { table.roll_back(); });
}

void Inbox::keep() {
  for_each_table(*this, [](auto& table) { table.keep(); });
}

namespace {

template <class Row, class Matches>
const Row* first_match(const Table<Row>& table, Matches&& matches) {
  const auto found = std::find_if(table.begin(), table.end(), matches);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace

const Settings& settings_of(const Inbox& inbox) {
  static constexpr Settings defaults;
  return inbox.workspaces.size() == 0 ? defaults : inbox.workspaces.begin()->settings;
}

const std::vector<RoutingRule>& rules_of(const Inbox& inbox) {
  static const std::vector<RoutingRule> none;
  return inbox.workspaces.size() == 0 ? none : inbox.workspaces.begin()->rules;
}

const Agent* find_agent_by_email(const Inbox& inbox, std::string_view email) {
  return first_match(inbox.agents, [&](const Agent& agent) { return agent.email == email; });
}

const Channel* find_channel_by_key(const Inbox& inbox, std::string_view key) {
  return first_match(inbox.channels, [&](const Channel& channel) { return channel.key == key; });
}

const Customer* find_customer_by_email(const Inbox& inbox, std::string_view email) {
  if (email.empty()) return nullptr;
  return first_match(inbox.customers,
                     [&](const Customer& customer) { return customer.email == email; });
}

bool is_member(const Team& team, AgentId agent) {
  return std::find(team.members.begin(), team.members.end(), agent) != team.members.end();
}

}  // namespace parley
