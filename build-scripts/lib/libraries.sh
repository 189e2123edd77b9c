# SPDX-License-Identifier: AGPL-3.0-or-later
# The libraries' sources, from Debian's own source packages of a newer suite: apt checks signatures
# and sums, its state is a folder of ours, and the machine's apt set-up is neither used nor changed
# beyond asking it for the mirror. Everything is made under a temporary name and moved into the
# cache when it is complete.

pins=$root/build-scripts/packages/libraries.txt
pinned() { awk -v name="$1" '$1 == name {print $2}' "$pins"; }
oldest() { awk -v name="$1" '$1 == name {print $3}' "$pins"; }

# A library that someone has already is named by a variable: PARLEY_IMGUI, PARLEY_MD4C, PARLEY_DROGON.
have_library() {
  local own=PARLEY_${1^^}
  [ -n "${!own:-}" ] || [ "$(cat "$cache/$1/.pinned" 2>/dev/null)" = "$(pinned "$1")" ]
}

provide_libraries() {
  local need=() name
  for name in imgui md4c drogon; do have_library "$name" || need+=("$name"); done
  [ ${#need[@]} -gt 0 ] || return 0
  room_on_disk 1500 "$cache"
  rm -rf "$cache"/.making.*
  making=$(mktemp -d "$cache/.making.XXXXXX")
  trap 'rm -rf "$making"' EXIT
  local sources=("${need[@]}")
  [[ " ${need[*]} " != *" drogon "* ]] || sources+=(trantor)
  step "fetch ${sources[*]}" fetch_sources "${sources[@]}"
  grep -h '^note: ' "$logs/fetch-${sources[*]// /-}.log" 2>/dev/null || true
  for name in "${need[@]}"; do
    [ "$name" != drogon ] || step "build drogon (the first time only)" build_drogon
    echo "$(pinned "$name")" >"$making/$name/.pinned"
    rm -rf "${cache:?}/$name"
    mv "$making/$name" "$cache/$name"
  done
  rm -rf "$making"
  trap - EXIT
}

# apt with a state of its own: apt_aside COMMAND… What is fetched is pinned and signed; that a mirror
# has not refreshed its list for a while is no reason to go without.
apt_aside() {
  apt-get -o Dir::Etc::sourcelist="$making/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$making/apt/lists" -o Dir::Cache="$making/apt/cache" \
    -o APT::Update::Error-Mode=any -o Acquire::Check-Valid-Until=false \
    -o APT::Sandbox::User="$(id -un)" "$@"
}

# The mirror that this machine has its own Debian from.
machine_mirror() {
  local codename
  codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
  apt-get "$@" indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' \
    "Codename: $codename" | sort -u | head -n 1
}

fetch_sources() {
  local suite mirror name
  suite=$(pinned suite)
  mkdir -p "$making"/apt/{lists,cache/archives}/partial "$making/tars"
  mirror=$(machine_mirror)
  if [ -z "$mirror" ]; then  # its package lists were cleaned away: read them, but not in its place
    local aside=(-o Dir::State::lists="$making/apt/lists" -o Dir::Cache="$making/apt/cache"
                 -o APT::Sandbox::User="$(id -un)")
    apt-get "${aside[@]}" update
    mirror=$(machine_mirror "${aside[@]}")
  fi
  [ -n "$mirror" ] || { echo "apt knows no Debian mirror"; return 1; }
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" \
    >"$making/apt/sources.list"
  apt_aside update
  for name in "$@"; do
    fetch_source "$name" "$suite"
  done
}

# The pinned version; if the suite has moved on, the one it has now, as long as it is new enough.
fetch_source() {
  local name=$1 suite=$2 now
  cd "$making/tars"
  if ! apt_aside source --tar-only "$name=$(pinned "$name")"; then
    now=$(apt_aside source --tar-only --print-uris "$name/$suite" |
      sed -n "s/^Selected version '\([^']*\)'.*/\1/p")
    [ -n "$now" ] || { echo "$suite has no $name"; return 1; }
    dpkg --compare-versions "$now" ge "$(oldest "$name")" || { echo "$name $now is too old"; return 1; }
    echo "note: $name $(pinned "$name") is gone from $suite; taking $now"
    apt_aside source --tar-only "$name/$suite"
  fi
  mkdir -p "$making/$name"
  tar -xf "$making/tars/${name}"_*.orig.tar.* --strip-components 1 -C "$making/$name"
}

# Drogon and trantor as static libraries; sources out, headers, archives and CMake files in.
build_drogon() {
  local common=(-G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_POSITION_INDEPENDENT_CODE=ON
                -DCMAKE_CXX_STANDARD=20 -DCMAKE_INSTALL_PREFIX="$making/installed"
                -DCMAKE_PREFIX_PATH="$making/installed" -DCMAKE_INSTALL_LIBDIR=lib)
  ! command -v ccache >/dev/null || common+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  cmake -S "$making/trantor" -B "$making/build-trantor" "${common[@]}" -DTRANTOR_USE_TLS=openssl
  cmake --build "$making/build-trantor" --target install -j "$(jobs_at_once)"
  cmake -S "$making/drogon" -B "$making/build-drogon" "${common[@]}" -DUSE_SUBMODULE=OFF \
    -DBUILD_CTL=OFF -DBUILD_EXAMPLES=OFF -DBUILD_ORM=OFF -DBUILD_YAML_CONFIG=OFF -DBUILD_BROTLI=ON
  cmake --build "$making/build-drogon" --target install -j "$(jobs_at_once)"
  rm -rf "$making/drogon"
  mv "$making/installed" "$making/drogon"
}
