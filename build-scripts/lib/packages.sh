# SPDX-License-Identifier: AGPL-3.0-or-later
# Debian packages and npm packages: only what is missing, and no call at all when nothing is.

# missing_packages LIST…: names of the packages in build-scripts/packages/LIST.txt that are not there.
missing_packages() {
  local list package command
  for list in "$@"; do
    while read -r package command; do
      case $package in '' | '#'*) continue ;; esac
      [ -n "$command" ] && command -v "$command" >/dev/null && continue
      dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed && continue
      echo "$package"
    done <"$root/build-scripts/packages/$list.txt"
  done
}

install_packages() {
  local missing as_root=()
  command -v dpkg-query >/dev/null || stop "this needs Debian 12 or newer (no dpkg here)"
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -v 2>/dev/null; then
      stop "needs root or sudo to install: ${missing[*]}"
    fi
    as_root=(sudo)
  fi
  room_on_disk 3000 /var
  step "install ${#missing[@]} Debian packages" apt_install "${as_root[@]}"
}

apt_install() {
  local apt=("$@" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120)
  printf 'wanted: %s\n' "${missing[@]}"
  "${apt[@]}" -o APT::Update::Error-Mode=any update
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
}

# What the page's tools need, exactly as the lock file says, without anybody's install scripts.
install_node_packages() {
  [ -f "$root/package-lock.json" ] || return 0
  cmp -s "$root/package-lock.json" "$root/node_modules/.parley-lock" && return 0
  step "install npm packages" npm_install
}

npm_install() {
  cd "$root"
  npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries 1
  cp package-lock.json node_modules/.parley-lock
}
