# SPDX-License-Identifier: AGPL-3.0-or-later
# Emscripten wherever it is installed: its own toolchain file, found through its own program.
execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE parley_emscripten_root
                OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE parley_emscripten_missing)
if(parley_emscripten_missing)
  message(FATAL_ERROR "Emscripten is not installed (em-config is not on the path)")
endif()
include("${parley_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")

# Debian keeps the JavaScript parser that Emscripten links with where only Debian's Node looks.
set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND}" -E env NODE_PATH=/usr/share/nodejs)
set(CMAKE_C_LINKER_LAUNCHER "${CMAKE_COMMAND}" -E env NODE_PATH=/usr/share/nodejs)
