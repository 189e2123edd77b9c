# SPDX-License-Identifier: AGPL-3.0-or-later
# How our own code is compiled. Libraries of others get none of this.

# The same compilation is never done twice, also across checkouts.
find_program(PARLEY_CCACHE ccache)
if(PARLEY_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER "${PARLEY_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${PARLEY_CCACHE}")
endif()

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
# WebAssembly. Small or fast is each target's own word: em++ goes on inlining nothing once it has read -Os
# or -Oz, also where -O2 follows.
set(CMAKE_CXX_FLAGS_MINSIZEREL "-DNDEBUG")
set(CMAKE_C_FLAGS_MINSIZEREL "-DNDEBUG")

if(PARLEY_SANITIZE OR PARLEY_FUZZ)
  # Without the look at an object's class: there is no RTTI to tell it from.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(PARLEY_FUZZ)
  # Built for a few seconds of running: what more of optimising gives, building would take.
  add_compile_options(-O1 -fsanitize=fuzzer-no-link)
endif()

# Every target of ours: warnings are errors.
add_library(parley_warnings INTERFACE)
target_compile_options(
  parley_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum -Werror
                            # A designated initialiser that leaves a member out means its default.
                            -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Guessed after optimising, and g++ 12 guesses wrong about moves of std::variant and std::string;
  # the sanitizer build looks at what is really read.
  target_compile_options(parley_warnings INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
endif()

# The rooms that must not throw (see style: refusals and faults are values).
add_library(parley_no_exceptions INTERFACE)
target_compile_options(parley_no_exceptions INTERFACE
                       $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
