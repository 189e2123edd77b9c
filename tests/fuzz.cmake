# SPDX-License-Identifier: AGPL-3.0-or-later
# tests/fuzz/<name>.cpp is one libFuzzer target, fuzz_<name>.
file(GLOB targets CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/fuzz/*.cpp")
foreach(source IN LISTS targets)
  get_filename_component(name "${source}" NAME_WE)
  parley_program(fuzz_${name} SOURCES "${source}" LINKS parley_sync parley_store)
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endforeach()
