// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/message_files.h"

#include <algorithm>

namespace parley::ui {
namespace {

constexpr float line_height = 24;
constexpr float icon_room = 20;
constexpr float picture_width = 240;
constexpr float picture_height = 150;  // the same before it is there: nothing jumps

float width_of(Drawing& on, const FileView& file) {
  const auto words = kit::measure(on.frame, file.name, kit::text_style::body_medium) +
                     kit::measure(on.frame, file.size, kit::text_style::caption);
  return std::max(words + icon_room + 10, file.is_picture ? picture_width : 0.F);
}

float height_of(const FileView& file) {
  return line_height + (file.is_picture ? picture_height + 4 : 0.F);
}

void draw_line(Drawing& on, kit::Area line, const FileView& file, const ThreadItem& item) {
  const auto& theme = on.frame.theme();
  const auto icon = file.is_picture ? kit::icon::eye : kit::icon::paperclip;
  kit::paint_icon(on.frame, line.cut_left(icon_room).cut_left(14), icon, theme.text2, 14);
  const auto size_width = kit::measure(on.frame, file.size, kit::text_style::caption) + 6;
  const auto style = kit::text_style::body_medium;
  const auto width =
      std::min(kit::measure(on.frame, file.name, style) + 2, line.width - size_width);
  const auto place = line.cut_left(width).middle(19);
  // Before the authority has the message, nobody but this device has the file.
  if (item.sentness == Sentness::sent) {
    kit::link(on.frame, place,
              {.name = file.label, .label = file.name, .href = file.href, .style = &style});
  } else {
    kit::text(on.frame, place, file.name, {.style = style, .key = "name"});
  }
  kit::paint_text(on.frame, line.middle(19), " " + file.size, kit::text_style::caption,
                  theme.text2);
}

}  // namespace

FilesSize size_of_files(Drawing& on, const ThreadItem& item, float width_max) {
  FilesSize size;
  for (const auto& file : item.files) {
    size.width = std::max(size.width, std::min(width_of(on, file), width_max));
    size.height += height_of(file);
  }
  return size;
}

void draw_files(Drawing& on, kit::Area area, const ThreadItem& item) {
  std::uint64_t place = 0;
  for (const auto& file : item.files) {
    auto box = area.cut_top(height_of(file));
    const auto scope = kit::group(on.frame, box, {.name = file.label, .key = ++place});
    if (file.is_picture) {
      kit::picture(on.frame, box.cut_top(picture_height), {.name = file.name, .source = file.href});
      box.cut_top(4);
    }
    draw_line(on, box, file, item);
  }
}

}  // namespace parley::ui
