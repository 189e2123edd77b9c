// SPDX-License-Identifier: AGPL-3.0-or-later
// How people are named: to the one who looks, in a line, in a circle.
#pragma once

#include <string>
#include <string_view>

#include "core/inbox.h"

namespace parley::ui {

// Never empty: the name, else the email address, else "Customer".
std::string name_of(const Inbox& inbox, CustomerId customer);
std::string name_of(const Inbox& inbox, AgentId agent);
std::string name_of(const Inbox& inbox, TeamId team);
std::string name_of(const Inbox& inbox, const Actor& actor);

// In a sentence: "You" for whoever looks, first names for the others.
std::string subject_of_sentence(const Inbox& inbox, const Actor& actor, AgentId viewer);
std::string object_of_sentence(const Inbox& inbox, AgentId agent, AgentId viewer);

// "Maya Okonkwo" → "MO", "李小龙" → "李".
std::string initials(std::string_view name);

}  // namespace parley::ui
