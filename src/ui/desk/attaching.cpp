// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/attaching.h"

#include <algorithm>

#include "core/attachments/blobs.h"
#include "ui/views/files_view.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float chip_height = 28;
constexpr float chip_gap = 6;
constexpr float name_width_max = 180;
constexpr float around_name = 74;  // icon, paddings and the button that takes it away

struct Chip {
  FileView file;
  kit::Area area;
  std::size_t place = 0;
};

float chip_width(Drawing& on, const FileView& file, float width_max) {
  const auto name = kit::measure(on.frame, file.name, kit::text_style::caption_medium) + 1;
  const auto size = kit::measure(on.frame, file.size, kit::text_style::caption) + 6;
  return std::min(std::min(name, name_width_max) + size + around_name, width_max);
}

// Beside each other while there is room, then below.
std::vector<Chip> chips_in(Drawing& on, const Attachments& files, const kit::Area& area) {
  std::vector<Chip> chips;
  float x = 0;
  float y = 0;
  for (std::size_t place = 0; place < files.size(); ++place) {
    auto view = file_view(files[place]);
    const auto width = chip_width(on, view, area.width);
    if (x > 0 && x + width > area.width) {
      x = 0;
      y += chip_height + chip_gap;
    }
    chips.push_back({std::move(view), {area.x + x, area.y + y, width, chip_height}, place});
    x += width + chip_gap;
  }
  return chips;
}

// True when it was taken away.
bool draw_chip(Drawing& on, const Chip& chip) {
  const auto& theme = on.frame.theme();
  auto box = chip.area;
  const auto scope =
      kit::list_item(on.frame, box, {.name = chip.file.label, .key = chip.place + 1});
  kit::paint_box(on.frame, box,
                 {.fill = theme.background2, .border = theme.line, .radius = kit::size::radius});
  box.cut_left(8);
  kit::paint_icon(on.frame, box.cut_left(14), kit::icon::paperclip, theme.text2, 14);
  box.cut_left(6);
  const bool is_gone = kit::icon_button(on.frame, box.cut_right(26).middle(24),
                                        {.name = say("files.remove", {{"name", chip.file.name}}),
                                         .icon = kit::icon::close,
                                         .variant = kit::Variant::ghost,
                                         .small = true});
  const auto size_width = kit::measure(on.frame, chip.file.size, kit::text_style::caption);
  const auto size_area = box.cut_right(size_width + 2).middle(17);
  box.cut_right(6);
  kit::text(on.frame, box.middle(17), chip.file.name,
            {.style = kit::text_style::caption_medium, .key = "name"});
  kit::text(on.frame, size_area, chip.file.size,
            {.style = kit::text_style::caption, .color = theme.text2, .key = "size"});
  return is_gone;
}

bool can_reply(Drawing& on, ConversationId id) {
  const auto* view = on.state.views.conversation(on.model, id);
  return view && view->why_no_reply.empty();
}

}  // namespace

void draw_attach_button(Drawing& on, const kit::Area& place, ConversationId conversation,
                        DraftKind kind) {
  if (!kit::icon_button(on.frame, place.middle(kit::size::control),
                        {.name = say("files.attach"),
                         .icon = kit::icon::paperclip,
                         .variant = kit::Variant::ghost})) {
    return;
  }
  on.state.intents.push_back(intent::PickFiles{conversation, kind});
}

float height_of_chips(Drawing& on, ConversationId conversation, DraftKind kind, float width) {
  const auto& files = files_of(on.state, conversation, kind);
  if (files.empty()) return 0;
  return chips_in(on, files, {0, 0, width, 0}).back().area.bottom() + chip_gap;
}

void draw_chips(Drawing& on, kit::Area area, ConversationId conversation, DraftKind kind) {
  const auto& files = files_of(on.state, conversation, kind);
  if (files.empty()) return;
  const auto scope = kit::list(on.frame, area, {.name = say("files.list")});
  for (const auto& chip : chips_in(on, files, area)) {
    if (!draw_chip(on, chip)) continue;
    auto left = files;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(chip.place));
    return set_files(on.state, conversation, kind, std::move(left));
  }
}

void take_given_files(Drawing& on) {
  for (auto& news : std::exchange(on.state.file_news, {})) {
    kit::toast(on.frame, {.text = news, .close = say("toast.close")});
  }
  if (on.frame.take_files() == 0) return;
  const auto id = on.state.route.conversation;
  const bool is_note = on.state.note_writing_in == id || !can_reply(on, id);
  if (id.is_none() || !on.model.inbox.conversations.find(id)) {
    return kit::toast(on.frame, {.text = say("files.nowhere"), .close = say("toast.close")});
  }
  on.state.intents.push_back(intent::TakeFiles{id, is_note ? DraftKind::note : DraftKind::reply});
}

}  // namespace parley::ui
