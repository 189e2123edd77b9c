// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/row_view.h"

#include "ui/views/files_view.h"
#include "ui/views/people.h"
#include "ui/views/queues.h"
#include "ui/views/text.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t preview_letters_max = 120;

bool is_over(const Conversation& conversation) {
  return conversation.status == Status::resolved || is_finished(conversation);
}

Weight weight_of(const Conversation& conversation) {
  if (is_over(conversation)) return Weight::plain;
  const bool is_fresh = conversation.opened == Opened::never;
  return is_fresh || conversation.clock.waiting_since ? Weight::strong : Weight::plain;
}

}  // namespace

std::string title_of(const Conversation& conversation) {
  if (!is_blank(conversation.subject)) return one_line(conversation.subject, preview_letters_max);
  return say("list.no_subject", {{"number", std::to_string(conversation.number)}});
}

Medium medium_of(const Inbox& inbox, const Conversation& conversation) {
  const auto* channel = inbox.channels.find(conversation.channel);
  return channel ? channel->medium : Medium::chat;
}

std::string_view stage_word_of(const Conversation& conversation) {
  return is_snoozed(conversation) ? say("stage.snoozed") : word_of(stage_of(conversation));
}

RowView row_view(const Inbox& inbox, const Conversation& conversation, const Clock& clock) {
  const auto* message = inbox.messages.find(conversation.last_message);
  const auto* customer = inbox.customers.find(conversation.customer);
  const auto since = message ? message->stamp.at : conversation.created_at;

  RowView row;
  row.id = conversation.id;
  row.customer = name_of(inbox, conversation.customer);
  row.initials = initials(row.customer);
  row.subject = title_of(conversation);
  row.preview =
      message ? one_line(words_or_files(message->body, message->attachments), preview_letters_max)
              : std::string(say("list.no_words"));
  row.age = age(clock, since);
  if (is_snoozed(conversation)) {
    row.until_brief = clock_of(clock, *conversation.wake_at);
    row.until = say("list.until", {{"when", day_and_clock(clock, *conversation.wake_at)}});
  } else {
    row.due = due_view(inbox, conversation, clock);
  }
  row.vip = customer ? customer->vip : Vip::no;
  row.weight = weight_of(conversation);
  row.priority = conversation.priority;
  row.stage = stage_of(conversation);
  row.stage_word = stage_word_of(conversation);
  row.tags = tags_of(inbox, conversation);
  row.medium = medium_of(inbox, conversation);
  row.name = say("list.row", {{"customer", row.customer},
                              {"subject", row.subject},
                              {"priority", word_of(row.priority)},
                              {"stage", row.stage_word},
                              {"age", row.age}});
  for (const auto& tag : row.tags) row.name += ", " + tag.name;
  if (!row.due.sentence.empty()) row.name += ", " + row.due.sentence;
  row.checkbox_name = say("list.select", {{"customer", row.customer}});
  return row;
}

}  // namespace parley::ui
