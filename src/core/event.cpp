// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/event.h"

namespace parley {

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

bool operator==(const Event& left, const Event& right) {
  return static_cast<const EventVariant&>(left) == static_cast<const EventVariant&>(right);
}

}  // namespace parley
