// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/rating_view.h"

#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

const Rating* newest_rating(const Inbox& inbox, ConversationId conversation) {
  const Rating* newest = nullptr;
  for (const auto& rating : inbox.ratings) {
    if (rating.conversation != conversation) continue;
    if (!newest || newest->at < rating.at) newest = &rating;
  }
  return newest;
}

}  // namespace

RatingView rating_view(const Inbox& inbox, const Conversation& conversation, const Clock& clock) {
  RatingView view;
  const auto* rating = newest_rating(inbox, conversation.id);
  if (!rating) {
    if (conversation.survey == Survey::open) view.line = say("rating.asked");
    return view;
  }
  view.stars = say("rating.stars", {{"stars", std::to_string(rating->stars)}});
  const auto when = day_and_clock(clock, rating->at);
  view.line = rating->agent.is_none()
                  ? when
                  : say("rating.line", {{"when", when}, {"who", name_of(inbox, rating->agent)}});
  view.comment = rating->comment;
  return view;
}

std::string satisfaction_of(const Inbox& inbox, CustomerId customer) {
  std::uint64_t count = 0;
  std::uint64_t stars = 0;
  for (const auto& rating : inbox.ratings) {
    const auto* conversation = inbox.conversations.find(rating.conversation);
    if (!conversation || conversation->customer != customer) continue;
    count += 1;
    stars += rating.stars;
  }
  if (count == 0) return {};
  const auto tenths = (stars * 10 + count / 2) / count;
  const auto mean = std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
  return say("rating.mean", {{"stars", mean}, {"count", std::to_string(count)}});
}

}  // namespace parley::ui
