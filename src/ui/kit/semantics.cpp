// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/semantics.h"

#include <array>
#include <utility>

namespace parley::ui::kit {

// FNV-1a. A key of 0 means "none", so it is avoided.
Key::Key(std::string_view text) : value(14695981039346656037ULL) {
  for (const auto letter : text) {
    value = (value ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
  }
  if (value == 0) value = 1;
}

Node& Tree::add(Node node) {
  nodes_.push_back(std::move(node));
  return nodes_.back();
}

const Node* Tree::find(NodeId id) const {
  for (const auto& node : nodes_) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

Node* Tree::find(NodeId id) {
  for (auto& node : nodes_) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

const Node* Tree::find(Role role, std::string_view name) const {
  for (const auto& node : nodes_) {
    if (node.role == role && std::string_view(node.name).starts_with(name)) return &node;
  }
  return nullptr;
}

std::string_view name_of(Role role) {
  static constexpr std::array<std::string_view, 43> names = {
      "group",    "main",        "region",   "navigation", "complementary", "toolbar",
      "dialog",   "alertdialog", "button",   "link",       "checkbox",      "switch",
      "tab",      "tablist",     "tabpanel", "heading",    "text",          "grid",
      "row",      "gridcell",    "list",     "listitem",   "log",           "article",
      "textbox",  "searchbox",   "menu",     "menuitem",   "menuitemradio", "menuitemcheckbox",
      "listbox",  "option",      "status",   "alert",      "progressbar",   "separator",
      "tooltip",  "image",       "scroll",   "line",       "presentation",  "datetime",
      "splitter",
  };
  return names[static_cast<std::size_t>(role)];
}

}  // namespace parley::ui::kit
