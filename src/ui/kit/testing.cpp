// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/testing.h"

#include <algorithm>

#include "ui/kit/draw.h"
#include "ui/kit/hooks.h"
#include "ui/kit/state.h"
#include "ui/kit/unicode.h"

namespace parley::ui::kit {
namespace {

// Every letter is half as wide as the font is high; a word in dictionary script ends every four.
class FixedLetters final : public GlyphSource {
 public:
  GlyphBox measure(const GlyphRequest& request, float density) override {
    if (request.kind == GlyphKind::icon) {
      const auto side = request.font.size * density;
      return {.advance = request.font.size, .top = -side, .width = side, .height = side};
    }
    float letters = 0;
    for (std::size_t at = 0; at < request.text.size();) {
      const auto [value, bytes] = decode(request.text, at);
      const auto shape = shape_of(value);
      if (shape != Shape::mark && shape != Shape::joiner) letters += 1;
      at += bytes;
    }
    const auto advance = letters * request.font.size / 2;
    return {.advance = advance,
            .top = -request.font.size * density,
            .width = advance * density,
            .height = request.font.size * density};
  }

  std::vector<std::uint32_t> word_ends(std::string_view text) override {
    auto ends = std::vector<std::uint32_t>{};
    std::uint32_t letters = 0;
    for (std::uint32_t at = 0; at < text.size();) {
      at += decode(text, at).bytes;
      if (++letters % 4 == 0) ends.push_back(at);
    }
    return ends;
  }
};

}  // namespace

struct TestScreen::State {
  FixedLetters letters;
  Kit kit{letters};
  Environment environment;
  double now = 0;
  std::vector<HookedItem> items;
};

TestScreen::TestScreen(float width, float height) : state_(std::make_unique<State>()) {
  resize(width, height);
}
TestScreen::~TestScreen() = default;

std::size_t TestScreen::frame(FunctionRef<void(Frame&)> draw) {
  auto& kit = state_->kit;
  state_->now += 16;
  state_->items.clear();
  kit.out().clear();
  kit.begin_frame(state_->now);
  watch_items(&state_->items);
  draw(kit.frame());
  watch_items(nullptr);
  const auto count = kit.end_frame();
  kit.glyphs().jobs().clear();
  return count;
}

const Tree& TestScreen::tree() const { return state_->kit.tree(); }
const Node* TestScreen::find(Role role, std::string_view name) const {
  return tree().find(role, name);
}

std::string TestScreen::outline() const {
  auto text = std::string{};
  for (const auto& node : tree().nodes()) {
    int depth = 0;
    for (const auto* at = tree().find(node.parent); at; at = tree().find(at->parent)) ++depth;
    text.append(static_cast<std::size_t>(depth) * 2, ' ');
    text += std::string(kit::name_of(node.role)) + " \"" + node.name + "\"";
    if (!node.value.empty()) text += " " + node.value;
    if (node.checked == Toggle::on) text += " checked";
    if (node.selected) text += " selected";
    if (node.current) text += " current";
    if (node.disabled) text += " disabled";
    text += "\n";
  }
  return text;
}

bool TestScreen::press(Role role, std::string_view name, Reach reach) {
  const auto* node = find(role, name);
  return node && press(node->id, reach);
}

bool TestScreen::press_last(Role role, std::string_view name) {
  const Node* last = nullptr;
  for (const auto& node : tree().nodes()) {
    if (node.role == role && node.name.rfind(name, 0) == 0) last = &node;
  }
  return last && press(last->id);
}

bool TestScreen::press(NodeId id, Reach reach) {
  const auto* node = tree().find(id);
  if (!node || node->disabled) return false;
  state_->kit.pointer_down(id);
  state_->kit.pointer_up();
  state_->kit.pressed(id, reach);
  return true;
}

bool TestScreen::type(Role role, std::string_view name, std::string_view whole_text) {
  const auto* node = find(role, name);
  if (!node) return false;
  state_->kit.focused(node->id, true);
  state_->kit.typed(node->id, std::string(whole_text),
                    static_cast<std::uint32_t>(whole_text.size()));
  return true;
}

bool TestScreen::submit(Role role, std::string_view name) {
  const auto* node = find(role, name);
  if (!node) return false;
  state_->kit.focused(node->id, true);
  state_->kit.key_pressed(node->multiline ? "mod+Enter" : "Enter");
  return true;
}

bool TestScreen::scroll(Role role, std::string_view name, double top) {
  const auto* node = find(role, name);
  if (!node) return false;
  state_->kit.scrolled(node->id, top);
  return true;
}

bool TestScreen::dismiss(Role role, std::string_view name) {
  if (!find(role, name)) return false;
  state_->kit.key_pressed("Escape");
  return true;
}

void TestScreen::key(std::string_view chord) {
  state_->kit.focused({}, false);
  state_->kit.key_pressed(chord);
}

bool TestScreen::key_at(Role role, std::string_view name, std::string_view chord) {
  const auto* node = find(role, name);
  if (!node) return false;
  state_->kit.focused(node->id, true);
  state_->kit.key_pressed(chord);
  return true;
}

bool TestScreen::point_at(Role role, std::string_view name) {
  const auto* node = find(role, name);
  if (node) state_->kit.hovered(node->id);
  return node != nullptr;
}

bool TestScreen::ask_for_menu(Role role, std::string_view name, Point at) {
  const auto* node = find(role, name);
  if (!node || !node->has_menu) return false;
  state_->kit.menu_wanted(node->id, at);
  return true;
}

void TestScreen::fonts_came() { state_->kit.forget_letters(); }

void TestScreen::wait(double ms) { state_->now += ms; }

void TestScreen::give_files(std::uint32_t count) { state_->kit.files_given(count); }

void TestScreen::set_environment(const Environment& environment) {
  state_->environment = environment;
  state_->kit.set_environment(environment);
}

void TestScreen::set_system_colors(const SystemColors& colors) {
  state_->kit.set_system_colors(colors);
}

bool TestScreen::told(std::string_view words) const {
  const auto& bytes = state_->kit.out().bytes();
  return std::search(bytes.begin(), bytes.end(), words.begin(), words.end()) != bytes.end();
}

TestScreen::Vertices TestScreen::vertices() const {
  auto count = Vertices{};
  for (const auto* list : ImGui::GetDrawData()->CmdLists) {
    // Below 0: no letter there, see canvas.frag.
    for (const auto& vertex : list->VtxBuffer) ++(vertex.uv.x < 0 ? count.boxes : count.letters);
  }
  return count;
}

const std::vector<Boxes::Row>& TestScreen::boxes() const { return state_->kit.boxes().rows(); }

void TestScreen::resize(float width, float height) {
  state_->environment.width = width;
  state_->environment.height = height;
  state_->kit.set_environment(state_->environment);
}

bool TestScreen::wants_frame() const { return next_frame_in() == 0; }

double TestScreen::next_frame_in() const { return state_->kit.next_frame_in(); }

std::string TestScreen::copied() const { return state_->kit.copied(); }

std::vector<std::string> TestScreen::unnamed_items() const {
  auto unnamed = std::vector<std::string>{};
  for (const auto& item : state_->items) {
    const auto* node = tree().find(NodeId{item.id});
    if (node && !(node->name.empty() && node->description.empty())) continue;
    unnamed.push_back("an item at " + std::to_string(static_cast<int>(item.x)) + ", " +
                      std::to_string(static_cast<int>(item.y)) +
                      (node ? " has no name" : " was drawn past the kit"));
  }
  return unnamed;
}

}  // namespace parley::ui::kit
