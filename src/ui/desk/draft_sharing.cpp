// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/draft_sharing.h"

#include <algorithm>
#include <vector>

#include "ui/desk/drawing.h"

namespace parley::ui {
namespace {

constexpr Duration pause = seconds(5);

std::map<DraftKey, std::string> shared_drafts(const DeskModel& model) {
  std::map<DraftKey, std::string> texts;
  const auto* box = model.inbox.draft_boxes.find(model.agent);
  if (!box) return texts;
  for (const auto& draft : box->drafts) texts[{draft.conversation, draft.kind}] = draft.text;
  return texts;
}

const std::string& text_in(const std::map<DraftKey, std::string>& texts, const DraftKey& key) {
  static const std::string none;
  const auto found = texts.find(key);
  return found == texts.end() ? none : found->second;
}

// What another device made of a draft, here.
void take_up(DeskState& state, const DraftKey& key, const std::string& there) {
  const auto here = draft_of(state, key.first, key.second);
  const auto& before = text_in(state.sharing.known, key);
  if (here == there || before == there) return;
  const bool is_unchanged_here = here == before;
  set_draft(state, key.first, key.second, is_unchanged_here ? there : joined_drafts(here, there));
  // Joined words are news to the other device; those taken over as they are, are not.
  if (is_unchanged_here) state.sharing.typed.erase(key);
}

// AC-3: also what nobody else has seen.
void forget_erased(Drawing& on) {
  const auto& inbox = on.model.inbox;
  std::vector<DraftKey> erased;
  const auto look = [&](const DraftKey& key) {
    const auto* conversation = inbox.conversations.find(key.first);
    if (!conversation) return;
    if (inbox.customers.at(conversation->customer).erased == Erased::yes) erased.push_back(key);
  };
  for (const auto& [key, text] : on.state.drafts) look(key);
  for (const auto& [key, files] : on.state.files) look(key);
  for (const auto& key : erased) {
    set_draft(on.state, key.first, key.second, {});
    set_files(on.state, key.first, key.second, {});
  }
}

void share(Drawing& on, const DraftKey& key) {
  const auto& text = draft_of(on.state, key.first, key.second);
  if (text == text_in(shared_drafts(on.model), key)) return;
  if (!on.model.inbox.conversations.find(key.first)) return;
  ask(on.state, SaveDraft{key.first, key.second, text},
      {.purpose = Purpose::plain, .conversation = {}, .text = {}});
  on.state.sharing.known[key] = text;
}

}  // namespace

std::string joined_drafts(const std::string& here, const std::string& there) {
  if (here.starts_with(there)) return here;
  if (there.starts_with(here)) return there;
  return here + "\n\n" + there;
}

void take_up_drafts(Drawing& on) {
  auto& sharing = on.state.sharing;
  if (sharing.revision == on.model.revision || on.model.agent.is_none()) return;
  sharing.revision = on.model.revision;
  forget_erased(on);
  auto shared = shared_drafts(on.model);
  std::set<DraftKey> keys;
  for (const auto& [key, text] : shared) keys.insert(key);
  for (const auto& [key, text] : sharing.known) keys.insert(key);
  for (const auto& key : keys) take_up(on.state, key, text_in(shared, key));
  sharing.known = std::move(shared);
}

void share_drafts(Drawing& on) {
  auto& sharing = on.state.sharing;
  for (const auto& key : std::exchange(sharing.typed, {})) sharing.unshared[key] = on.model.now;
  std::vector<DraftKey> ripe;
  for (const auto& [key, typed_at] : sharing.unshared) {
    const auto left = typed_at + pause - on.model.now;
    const bool is_left = on.state.route.conversation != key.first;
    const bool is_over = draft_of(on.state, key.first, key.second).empty();
    if (left.ms <= 0 || is_left || is_over) {
      ripe.push_back(key);
    } else {
      on.frame.wake_after(static_cast<double>(left.ms));
    }
  }
  for (const auto& key : ripe) {
    sharing.unshared.erase(key);
    share(on, key);
  }
}

}  // namespace parley::ui
