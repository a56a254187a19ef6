#!/bin/sh
# boot.sh [MODULE]: which boot a host is in. Prints the boot id and the two numbers of /proc/uptime, a line each; with MODULE also the
# kernel's release, the loaded module's srcversion and its build-id, - where there is none. Anybody may read these; no root.
set -u
R=${GATE_ROOT:-}

line() {
  V=
  { read -r V <"$1"; } 2>/dev/null
  printf '%s\n' "${V:--}"
}

line "$R/proc/sys/kernel/random/boot_id"
line "$R/proc/uptime"
[ $# -gt 0 ] || exit 0
case $1 in *[!A-Za-z0-9_]*) exit 2 ;; esac
line "$R/proc/sys/kernel/osrelease"
line "$R/sys/module/$1/srcversion"
# The note is a 16 byte header, then the id.
V=$(od -An -v -tx1 -j16 "$R/sys/module/$1/notes/.note.gnu.build-id" 2>/dev/null | tr -d ' \n')
printf '%s\n' "${V:--}"
