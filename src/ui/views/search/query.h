// SPDX-License-Identifier: AGPL-3.0-or-later
// What is typed into the search field, understood (SE-1): `key:value` pairs, words, "quoted
// phrases", and `-` in front of what must not be. All terms must hold. What is not understood is
// explained in a sentence, never ignored.
//
//   status:open assignee:me priority:urgent tag:billing "lost parcel" before:2026-11-01 -sla:missed
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

namespace term {
struct Words {
  std::string folded;  // a word or a phrase, as fold() gives it
};
struct HasStatus {
  Status status = Status::open;
};
struct IsSnoozed {};
struct HasPriority {
  Priority priority = Priority::normal;
};
struct AssignedTo {
  std::vector<AgentId> agents;  // any of them; none: nobody has it
};
struct OfTeam {
  std::vector<TeamId> teams;
};
struct OnChannel {
  std::vector<ChannelId> channels;
};
struct WithTag {
  TagId tag;
};
struct FromCustomer {
  std::string folded;  // part of the name or the email address
};
// Days as TimeFormat::local_day counts them, by the conversation's last change.
struct ChangedBefore {
  std::int64_t day = 0;
};
struct ChangedAfter {
  std::int64_t day = 0;
};
// Overdue: it was not resolved in time, and still is not (SL-2).
enum class Sla : std::uint8_t { waiting, warned, missed, overdue };
struct HasSla {
  Sla sla = Sla::waiting;
};
enum class Trait : std::uint8_t { spam, vip, merged, reopened, followed, mentioning_me };
struct Is {
  Trait trait = Trait::spam;
};
}  // namespace term

using TermKind =
    std::variant<term::Words, term::HasStatus, term::IsSnoozed, term::HasPriority, term::AssignedTo,
                 term::OfTeam, term::OnChannel, term::WithTag, term::FromCustomer,
                 term::ChangedBefore, term::ChangedAfter, term::HasSla, term::Is>;

enum class Sense : std::uint8_t { must, must_not };

struct Term {
  Sense sense = Sense::must;
  TermKind kind;
};

struct Query {
  std::vector<Term> terms;
  std::vector<std::string> faults;  // sentences for people; with one, nothing is found
};

Query parse_query(std::string_view text, const Inbox& inbox, AgentId viewer);

// What the word that is being typed at the end may become, best first: whole words for the end of
// the field, like `status:` or `status:open`.
struct Completion {
  std::string word;
  std::string hint;
  friend bool operator==(const Completion&, const Completion&) = default;
};
std::vector<Completion> complete_query(std::string_view text, const Inbox& inbox);
// The text with its last word replaced; a finished pair gets a space behind it.
std::string with_completion(std::string_view text, const Completion& completion);

// As in 2026-11-01: days since 1 January 1970. None when there is no such day.
std::optional<std::int64_t> parse_day(std::string_view text);

}  // namespace parley::ui
