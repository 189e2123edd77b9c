# SPDX-License-Identifier: AGPL-3.0-or-later
# From sources to programs: native and WebAssembly by CMake, the page by its own bundler.

# A folder that was configured at another path or with another cache starts anew.
configure() {
  local preset=$1 kept=$root/build/$1/CMakeCache.txt
  if [ -f "$kept" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$kept"; then
    rm -rf "$root/build/$preset"
  fi
  (cd "$root" && cmake --preset "$preset" -DPARLEY_CACHE="$cache")
}

# build NAME PRESET TARGET…
build() {
  local name=$1 preset=$2
  shift 2
  step "$name" configure_and_build "$preset" "$@"
}
# A program whose sources are gone is taken away too, so that no old test is run.
configure_and_build() {
  configure "$1"
  ninja -C "$root/build/$1" -t cleandead
  ninja -C "$root/build/$1" -j "$(jobs_at_once)" "${@:2}"
}

# The page: bundled with hashed names from web/, around the module that the Wasm build left.
build_web() {
  [ -f "$root/web/build.mjs" ] || return 0
  step "page" node "$root/web/build.mjs" --wasm "$root/build/wasm/web" --out "$root/build/web"
}

# The demo: build_demo FOLDER
build_demo() {
  step "demo page" node "$root/web/demo.mjs" --wasm "$root/build/wasm/web" --out "$1"
}

# prepare LIST…: a machine that can build; silent where nothing is missing.
prepare() {
  take_turns
  install_packages "$@"
  room_on_disk 1000 "$root/build"
  provide_libraries
  install_node_packages
}
