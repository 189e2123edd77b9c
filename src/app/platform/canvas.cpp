// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/platform/canvas.h"

#include <cstring>

#include "app/platform/page.h"
#include "ui/kit/draw.h"

namespace parley::app::platform {
namespace {

std::uint32_t length_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

std::uint32_t address_of(const void* at) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(at));
}

std::uint32_t bits_of(float number) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}

// As CSS counts weights, and a thousand for every face behind the upright one.
std::uint32_t weight_of(const ui::kit::Font& font) {
  return 400 + 100 * static_cast<std::uint32_t>(font.weight) +
         1000 * static_cast<std::uint32_t>(font.face);
}

}  // namespace

ui::kit::GlyphBox PageLetters::measure(const ui::kit::GlyphRequest& request, float density) {
  float out[6] = {};
  parley_ui_measure(static_cast<std::uint32_t>(request.kind), request.font.size * density,
                    weight_of(request.font), request.text.data(), length_of(request.text), out);
  return {.advance = out[0] / density,
          .left = out[1],
          .top = out[2],
          .width = out[3],
          .height = out[4],
          .coloured = out[5] != 0};
}

std::vector<std::uint32_t> PageLetters::word_ends(std::string_view text) {
  auto ends = std::vector<std::uint32_t>(text.size());
  ends.resize(parley_ui_words(text.data(), length_of(text), ends.data(), length_of(text)));
  return ends;
}

double Canvas::frame(double now_ms) {
  kit_.begin_frame(now_ms);
  if (screen_) screen_->draw(kit_.frame());
  kit_.end_frame();
  // The page first: a new theme decides which ink letters are drawn with.
  const auto& changes = kit_.out().bytes();
  if (!changes.empty()) {
    parley_ui_apply(changes.data(), static_cast<std::uint32_t>(changes.size()));
  }
  kit_.out().clear();
  raster();
  ask_for_pictures();
  paint();
  return kit_.next_frame_in();
}

void Canvas::raster() {
  auto& jobs = kit_.glyphs().jobs();
  if (jobs.empty()) return;
  auto out = ui::kit::ByteWriter{};
  for (const auto& job : jobs) {
    out.u32(static_cast<std::uint32_t>(job.kind));
    out.f64(static_cast<double>(job.font.size * kit_.glyphs().density()));
    out.u32(weight_of(job.font));
    for (const std::uint32_t number :
         {std::uint32_t{job.layer}, std::uint32_t{job.x}, std::uint32_t{job.y},
          std::uint32_t{job.width}, std::uint32_t{job.height}}) {
      out.u32(number);
    }
    out.f64(static_cast<double>(job.pen_x));
    out.f64(static_cast<double>(job.pen_y));
    out.text(job.text);
  }
  jobs.clear();
  parley_ui_raster(out.bytes().data(), static_cast<std::uint32_t>(out.bytes().size()));
}

void Canvas::ask_for_pictures() {
  for (const auto& job : kit_.pictures().jobs()) {
    parley_ui_picture(job.place, job.number, job.source.data(), length_of(job.source));
  }
  kit_.pictures().jobs().clear();
}

// First the ground's colour and the rows of boxes (address, count). Then each list: vertices
// (address, count), indices (address, count), commands (count); each command: clip (4 floats),
// indices (count), first index.
void Canvas::paint() {
  auto* data = ImGui::GetDrawData();
  // Textures of Dear ImGui's own are never looked at; it only has to be told that they are there.
  for (auto* texture : *data->Textures) {
    if (texture->Status == ImTextureStatus_WantCreate ||
        texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(ImTextureID{1});
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
  const auto& boxes = kit_.boxes().rows();
  lists_.assign({kit_.theme().background.abgr, address_of(boxes.data()),
                 static_cast<std::uint32_t>(boxes.size())});
  for (const auto* list : data->CmdLists) {
    if (list->IdxBuffer.empty()) continue;
    lists_.push_back(address_of(list->VtxBuffer.Data));
    lists_.push_back(static_cast<std::uint32_t>(list->VtxBuffer.Size));
    lists_.push_back(address_of(list->IdxBuffer.Data));
    lists_.push_back(static_cast<std::uint32_t>(list->IdxBuffer.Size));
    lists_.push_back(static_cast<std::uint32_t>(list->CmdBuffer.Size));
    for (const auto& command : list->CmdBuffer) {
      const auto& clip = command.ClipRect;
      for (const auto side : {clip.x, clip.y, clip.z, clip.w}) lists_.push_back(bits_of(side));
      lists_.push_back(command.ElemCount);
      lists_.push_back(command.IdxOffset);
    }
  }
  parley_ui_paint(lists_.data(), static_cast<std::uint32_t>(lists_.size()));
}

void Canvas::draw_again() {
  kit_.forget_letters();
  parley_ui_wanted();
}

char* Canvas::buffer(std::size_t size) {
  if (buffer_.size() < size) buffer_.resize(size);
  return buffer_.data();
}

// Exported functions have no object to be called on; a module instance has one canvas.
Canvas& canvas() {
  static Canvas* const instance = new Canvas;
  return *instance;
}

void show(Screen& screen) {
  canvas().set_screen(screen);
  parley_ui_wanted();
}

void request_frame() { parley_ui_wanted(); }

}  // namespace parley::app::platform
