// SPDX-License-Identifier: AGPL-3.0-or-later
// The kit on Dear ImGui: a context without letters of its own, a window a layer, and the hooks.
#include <cstdio>

#include "ui/kit/draw.h"
#include "ui/kit/hooks.h"
#include "ui/kit/state.h"

namespace {

std::vector<parley::ui::kit::HookedItem>* watched = nullptr;

bool no_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar letter, ImFontGlyph* glyph,
              float* advance) {
  if (advance) {
    *advance = 0;
  } else {
    glyph->Codepoint = letter & 0x3FFFFFFU;
  }
  return true;
}
bool any_letter(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

const ImFontLoader& silent_loader() {
  static const ImFontLoader loader = [] {
    auto silent = ImFontLoader();
    silent.Name = "none";
    silent.FontSrcContainsGlyph = any_letter;
    silent.FontBakedLoadGlyph = no_glyph;
    return silent;
  }();
  return loader;
}

}  // namespace

namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() { return &silent_loader(); }
}  // namespace ImGuiFreeType

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect& area,
                                 const ImGuiLastItemData* item) {
  if (watched && item) watched->push_back({id, area.Min.x, area.Min.y});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace parley::ui::kit {

void watch_items(std::vector<HookedItem>* into) {
  watched = into;
  ImGui::GetCurrentContext()->TestEngineHookItems = into != nullptr;
}

void add_item(const Area& area, std::uint32_t id) {
  ImGui::ItemAdd(ImRect(top_left(area), bottom_right(area)), id);
}

void Kit::begin_imgui() {
  imgui_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(imgui_);
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoKeyboard;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  io.Fonts->TexMinWidth = 64;
  io.Fonts->TexMinHeight = 64;
  auto config = ImFontConfig();
  config.FontLoader = &silent_loader();
  config.SizePixels = 13;
  io.Fonts->AddFont(&config);
  auto& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLinesUseTex = false;
}

void Kit::open_layer(NodeId id) {
  char name[24];
  std::snprintf(name, sizeof name, "##layer%08x", static_cast<unsigned>(id.value));
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  list().PushClipRectFullScreen();
}

void Kit::close_layer() {
  list().PopClipRect();
  ImGui::End();
}

ImDrawList& Kit::list() const { return *ImGui::GetWindowDrawList(); }

}  // namespace parley::ui::kit
