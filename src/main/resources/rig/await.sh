#!/bin/sh
# await.sh DIR STATE LINK SECONDS: prints the status line of the recorder in DIR as soon as it names another state or link than these, at
# the latest after SECONDS. Whoever watches a tablet loads it: one command that waits costs it less than several that look. No root.
set -u
status=$1/control/status
case $4 in '' | *[!0-9]* | ???*) exit 2 ;; esac
left=$(($4 * 4))

# A quarter of a second without a fork, where the shell can; what comes from whoever waits for us is nothing, and may have ended.
nap() {
  if [ -n "${BASH_VERSION:-}" ]; then
    # shellcheck disable=SC3045 # only in bash
    read -r -t 0.25 _
    [ $? -le 128 ] || return 0
  fi
  sleep 0.25
}

while :; do
  line=
  # A line without its end is being written just now.
  { read -r line <"$status"; } 2>/dev/null || line=
  case $line in
    '') ;;
    *" state=$2 "*" link=$3 "*) ;;
    *) break ;;
  esac
  [ "$left" -gt 0 ] || break
  left=$((left - 1))
  nap
done
[ -z "$line" ] || printf '%s\n' "$line"
