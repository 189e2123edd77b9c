// SPDX-License-Identifier: AGPL-3.0-or-later
// The kit without a page: a screen that runs frames natively, with letters of one fixed width, and
// lets a test press, type and scroll as the page's layer would. For tests only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/boxes.h"
#include "ui/kit/kit.h"
#include "ui/kit/lists.h"

namespace parley::ui::kit {

class TestScreen {
 public:
  explicit TestScreen(float width = 1400, float height = 840);
  ~TestScreen();
  TestScreen(const TestScreen&) = delete;
  TestScreen& operator=(const TestScreen&) = delete;

  // One frame. Gives how many differences the page's layer would have got.
  std::size_t frame(FunctionRef<void(Frame&)> draw);

  // What the last frame said of itself.
  [[nodiscard]] const Tree& tree() const;
  [[nodiscard]] const Node* find(Role role, std::string_view name) const;
  // The tree as indented lines "role \"name\" value", for comparing and for reading.
  [[nodiscard]] std::string outline() const;

  // Each takes effect in the next frame. False: there is no such node.
  bool press(Role role, std::string_view name, Reach reach = Reach::one);
  bool press(NodeId id, Reach reach = Reach::one);
  bool press_last(Role role, std::string_view name);  // of several, the one on top
  bool type(Role role, std::string_view name, std::string_view whole_text);
  bool submit(Role role, std::string_view name);
  bool scroll(Role role, std::string_view name, double top);
  bool dismiss(Role role, std::string_view name);
  void key(std::string_view chord);
  // Pressed while that has the focus.
  bool key_at(Role role, std::string_view name, std::string_view chord);
  bool point_at(Role role, std::string_view name);
  bool ask_for_menu(Role role, std::string_view name, Point at);
  void wait(double ms);  // until the next frame
  void fonts_came();     // letters are others from now on
  void give_files(std::uint32_t count);
  void resize(float width, float height);
  void set_environment(const Environment& environment);
  void set_system_colors(const SystemColors& colors);
  // Whether what the last frame told the page has these words in it.
  [[nodiscard]] bool told(std::string_view words) const;
  struct Vertices {
    std::size_t letters = 0, boxes = 0;
  };
  [[nodiscard]] Vertices vertices() const;  // of the last frame
  [[nodiscard]] const std::vector<Boxes::Row>& boxes() const;
  [[nodiscard]] bool wants_frame() const;
  // Milliseconds; below 0: not before something happens.
  [[nodiscard]] double next_frame_in() const;
  [[nodiscard]] std::string copied() const;

  // Items that Dear ImGui saw without a role and a name: raw ImGui widgets that bypass the kit.
  [[nodiscard]] std::vector<std::string> unnamed_items() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace parley::ui::kit
