// SPDX-License-Identifier: AGPL-3.0-or-later
// The word that somebody is typing, when it begins with a mark that opens a list: "/" for
// templates,
// "@" for people. And what that list offers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

struct TypedWord {
  std::uint32_t begin = 0;  // of the mark, a byte of the text
  std::uint32_t end = 0;    // the caret
  std::string after_mark;   // folded
  friend bool operator==(const TypedWord&, const TypedWord&) = default;
};
// The one that ends at the caret; the mark begins the text or follows white space.
std::optional<TypedWord> typed_word(std::string_view text, std::uint32_t caret, char mark);

struct Suggestion {
  std::string name;
  std::string hint;
  std::string words;     // take the typed word's place
  TemplateId used = {};  // of a template: counted when it is taken (TP-4)
  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

// TP-2, TP-3: templates that this agent may use, an exact shortcut first, then those whose shortcut
// or name begins so, the most used ones before the others; their variables filled in.
std::vector<Suggestion> suggest_templates(const Inbox& inbox, ConversationId about, AgentId agent,
                                          TemplateKind kind, std::string_view typed);
// A template's words with its variables filled in.
std::string filled_in(const Inbox& inbox, const Template& it, ConversationId about, AgentId agent);
// LC-2: what the conversation's team, else the workspace, chose to close with: the reply template
// that is called by `/closing`. Null: none.
const Template* closing_template(const Inbox& inbox, ConversationId about, AgentId agent);

// NT-2: active agents who may see the conversation, and teams with such members, by any of their
// names' words.
std::vector<Suggestion> suggest_people(const Inbox& inbox, ConversationId about,
                                       std::string_view typed);

}  // namespace parley::ui
