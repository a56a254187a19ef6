# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# pause.sh: sleeping, where the shell can without a fork.

# probe_pause: a fifo opened both ways never has anything to read, so where `read -t` works it is a sleep that forks nothing.
probe_pause() {
  pauser="sleep"
  [ -p "$control/pause" ] || mkfifo "$control/pause" || return
  exec 9<>"$control/pause"
  now
  p_before=$C
  # In a subshell, because dash may leave over the unknown option. Both the clock and the status are asked whether it slept: on a busy
  # machine the fork alone can take that long, and some shells time out with status 1.
  # shellcheck disable=SC3045 # read -t is not POSIX, which is why it is tried out first
  (read -r -t 0.1 _ <&9) 2>/dev/null
  p_status=$?
  now
  if [ "$p_status" != 2 ] && [ $((C - p_before)) -ge 8 ]; then pauser="read"; fi
}

# pause HUNDREDTHS
pause() {
  [ "$1" -gt 0 ] || return 0
  seconds "$1"
  if [ "$pauser" = read ]; then
    # shellcheck disable=SC3045 # only where probe_pause saw it work
    read -r -t "$S" _ <&9
  else
    sleep "$S"
  fi
  return 0
}

# rest [AT_MOST]: until the next tick, on a schedule that does not drift.
rest() {
  now
  # Where a look took longer than a tick, the next one is taken late instead of never; only whole ticks that went by are left out.
  while [ $((next_tick + tick)) -le "$C" ]; do next_tick=$((next_tick + tick)); done
  r_wait=$((next_tick - C))
  [ "$r_wait" -le "${1:-$r_wait}" ] || r_wait=$1
  pause "$r_wait"
}
