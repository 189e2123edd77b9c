# SPDX-License-Identifier: AGPL-3.0-or-later
# What Parley stands on. Sources and builds that Debian does not have are in the build cache; whoever
# has them elsewhere names the folder in the environment: PARLEY_IMGUI, PARLEY_MD4C, PARLEY_DROGON.
foreach(library IN ITEMS IMGUI MD4C DROGON)
  string(TOLOWER "${library}" folder)
  set(PARLEY_${library} "${PARLEY_CACHE}/${folder}")
  if(NOT "$ENV{PARLEY_${library}}" STREQUAL "")
    set(PARLEY_${library} "$ENV{PARLEY_${library}}")
  endif()
endforeach()
list(APPEND CMAKE_PREFIX_PATH "${PARLEY_DROGON}")

# Header-only libraries of the system, each linked into a folder of its own: em++ must never see
# the system's include folder, where the C library's headers would come along.
function(parley_header_library target folder header)
  string(MAKE_C_IDENTIFIER "PARLEY_HEADER_${folder}" found)
  find_path(${found} "${folder}/${header}" NO_CMAKE_FIND_ROOT_PATH
            PATHS /usr/include /usr/local/include REQUIRED)
  set(alone "${CMAKE_BINARY_DIR}/headers/${folder}")
  file(MAKE_DIRECTORY "${alone}")
  file(CREATE_LINK "${${found}}/${folder}" "${alone}/${folder}" SYMBOLIC)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE "${alone}")
endfunction()
parley_header_library(parley_json nlohmann json.hpp)
parley_header_library(parley_doctest doctest doctest.h)
# One meaning of the JSON library's functions in every object file, with exceptions or without.
target_compile_definitions(parley_json INTERFACE JSON_NOEXCEPTION)

# Dear ImGui without its demo and debug tools. Its test-engine hooks are on in every build: they
# are the net that finds a visible item without a role and a name.
if(EXISTS "${PARLEY_IMGUI}/imgui.cpp")
  add_library(parley_imgui STATIC EXCLUDE_FROM_ALL
              "${PARLEY_IMGUI}/imgui.cpp" "${PARLEY_IMGUI}/imgui_draw.cpp"
              "${PARLEY_IMGUI}/imgui_tables.cpp" "${PARLEY_IMGUI}/imgui_widgets.cpp")
  target_include_directories(parley_imgui SYSTEM PUBLIC "${PARLEY_IMGUI}")
  target_compile_definitions(parley_imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS
                             IMGUI_DISABLE_DEBUG_TOOLS IMGUI_ENABLE_TEST_ENGINE)
  target_compile_options(parley_imgui PRIVATE -w $<$<BOOL:${EMSCRIPTEN}>:-Oz>)
  target_link_libraries(parley_imgui PRIVATE parley_no_exceptions)
  if(EXISTS "${CMAKE_SOURCE_DIR}/src/ui/kit/imconfig.h")
    target_compile_definitions(parley_imgui PUBLIC "IMGUI_USER_CONFIG=\"ui/kit/imconfig.h\"")
    target_include_directories(parley_imgui PRIVATE "${CMAKE_SOURCE_DIR}/src")
  endif()
endif()

if(EXISTS "${PARLEY_MD4C}/src/md4c.c")
  add_library(parley_md4c STATIC EXCLUDE_FROM_ALL "${PARLEY_MD4C}/src/md4c.c")
  target_include_directories(parley_md4c SYSTEM PUBLIC "${PARLEY_MD4C}/src")
  target_compile_options(parley_md4c PRIVATE -w $<$<BOOL:${EMSCRIPTEN}>:-Oz>)
endif()

if(NOT EMSCRIPTEN AND NOT PARLEY_FUZZ)
  find_package(SQLite3 REQUIRED)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
  pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq)
  find_package(spdlog REQUIRED CONFIG)
  find_package(CLI11 REQUIRED CONFIG)
  # Last: it brings find modules of its own, which would stand before CMake's.
  find_package(Drogon QUIET CONFIG)
endif()
