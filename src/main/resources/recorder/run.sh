# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# run.sh: what every run sets up, its ways out, and the trailer that proves that it ended.

# write_trailer HOW: proof that the recorder ended, and of what it left.
write_trailer() {
  rm -f "$control/reserve"
  now
  # perf writes for its owner only; whoever fetches may be another.
  chmod a+r "$out"/* 2>/dev/null
  {
    printf 'ended=%s\nt_s=%s\n' "$1" "$T"
    (cd "$out" && sha256sum -- * 2>/dev/null) | while read -r w_hash w_file; do
      printf 'sha256 %s  %s\n' "$w_hash" "${w_file#\*}"
    done
    printf 'end\n'
  } >"$control/trailer" && mv "$control/trailer" "$out/trailer.txt"
}

# finish HOW: undoes all that was set up and leaves; every way out comes here, and only the first comes through.
finish() {
  mkdir "$control/finished" 2>/dev/null || return 0
  trap '' INT TERM HUP
  how=$1
  now
  phase=finishing
  status_line
  rm -f "$control/reserve"
  wind_up "$how"
  [ ! -s "$control/stderr" ] || say "standard error: $(head -c 1500 "$control/stderr")"
  write_trailer "$how"
  phase=ended
  status_line
  [ -z "${watchdog_pid:-}" ] || kill "$watchdog_pid" 2>/dev/null
}

# watchdog: whatever happens to the recorder, its undoing happens. It sees it gone within 5 s, and ends it when it hangs, or when its
# clock has stood still for a minute: no kernel's does, but a stand-in's that was killed.
watchdog() {
  d_last='' d_still=0 d_beat=0
  while alive "$main"; do
    [ $((d_beat % 3)) != 0 ] || renew_lease
    d_beat=$((d_beat + 1))
    pause 500
    now
    d_still=$((d_still + 1))
    [ "$C" = "$d_last" ] || d_still=0
    d_last=$C
    [ "$d_still" -lt 12 ] || kill -9 "$main" 2>/dev/null
    [ "$C" -lt $((deadline + drain + 3000)) ] || kill -9 "$main" 2>/dev/null
  done
  [ -e "$out/trailer.txt" ] && return 0
  rmdir "$control/finished" 2>/dev/null
  watchdog_pid=
  if [ "$C" -ge "$deadline" ]; then finish deadline; else finish signal; fi
}

# renew_lease: each 15 s until the trailer is there. A conductor that is dead or out of reach must not cost the campaign its rig.
renew_lease() {
  first_line "$dir/lease-token"
  [ "$V" != - ] || return 0
  sh "$here/lease.sh" renew "${dir%/*}" "$V" >/dev/null 2>&1
}

# check: the ways out that are looked for once a tick.
check() {
  if [ -n "$disk_full" ]; then
    say "The disk is full: $disk_full."
    leave disk-full
  fi
  if [ "$C" -ge "$deadline" ]; then
    say "The deadline of $deadline_s s has passed."
    leave deadline
  fi
  [ -e "$control/stop" ] && [ -z "$stopping" ] || return 0
  stopping=stopped
  { read -r stopping <"$control/stop"; } 2>/dev/null
  case $stopping in link-death | stopped) ;; *) stopping=stopped ;; esac
  say "Asked to stop: $stopping."
  post_mortem_ends=$((C + post_mortem))
}

leave() {
  finish "$1"
  exit 0
}

# status_line: one line, rewritten each tick, whole or without its line end.
status_line() {
  s_stage_t=-
  [ "$stage" = - ] || { seconds $((C - stage_from)) && s_stage_t=$S; }
  seconds "$deadline"
  printf 'run_id=%s role=%s state=%s ended=%s t=%s stage=%s stage_t=%s stage_len=%s rate=%s link=%s link_t=%s payload=%s deadline=%s\n' \
    "$run_id" "$role" "$phase" "${how:--}" "$T" "$stage" "$s_stage_t" "$stage_len" "$rate" "$link" "$link_t" "$payload" "$S" \
    >"$control/status"
}

# blank: what finish needs, also where nothing was ever looked at.
blank() {
  # own: our children whose CPU time is the recorder's, each with what was last seen of it.
  phase=starting stage=- stage_from=0 stage_len=- rate=- link=- link_t=- payload=- how='' stopping='' disk_full='' own=''
  post_mortem_ends=0 netcat=- watchdog_pid='' perf_options=''
}

# mend: a recorder that was killed together with its watchdog is undone by whoever asks it to stop. Nothing survives a boot, and what a
# watchdog is at is left to it.
mend() {
  m_pid='' m_boot='' m_watchdog=''
  { read -r m_pid m_boot <"$control/pid"; } 2>/dev/null
  first_line "$R/proc/sys/kernel/random/boot_id"
  [ -n "$m_pid" ] && [ "$V" = "$m_boot" ] || return 0
  while read -r u_what u_name u_pid; do
    [ "$u_name" = watchdog ] && m_watchdog=$u_pid
  done <"$control/undo"
  if [ -n "$m_watchdog" ] && alive "$m_watchdog"; then return 0; fi
  blank
  now || return 0
  deadline=$((C + 6000))
  probe_pause
  hash_recorder
  rmdir "$control/finished" 2>/dev/null
  finish signal
}

# prepare: what every run sets up before it looks at anything.
prepare() {
  blank
  now || die "$R/proc/uptime cannot be read; the recorder has no clock without it."
  hundredths "$deadline_s"
  deadline=$((C + H))
  main=$$
  first_line "$R/proc/sys/kernel/random/boot_id"
  # Whoever finds the pid finds the list, too.
  : >"$control/undo"
  printf '%s %s\n' "$$" "$V" >"$control/pid"
  # Room for the trailer on a disk that fills up.
  dd if=/dev/zero of="$control/reserve" bs=1024 count=256 2>/dev/null
  probe_pause
  trap 'finish signal; exit 143' TERM
  trap 'finish signal; exit 130' INT
  trap 'finish signal; exit 129' HUP
  trap 'finish signal' EXIT
  status_line
  hash_recorder
  cp "$dir/config" "$out/config.txt"
  detached watchdog /dev/null "$control/watchdog.err" call watchdog
  watchdog_pid=$PID own="$own $PID:0"
  detached keep-on-disk /dev/null /dev/null call keep_on_disk
  own="$own $PID:0"
  disk_free
}
