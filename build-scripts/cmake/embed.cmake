# SPDX-License-Identifier: AGPL-3.0-or-later
# Text files become C++ constants, so that a program carries what it needs:
#   parley_embed(target "shaders" FILES shaders/desk.vert … [WITHOUT "page."])
# gives `#include "embedded/shaders.h"` with one `inline constexpr std::string_view` a file in
# namespace parley::embedded, named as the file with every other letter than a–z, 0–9 as '_'. Of a
# JSON file with a key a line, the lines whose key begins WITHOUT are left out; of a shader, its
# comments.
function(parley_embed target name)
  cmake_parse_arguments(PARSE_ARGV 2 embed "" "WITHOUT" "FILES")
  set(header "${CMAKE_BINARY_DIR}/embedded/embedded/${name}.h")
  add_custom_command(
    OUTPUT "${header}"
    COMMAND "${CMAKE_COMMAND}" "-DOUT=${header}" "-DFILES=${embed_FILES}" "-DWITHOUT=${embed_WITHOUT}"
            -P "${CMAKE_SOURCE_DIR}/build-scripts/cmake/embed_text.cmake"
    DEPENDS ${embed_FILES} "${CMAKE_SOURCE_DIR}/build-scripts/cmake/embed_text.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${header}")
  target_include_directories(${target} PRIVATE "${CMAKE_BINARY_DIR}/embedded")
endfunction()
