// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands and events as documents. Each has a lasting name and a version; both forms, JSON and
// CBOR, come from one description (wire/describe). Fields that this version does not know are kept
// beside what it does know, and written back, so that an older program never strips a newer one's
// words.
#pragma once

#include "core/command.h"
#include "core/event.h"
#include "core/refusal.h"
#include "wire/json.h"

namespace parley::wire {

// {"type":"conversation.assign","v":1,"args":{…}}
Json encode(const Command& command);
Result<Command, Fault> decode_command(const Json& document);

// {"seq":7,"cause":"…","at":…,"acted_at":…,"actor":{…},"origin":"web","type":"…","v":1,"body":{…}}
struct EventDocument {
  LoggedEvent logged;
  Json unknown;  // null, or the fields that were not understood, in their places
  friend bool operator==(const EventDocument&, const EventDocument&) = default;
};
Json encode(const EventDocument& document);
Json encode(const LoggedEvent& logged);
Result<EventDocument, Fault> decode_event(const Json& document);

std::string_view name_of(const Command& command);
std::string_view name_of(const Event& event);
std::string_view name_of(Refusal refusal);
std::string_view name_of(Role role);
std::string_view name_of(Status status);
std::string_view name_of(Priority priority);

}  // namespace parley::wire
