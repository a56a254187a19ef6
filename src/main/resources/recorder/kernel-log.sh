# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# kernel-log.sh: the kernel's log and the link's events.
# /dev/kmsg (priority, sequence number, microseconds of the monotonic clock; what belongs to a line follows it with a blank in front):
#   6,1284,4711000042,-;besser-gate: recording run-1 starts
#   4,1285,4712000123,-;ieee80211 phy0: [SCAN] Scan failed (-22).
#    SUBSYSTEM=ieee80211

# mark_log starts|ends: a line of our own in the log, so that it can be told to be whole. A plain file is a stand-in's, which takes what is
# written to it from a file beside it.
mark_log() {
  m_log=$R/dev/kmsg
  [ ! -f "$m_log" ] || m_log=$m_log.written
  { printf 'besser-gate: recording %s %s\n' "$run_id" "$1" >>"$m_log"; } 2>/dev/null
}

read_log() {
  log_readers=$((log_readers + 1))
  log_reader=kmsg-$log_readers
  # A plain file is a stand-in's; cat would leave at its end.
  if [ -f "$R/dev/kmsg" ]; then set -- tail -c +$(($(wc -c <"$R/dev/kmsg") + 1)) -f "$R/dev/kmsg"; else set -- cat "$R/dev/kmsg"; fi
  detached "$log_reader" /dev/null "$control/$log_reader.err" call append "$out/kmsg.log" "$@"
  own="$own $PID:0"
}

append() {
  a_file=$1
  shift
  exec "$@" >>"$a_file"
}

# The kernel ends a reader that was overtaken (EPIPE); the storm in which that happens is what we are here for.
kernel_log_lives() {
  [ -n "$log_reader" ] && ended "$log_reader" || return 0
  if [ "$log_readers" -ge 50 ]; then
    say 'The kernel log reader ended 50 times; it is not started again.'
    log_reader=
    return 0
  fi
  say "The kernel log reader ended with status $RC; started again."
  read_log
}

# keep_log: from our own mark on, each record once. A reader that was started again begins with the oldest record there is.
keep_log() {
  [ -s "$out/kmsg.log" ] && [ -c "$R/dev/kmsg" ] || return 0
  if ! awk -F '[,;]' -v mark="besser-gate: recording $run_id starts" '
    /^ / { if (keep) print; next }
    !begun { if (index($0, mark)) { begun = 1; last = $2 - 1 } }
    { keep = begun && $2 + 0 > last; if (keep) { last = $2 + 0; print } }
    END { exit !begun }' "$out/kmsg.log" >"$control/kmsg"; then
    say 'The kernel log does not hold the mark of this recording; it is left as it was read.'
    return 0
  fi
  mv "$control/kmsg" "$out/kmsg.log"
}

listen_to_events() {
  set -- iw event -t
  # It is a pipe's end to iw; where there is stdbuf nothing is held back.
  if command -v stdbuf >/dev/null 2>&1; then
    set -- stdbuf -oL "$@"
    events_prompt=yes
  fi
  detached iw-event "$out/iw_event.log" "$control/iw-event.err" "$@"
  own="$own $PID:0"
}
