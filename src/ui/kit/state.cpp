// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/state.h"

#include <algorithm>
#include <utility>

#include "ui/kit/draw.h"
#include "ui/kit/hash.h"
#include "ui/kit/overlay.h"

namespace parley::ui::kit {
namespace {

constexpr double forever = -1;

}  // namespace

Kit::Kit(GlyphSource& source) : glyphs_(source), frame_(*this) { begin_imgui(); }

Kit::~Kit() {
  ImGui::SetCurrentContext(imgui_);
  ImGui::DestroyContext(imgui_);
}

void Kit::set_environment(const Environment& now_is) {
  const bool other_inks = environment.forced_colors != now_is.forced_colors ||
                          environment.more_contrast != now_is.more_contrast;
  if (other_inks) theme_known_ = false;
  environment = now_is;
}

void Kit::set_system_colors(const SystemColors& colors) {
  forced_ = forced_theme(colors);
  theme_known_ = false;
}

const Theme& Kit::theme() const {
  if (environment.forced_colors) return forced_;
  return theme_of(theme_kind, environment.more_contrast ? Contrast::more : Contrast::usual);
}

void Kit::pressed(NodeId id, Reach reach_now) {
  if (std::exchange(swallow_press_, false)) return;
  reach_next_ = reach_now;
  pressed_next_.insert(id.value);
}

// A press outside of what floats closes it, and does nothing else.
void Kit::pointer_down(NodeId id) {
  held_ = id;
  swallow_press_ = false;
  if (floats.empty() || is_inside(id, floats.back().id) || is_news(id)) return;
  dismissed_next_.insert(floats.back().id.value);
  swallow_press_ = floats.back().role != Role::listbox;
}

void Kit::hovered(NodeId id) {
  auto chain = std::vector<NodeId>{};
  for (auto at = id; !at.is_none();) {
    chain.push_back(at);
    const auto parent = last_parents_.find(at.value);
    at = parent == last_parents_.end() ? NodeId{} : NodeId{parent->second};
  }
  if (chain == hover_chain_) return;
  hover_chain_ = std::move(chain);
  hover_since_ = now;
}

void Kit::focused(NodeId id, bool ring) {
  focused_ = id;
  focus_ring_ = ring;
}

void Kit::typed(NodeId id, std::string text, std::uint32_t caret) {
  const auto found = fields.find(id.value);
  if (found == fields.end()) return;
  auto& field = found->second;
  if (field.text != text) field.changed = true;
  field.text = std::move(text);
  field.caret = caret;
}

void Kit::scrolled(NodeId id, double top) { scroll_tops[id.value] = top; }

bool Kit::key_pressed(std::string_view chord) {
  if (chord == "Escape" && !tip_for_.is_none()) tip_put_away_ = tip_for_;
  if (takes_any_key && chord != "Tab" && chord != "shift+Tab") {
    taken_key = chord;
    return true;
  }
  if (chord == "Escape" && !floats.empty()) {
    dismissed_next_.insert(floats.back().id.value);
    return true;
  }
  auto hash = Hash{};
  hash.add(chord);
  const bool is_claimed = std::find(claimed.begin(), claimed.end(), hash.value()) != claimed.end();
  const auto* node = tree_.find(focused_);
  if (node && is_field(node->role)) {
    auto& field = fields[focused_.value];
    const bool listed = !floats.empty() && floats.back().role == Role::listbox;
    const bool is_step = chord == "Enter" || chord == "Tab" || chord.starts_with("Arrow");
    if (!chord.starts_with("mod+") && !(is_step && listed && is_claimed)) {
      if (chord == "Escape") field.escaped = true;
      if (chord == "Enter" && !node->multiline) field.submitted = true;
      return chord == "Enter" && !node->multiline;
    }
  }
  if (is_claimed) keys.emplace_back(chord);
  return is_claimed;
}

void Kit::begin_frame(double now_ms) {
  now = now_ms;
  ++turn_;
  wake_in_ = forever;
  if (glyphs_.start_frame(environment.density)) forget_layouts();
  pressed_ = std::exchange(pressed_next_, {});
  reach = std::exchange(reach_next_, Reach::one);
  dismissed_ = std::exchange(dismissed_next_, {});
  menu_wish_ = std::exchange(menu_wish_next_, {});
  boxes_.clear();
  tree_.clear();
  ids_.clear();
  open_.assign(1, NodeId{});
  claimed.clear();
  takes_any_key = false;
  floats.clear();
  covers_before_ = std::exchange(covers, {});
  tip_.clear();
  tip_for_ = {};

  ImGui::SetCurrentContext(imgui_);
  auto& io = ImGui::GetIO();
  io.DisplaySize = {std::max(1.F, environment.width), std::max(1.F, environment.height)};
  io.DisplayFramebufferScale = {environment.density, environment.density};
  io.DeltaTime = 1.F / 60;
  ImGui::NewFrame();
  auto* shared = ImGui::GetDrawListSharedData();
  shared->TexUvWhitePixel = {-1, -1};  // the shader's sign for "no texture here"
  shared->InitialFringeScale = 1 / environment.density;
  open_layer({1});
}

std::size_t Kit::end_frame() {
  draw_floating_news();
  close_layer();
  ImGui::Render();
  if (direction == Direction::to_left) mirror_painting();
  keys.clear();
  followed.clear();
  last_parents_.clear();
  for (const auto& node : tree_.nodes()) last_parents_[node.id.value] = node.parent.value;
  std::erase_if(fields, [this](const auto& entry) { return entry.second.seen + 1 < turn_; });
  std::erase_if(paragraphs_,
                [this](const auto& entry) { return entry.second->used_at + 60 < turn_; });
  // The nodes come first: commands about one of them find it.
  auto commands = out_.bytes();
  out_.clear();
  const auto mirrored_in = direction == Direction::to_left ? environment.width : 0.F;
  const auto count = differences_.write(tree_, out_, mirrored_in);
  out_.append(commands);
  if (covers != covers_before_ && !fields.empty()) wake(0);
  // What has no room now may have it in a texture that starts anew; more than it can hold stays
  // away.
  constexpr int tries = 2;
  full_frames_ = glyphs_.was_full() ? full_frames_ + 1 : 0;
  if (full_frames_ > 0 && full_frames_ <= tries) wake(0);
  return count;
}

Node& Kit::state(Node node, Key key) {
  const auto id = id_for(node.role, node.name, key);
  node.id = unused_id(id.value);
  node.parent = open_.back();
  if (node.floating) node.parent = {};
  if (std::exchange(focus_wanted_next, false)) frame_.focus(node.id);
  return tree_.add(std::move(node));
}

NodeId Kit::id_for(Role role, std::string_view name, Key key) const {
  auto hash = Hash{};
  hash.add(std::uint64_t{open_.back().value});
  hash.add(static_cast<std::uint64_t>(role));
  if (key.is_none()) {
    hash.add(name);
  } else {
    hash.add(key.value);
  }
  return {hash.value32()};
}

// Two of one name beside each other: told apart by their order.
NodeId Kit::unused_id(std::uint32_t wanted) {
  while (wanted == 0 || !ids_.insert(wanted).second) wanted = wanted * 2654435761U + 1;
  return {wanted};
}

void Kit::open(NodeId parent) { open_.push_back(parent); }
void Kit::close() { open_.pop_back(); }

bool Kit::was_pressed(NodeId id) { return pressed_.erase(id.value) > 0; }

bool Kit::is_hovered(NodeId id) const {
  return std::find(hover_chain_.begin(), hover_chain_.end(), id) != hover_chain_.end();
}

// Who draws it learns of it while drawing, and stops with the frame after.
bool Kit::is_dismissed(NodeId id) {
  if (dismissed_.erase(id.value) == 0) return false;
  wake(0);
  return true;
}

std::optional<Point> Kit::take_menu_wish(NodeId id) {
  if (!(menu_wish_.first == id)) return std::nullopt;
  return std::exchange(menu_wish_, {}).second;
}

bool Kit::is_inside(NodeId id, NodeId ancestor) const {
  for (auto at = id; !at.is_none();) {
    if (at == ancestor) return true;
    const auto parent = last_parents_.find(at.value);
    at = parent == last_parents_.end() ? NodeId{} : NodeId{parent->second};
  }
  return false;
}

void Kit::wake(double ms) {
  ms = std::max(0.0, ms);
  wake_in_ = wake_in_ < 0 ? ms : std::min(wake_in_, ms);
}

void Kit::forget_letters() {
  forget_layouts();
  glyphs_.forget_all();
}

// Letters of other fonts are as wide as they are: lines may break elsewhere.
void Kit::forget_layouts() {
  paragraphs_.clear();
  for (auto& [id, heights] : logs) heights.measure_anew();
}

void Kit::scroll_to(NodeId id, double top) {
  scroll_tops[id.value] = top;
  out_.u32(static_cast<std::uint32_t>(Change::scroll));
  out_.u32(id.value);
  out_.f64(top);
}

// Ink is lighter or darker on the other ground, so letters are drawn anew.
void Kit::set_theme(ThemeKind kind) {
  if (environment.forced_colors) kind = forced_.kind;
  if (theme_known_ && theme_kind == kind) return;
  theme_known_ = true;
  theme_kind = kind;
  glyphs_.forget_pictures();
  out_.u32(static_cast<std::uint32_t>(Change::theme));
  out_.u32(static_cast<std::uint32_t>(kind));
}

void Kit::copy(std::string_view text) {
  copied_ = text;
  out_.u32(static_cast<std::uint32_t>(Change::copy));
  out_.text(text);
}

const LaidOut& Kit::layout(const TextSource& source) {
  auto hash = Hash{};
  hash.add(source.text);
  hash.add(static_cast<std::uint64_t>(source.style.font.size * 64));
  hash.add(static_cast<std::uint64_t>(source.style.line_height * 64) << 8 |
           static_cast<std::uint64_t>(source.style.font.weight));
  hash.add(static_cast<std::uint64_t>(source.wrapping.width * 64));
  hash.add(std::uint64_t{source.wrapping.lines_max} << 9 | (source.wrapping.fitted ? 256U : 0U) |
           static_cast<std::uint64_t>(source.wrapping.align));
  for (const auto& span : source.wrapping.spans) {
    hash.add(std::uint64_t{span.begin} << 32 | span.end);
    hash.add(std::uint64_t{span.color.abgr} << 16 | static_cast<std::uint64_t>(span.face) << 8 |
             static_cast<std::uint64_t>(span.weight));
  }
  auto& kept = paragraphs_[hash.value()];
  if (!kept) kept = std::make_unique<LaidOut>(glyphs_, source, direction);
  kept->used_at = turn_;
  return *kept;
}

}  // namespace parley::ui::kit
