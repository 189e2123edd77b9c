# SPDX-License-Identifier: AGPL-3.0-or-later
# Sourced by every command: where things are, how a step is run, how a command gives up.
set -euo pipefail

command_name=${0##*/}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${PARLEY_CACHE:-${HOME:?}/.cache/parley}
logs=$root/build/log
export PARLEY_CACHE=$cache
# Another checkout of the same sources compiles nothing twice.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

# One plain line, nothing half-done: the machine is not as this command needs it.
stop() {
  printf '%s: %s\n' "$command_name" "$*" >&2
  exit 2
}

# What a log says went wrong, where it is one of the ordinary troubles of a machine.
ordinary_trouble() {
  if grep -qE 'No space left on device|not enough free space|ENOSPC' "$1"; then
    echo "the disk is full"
  elif grep -qE 'Could not resolve|Temporary failure|Could not connect|Unable to connect|Cannot initiate|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|Network is unreachable' "$1"; then
    echo "no network, and this step needs it"
  elif grep -qE 'Could not get lock|Unable to acquire the dpkg' "$1"; then
    echo "another program is installing packages; try again when it is done"
  fi
}

# step NAME COMMAND…: one line with the time it took; the details are in build/log/NAME.log.
# The command runs in a subshell of its own so that its first failing line ends it.
step() {
  local name=$1 log=$logs/${1// /-}.log began=$SECONDS failed=0 trouble
  shift
  printf '  %-40s' "$name"
  set +e
  (set -e; "$@") >"$log" 2>&1 </dev/null
  failed=$?
  set -e
  if [ "$failed" = 0 ]; then
    printf '%5d s\n' $((SECONDS - began))
    return
  fi
  printf ' failed\n'
  trouble=$(ordinary_trouble "$log")
  [ -z "$trouble" ] || stop "$name: $trouble (details: build/log/${log##*/})"
  { grep -E 'error:|^FAILED|^CMake Error|ERR!|^E: ' "$log" || tail -n 25 "$log"; } | cut -c 1-300 | head -n 25 >&2
  stop "$name failed (the whole log: build/log/${log##*/})"
}

# The build and the cache belong to one command at a time; a second one says so and waits.
take_turns() {
  mkdir -p "$logs" 2>/dev/null || stop "cannot write to $root/build"
  mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || stop "cannot write to the cache $cache"
  exec 8>"$root/build/.lock" 9>"$cache/.lock"
  local lock
  for lock in 8 9; do
    flock -n $lock && continue
    echo "Another Parley command is building; waiting for it."
    flock $lock
  done
}
end_turn() { exec 8>&- 9>&-; }

# room_on_disk MEGABYTES FOLDER
room_on_disk() {
  local free
  free=$(df --output=avail -m "$2" | tail -n 1)
  [ "$free" -ge "$1" ] || stop "not enough disk: $2 has $((free)) MB free, this needs $1 MB"
}

# As many compilers as there are processors, and a gigabyte and a half of memory for each.
jobs_at_once() {
  local by_memory
  by_memory=$(awk '/MemAvailable/ {print int($2 / 1572864)}' /proc/meminfo)
  [ "$by_memory" -ge 1 ] || by_memory=1
  local cores
  cores=$(nproc)
  echo $((cores < by_memory ? cores : by_memory))
}
