// SPDX-License-Identifier: AGPL-3.0-or-later
// One conversation as a row of the list. Built only for rows on the screen.
#pragma once

#include <string>

#include "ui/views/due_view.h"
#include "ui/views/tag_view.h"
#include "ui/views/when.h"

namespace parley::ui {

// Strong: nobody has opened it yet, or its customer waits for an answer.
enum class Weight : std::uint8_t { plain, strong };

struct RowView {
  ConversationId id;
  std::string name;  // for those who do not see it: starts with the customer's name
  std::string customer;
  std::string initials;
  std::string subject;
  std::string preview;      // the newest public message, on one line
  std::string age;          // since that message
  DueView due;              // SL-2
  std::string until;        // of a snoozed one: "Until 14:02"
  std::string until_brief;  // "14:02", where there is no room for more
  std::string leaves;       // of one with a scheduled message: "Leaves 14:02"
  std::string leaves_brief;
  std::string checkbox_name;
  Vip vip = Vip::no;
  Weight weight = Weight::plain;
  Priority priority = Priority::normal;
  Stage stage = Stage::fresh;
  std::string_view stage_word;  // "Snoozed", where the stage alone does not say it
  std::vector<TagView> tags;
  Medium medium = Medium::chat;
  friend bool operator==(const RowView&, const RowView&) = default;
};

RowView row_view(const Inbox& inbox, const Conversation& conversation, const Clock& clock);

std::string_view stage_word_of(const Conversation& conversation);

// The subject; chats often have none, then its number.
std::string title_of(const Conversation& conversation);
Medium medium_of(const Inbox& inbox, const Conversation& conversation);

}  // namespace parley::ui
