// SPDX-License-Identifier: AGPL-3.0-or-later
// A conversation with one customer: its place in the lifecycle, who has it, and the thread of what
// was said and done in it. The thread's words live in the inbox's message table, so that changing a
// conversation never copies them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/context.h"
#include "core/ids.h"

namespace parley {

enum class Status : std::uint8_t { open, pending, resolved, closed, archived };
enum class Stage : std::uint8_t {
  fresh,  // shown as "New"
  open,
  assigned,
  in_progress,
  pending,
  resolved,
  closed,
  archived
};
enum class Priority : std::uint8_t { low, normal, high, urgent };
enum class Opened : std::uint8_t { never, by_an_agent };
enum class Acted : std::uint8_t { not_yet, since_assignment };
enum class Vip : std::uint8_t { no, yes };
enum class Erased : std::uint8_t { no, yes };
// Why something happened that nobody asked for in words.
enum class Why : std::uint8_t {
  asked,
  customer_wrote,
  assignee_away,
  assignee_gone,
  time_came,       // its wake time
  nothing_done,    // the assignee did nothing for as long as the setting allows (AS-8)
  colleague_wrote  // another agent's public reply wakes a snoozed conversation (LC-6)
};
enum class EscalationCause : std::uint8_t { none, response_missed, follow_ups };
enum class Spam : std::uint8_t { no, yes };
enum class Survey : std::uint8_t { none, open, answered };
enum class Window : std::uint8_t { running, warned };
enum class Missed : std::uint8_t { no, yes };
enum class Lowered : std::uint8_t { no, by_hand };
enum class TeamChosen : std::uint8_t { no, by_hand };

struct Customer {
  CustomerId id;
  std::string name;
  std::string email;
  Vip vip = Vip::no;
  Erased erased = Erased::no;  // AC-3: name, address and words are gone for good
  friend bool operator==(const Customer&, const Customer&) = default;
};

// SL-5: who set the priority by hand, when and why. `actor` is the system when nobody did.
struct PriorityReason {
  Actor actor;
  Instant at;
  std::string reason;
  EscalationCause cause = EscalationCause::none;  // when a rule raised it
  friend bool operator==(const PriorityReason&, const PriorityReason&) = default;
};

// How long the customer has been waiting for an answer; all empty when nobody waits (SL-2).
struct ResponseClock {
  std::optional<Instant> waiting_since;  // at of the oldest customer message without an answer
  MessageId message;                     // that message
  Instant window_start;                  // the response is due a target after this
  Window window = Window::running;
  Missed missed = Missed::no;     // recorded once per message that waits
  Lowered lowered = Lowered::no;  // priority lowered by hand: not raised again for this wait
  std::uint32_t follow_ups = 0;   // since the wait or the last escalation began
  Instant last_follow_up_at;
  Instant missed_due;  // when the answer that was missed should have been there (SL-4)
  friend bool operator==(const ResponseClock&, const ResponseClock&) = default;
};

// What unmerging gives back (MG-3): to this one, and to the one that it went into. What was brought
// there, and only that, leaves it again.
struct BeforeMerge {
  Status status = Status::open;
  AgentId assignee;
  ResponseClock clock;
  ResponseClock into_clock;
  Priority into_priority = Priority::normal;
  PriorityReason into_priority_reason;
  std::vector<TagId> tags_brought;  // each of the three sorted
  std::vector<AgentId> followers_brought;
  std::vector<AgentId> mentioned_brought;
  friend bool operator==(const BeforeMerge&, const BeforeMerge&) = default;
};

struct RoutingCandidate {
  AgentId agent;
  std::uint32_t open_load = 0;
  friend bool operator==(const RoutingCandidate&, const RoutingCandidate&) = default;
};
// AS-7: "why is this mine?" Empty when no rule gave it to anybody.
struct RoutedBy {
  RuleId rule;
  std::string rule_name;
  std::vector<RoutingCandidate> candidates;
  friend bool operator==(const RoutedBy&, const RoutedBy&) = default;
};

struct Conversation {
  ConversationId id;
  std::uint32_t number = 0;  // "#812": what people say to each other
  CustomerId customer;
  ChannelId channel;
  TeamId team;
  TeamChosen team_chosen = TeamChosen::no;  // by hand: no rule takes it to another team
  std::string subject;
  std::string language;  // as its channel says: "de", "pt-BR"; empty: nobody said (AS-4)
  std::optional<ConversationId> follow_up_of;
  ConversationId split_from;
  ConversationId merged_into;  // it lives on in that one; its own thread is as it was
  BeforeMerge before_merge;

  Status status = Status::open;
  Opened opened = Opened::never;
  AgentId assignee;  // none: in its team's queue
  Acted assignee_acted = Acted::not_yet;
  Position assigned_at_position;
  Instant assigned_at;
  RoutedBy routed_by;
  std::string awaiting;  // while pending: what for
  std::optional<Instant> wake_at;
  Actor snoozed_by;     // who set it Pending
  std::string summary;  // how it was resolved
  std::uint32_t reopened = 0;

  Priority priority = Priority::normal;
  PriorityReason priority_reason;

  Instant created_at;
  Instant changed_at;
  ResponseClock clock;
  std::uint32_t responses_missed = 0;
  Duration missed_by;  // SL-4: how late the last miss was found, and then answered
  Missed resolution_missed = Missed::no;  // SL-2: recorded once
  std::optional<Instant> first_replied_at;
  std::optional<Instant> resolved_at;    // the last time; empty while it is not resolved
  std::optional<Instant> pending_since;  // while Pending
  Duration pending_spent;                // before that
  Duration pending_worked;               // of which in working time
  std::vector<TagId> tags;               // sorted
  Spam spam = Spam::no;
  std::vector<AgentId> followers;  // sorted
  std::vector<AgentId> mentioned;  // in any note; sorted
  AgentId resolved_for;            // who had it when it was last resolved (CS-1)
  Survey survey = Survey::none;
  Position delivered_to;              // MS-1: answers up to here are on the customer's device
  Position read_to;                   // and these were seen
  MessageId last_message;             // newest public one; none before the first
  std::vector<std::uint32_t> thread;  // places in the inbox's history, in order
  friend bool operator==(const Conversation&, const Conversation&) = default;
};

// Closed or archived: read-only but for notes; a customer who writes starts a follow-up (LC-3).
bool is_finished(const Conversation& conversation);

// Where it stands for a person to see; derived, never stored (LC-1).
Stage stage_of(const Conversation& conversation);

// The statuses that an agent may move it to from here (LC-2).
std::vector<Status> allowed_moves(Status from);

}  // namespace parley
