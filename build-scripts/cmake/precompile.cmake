# SPDX-License-Identifier: AGPL-3.0-or-later
# Headers that nearly every file of a target reads are read once: with clang a file of the desk then
# takes a third of the time. With g++ it takes longer (its precompiled headers are five times as
# large), so that those builds read each file's own includes, and an include that is missing is
# noticed there.

# parley_precompile(TARGET <header>…)
function(parley_precompile target)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR NOT TARGET ${target})
    return()
  endif()
  get_target_property(type ${target} TYPE)
  if(type STREQUAL INTERFACE_LIBRARY)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${ARGN})
  # The same content is the same file, for ccache.
  target_compile_options(${target} PRIVATE
                         $<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>)
endfunction()
