// SPDX-License-Identifier: AGPL-3.0-or-later
// Who works here and where customers come in: workspace, agents, teams, channels.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "core/calendar/calendar.h"
#include "core/ids.h"
#include "core/metrics/targets.h"
#include "core/routing/routing.h"
#include "core/settings/settings.h"
#include "core/skills/skills.h"

namespace parley {

enum class Role : std::uint8_t { agent, supervisor, admin };
enum class Availability : std::uint8_t { available, away };
enum class Activity : std::uint8_t { active, deactivated };
// Whether an agent's devices have shown no sign of life for too long (AS-3).
enum class Silence : std::uint8_t { no, yes };
enum class Medium : std::uint8_t { chat, mail, api };

struct Workspace {
  WorkspaceId id;
  std::string name;
  Instant created_at;
  Settings settings;
  std::vector<RoutingRule> rules;  // in their order (AS-4)
  std::vector<Calendar> calendars;
  friend bool operator==(const Workspace&, const Workspace&) = default;
};

// NO-1: how an agent is told. What stands under the bell is always there.
enum class Told : std::uint8_t { no, yes };
struct NotificationChoices {
  Told by_browser = Told::yes;
  Told by_sound = Told::no;
  // Minutes of the agent's own day in which only the bell tells; equal: never quiet.
  std::uint32_t quiet_from_min = 0;
  std::uint32_t quiet_to_min = 0;
  friend bool operator==(const NotificationChoices&, const NotificationChoices&) = default;
};

struct Agent {
  AgentId id;
  std::string name;
  std::string email;  // lower case; signs in with it
  Role role = Role::agent;
  Activity activity = Activity::active;
  Availability availability = Availability::available;
  Silence silence = Silence::no;
  std::uint32_t open_load =
      0;  // Open conversations assigned to them; Pending does not count (AS-3)
  std::uint32_t open_load_max = 20;
  std::vector<SkillLevel> skills;
  std::optional<Instant> last_routed_at;  // the last automatic assignment (AS-5)
  std::uint64_t notifications_seen = 0;   // as many of the inbox's, from the first (NO-1)
  NotificationChoices notified;
  friend bool operator==(const Agent&, const Agent&) = default;
};

struct Team {
  TeamId id;
  std::string name;
  std::vector<AgentId> members;
  MetricTargets targets;
  friend bool operator==(const Team&, const Team&) = default;
};

struct Channel {
  ChannelId id;
  std::string key;  // in URLs: /chat/KEY
  std::string name;
  Medium medium = Medium::chat;
  TeamId team;  // whose queue its conversations start in
  friend bool operator==(const Channel&, const Channel&) = default;
};

struct CreateWorkspace {
  WorkspaceId workspace;
  std::string name;
  friend bool operator==(const CreateWorkspace&, const CreateWorkspace&) = default;
};
struct AddAgent {
  AgentId agent;
  std::string name;
  std::string email;
  Role role = Role::agent;
  std::uint32_t open_load_max = 20;
  std::vector<SkillLevel> skills;
  friend bool operator==(const AddAgent&, const AddAgent&) = default;
};
struct AddTeam {
  TeamId team;
  std::string name;
  std::vector<AgentId> members;
  friend bool operator==(const AddTeam&, const AddTeam&) = default;
};
struct AddChannel {
  ChannelId channel;
  std::string key;
  std::string name;
  Medium medium = Medium::chat;
  TeamId team;
  friend bool operator==(const AddChannel&, const AddChannel&) = default;
};
struct SetAvailability {
  AgentId agent;
  Availability availability = Availability::available;
  friend bool operator==(const SetAvailability&, const SetAvailability&) = default;
};
// The authority has not heard of an agent's devices for as long as the settings say, or hears of
// them again.
struct NoteSilence {
  AgentId agent;
  Silence silence = Silence::yes;
  friend bool operator==(const NoteSilence&, const NoteSilence&) = default;
};

struct WorkspaceCreated {
  WorkspaceId workspace;
  std::string name;
  friend bool operator==(const WorkspaceCreated&, const WorkspaceCreated&) = default;
};
struct AgentAdded {
  AgentId agent;
  std::string name;
  std::string email;
  Role role = Role::agent;
  std::uint32_t open_load_max = 20;
  std::vector<SkillLevel> skills;
  friend bool operator==(const AgentAdded&, const AgentAdded&) = default;
};
struct TeamAdded {
  TeamId team;
  std::string name;
  std::vector<AgentId> members;
  friend bool operator==(const TeamAdded&, const TeamAdded&) = default;
};
struct ChannelAdded {
  ChannelId channel;
  std::string key;
  std::string name;
  Medium medium = Medium::chat;
  TeamId team;
  friend bool operator==(const ChannelAdded&, const ChannelAdded&) = default;
};
struct AvailabilitySet {
  AgentId agent;
  Availability availability = Availability::available;
  friend bool operator==(const AvailabilitySet&, const AvailabilitySet&) = default;
};
struct SilenceNoted {
  AgentId agent;
  Silence silence = Silence::yes;
  friend bool operator==(const SilenceNoted&, const SilenceNoted&) = default;
};

// AS-3: declared Available, and there.
bool is_here(const Agent& agent);

}  // namespace parley
