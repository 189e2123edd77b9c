// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/erasure/eraser.h"

#include <initializer_list>
#include <string>

namespace parley {

struct Eraser::Reading {
  Eraser& eraser;

  static bool clear(std::initializer_list<std::string*> words) {
    bool had_any = false;
    for (auto* text : words) {
      had_any |= !text->empty();
      text->clear();
    }
    return had_any;
  }
  [[nodiscard]] bool is_theirs(ConversationId id) const {
    return eraser.conversations_.count(id) != 0;
  }

  bool operator()(CustomerSeen& event) const {
    if (eraser.customers_.count(event.customer) == 0) return false;
    return clear({&event.name, &event.email});
  }
  bool operator()(ConversationStarted& event) const {
    if (eraser.customers_.count(event.customer) == 0) return false;
    eraser.conversations_.insert(event.conversation);
    return clear({&event.subject});
  }
  bool operator()(ConversationSplit& event) const {
    if (!is_theirs(event.conversation)) return false;
    eraser.conversations_.insert(event.into);
    return clear({&event.subject});
  }
  bool operator()(MessageReceived& event) const { return in(event, {&event.body}); }
  bool operator()(ReplySent& event) const { return in(event, {&event.body}); }
  bool operator()(ReplyHeld& event) const { return in(event, {&event.body, &event.summary}); }
  bool operator()(MessageCorrected& event) const { return in(event, {&event.body, &event.former}); }
  bool operator()(ConversationPended& event) const { return in(event, {&event.awaiting}); }
  bool operator()(ConversationResolved& event) const { return in(event, {&event.summary}); }
  bool operator()(ConversationAssigned& event) const { return in(event, {&event.note}); }
  bool operator()(ConversationTransferred& event) const { return in(event, {&event.note}); }
  bool operator()(PrioritySet& event) const { return in(event, {&event.reason}); }
  bool operator()(NoteAdded& event) const { return in(event, {&event.body}); }
  bool operator()(ConversationRated& event) const { return in(event, {&event.comment}); }
  bool operator()(DraftSaved& event) const { return in(event, {&event.text}); }
  bool operator()(MessageScheduled& event) const {
    if (is_theirs(event.conversation)) eraser.scheduled_.insert(event.message);
    return in(event, {&event.body});
  }
  bool operator()(ScheduledMessageEdited& event) const {
    return eraser.scheduled_.count(event.message) != 0 && clear({&event.body});
  }
  template <class WithoutWords>
  bool operator()(WithoutWords& /*event*/) const {
    return false;
  }

 private:
  template <class Happened>
  static bool forget_files(Happened& event) {
    if constexpr (requires { event.attachments; }) {
      const bool had_any = !event.attachments.empty();
      event.attachments.clear();
      return had_any;
    } else {
      return false;
    }
  }
  template <class Happened>
  bool in(Happened& event, std::initializer_list<std::string*> words) const {
    if (!is_theirs(event.conversation)) return false;
    const bool had_files = forget_files(event);
    return clear(words) || had_files;
  }
};

std::set<CustomerId> erased_customers(const std::vector<LoggedEvent>& events) {
  std::set<CustomerId> customers;
  for (const auto& logged : events) {
    const auto* erased = std::get_if<CustomerErased>(&logged.event);
    if (erased) customers.insert(erased->customer);
  }
  return customers;
}

bool Eraser::take_words_out_of(Event& event) { return std::visit(Reading{*this}, event); }

}  // namespace parley
