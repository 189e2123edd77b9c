// SPDX-License-Identifier: AGPL-3.0-or-later
// Dear ImGui as the kit uses it: draw lists, layers, identities and the test engine's hooks.
// Letters come from the kit's own text, so ImGui carries no font, and files, shells and clipboards
// are the page's business.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_WIN32_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FILE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
// Asks ImGuiFreeType::GetFontLoader for letters, which is ours and knows none (layers.cpp): no
// rasteriser of outlines is built in.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_SSE
#define IMGUI_USE_WCHAR32

// One long list must not overflow 16-bit vertex numbers.
#define ImDrawIdx unsigned int

// Bugs trap in every build, as everywhere in this project.
#define IM_ASSERT(condition) ((condition) ? (void)0 : __builtin_trap())
