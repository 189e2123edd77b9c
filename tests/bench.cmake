# SPDX-License-Identifier: AGPL-3.0-or-later
# tests/bench/<name>.cpp is one program, bench_<name>, native and for Node. A name that starts with
# the room server or store_sqlite is native only; ui_ has the canvas UI.
file(GLOB programs CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/bench/*.cpp")
foreach(source IN LISTS programs)
  get_filename_component(name "${source}" NAME_WE)
  set(links parley_sync parley_store)
  if(name MATCHES "^server" OR name MATCHES "^store_sqlite")
    if(NOT TARGET parley_server)
      continue()
    endif()
    list(APPEND links parley_server)
  elseif(name MATCHES "^ui")
    list(APPEND links parley_ui)
  endif()
  parley_program(bench_${name} SOURCES "${source}" LINKS ${links})
  target_compile_options(bench_${name} PRIVATE -O2)
endforeach()
