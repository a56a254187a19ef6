#!/bin/sh
# shellcheck source-path=SCRIPTDIR
# sender.sh: loads the tablet through one ramp and records what was offered.
#
#   sender.sh new|start|status|stop|remove|run DIR [REASON]      as device.sh; it needs no root
#
# For each stage it connects to the tablet's listener (again while it is refused, for connect_wait_s), sends for the stage's length
# at the stage's rate, and goes on. A load that broke is recorded and never repeated: the next stage begins when it would have anyway.
#
# Commands, with every argument form used:
#   each tick       ss -tinH 'dport = :PORT'
#   each stage      timeout SECONDS pv -n -b -i TICK -L RATE < /dev/zero | timeout SECONDS <netcat>     where netcat is one of
#                   openbsd      nc -N [-s SOURCE] ADDRESS PORT        traditional  nc -q 0 [-s SOURCE] ADDRESS PORT
#                   ncat         ncat --send-only [-s SOURCE] ADDRESS PORT           gnu  nc -c [-s SOURCE] ADDRESS PORT
#                   busybox      busybox nc [-s SOURCE] ADDRESS PORT                 (nc -h, once, tells which)
#   condition       df -Pk DIR/out
#   start and end   pv --version, ss -V, date +%s, uname -m, sha256sum, getent ahostsv4 ADDRESS, ip route get ADDRESS [from SOURCE]
# Files below ${GATE_ROOT:-}: /proc/uptime each tick; /proc/sys/kernel/{hostname,osrelease,arch,random/boot_id} at start and end.

self=sender.sh
here=$(cd "$(dirname "$0")" && pwd)
. "$here/recording.sh"
. "$here/offered.sh"
. "$here/load.sh"

facts() {
  now
  common_facts
  fact iface "$iface"
  fact source_address "$source_address"
  # Behind a name the tablet listens for IPv4.
  V=$data_address
  case $V in
    *:*) ;;
    *[!0-9.]*)
      V=$(getent ahostsv4 "$data_address" 2>/dev/null)
      V=${V%%[ "$nl"]*}
      ;;
  esac
  if [ "$source_address" = - ]; then set --; else set -- from "$source_address"; fi
  version ip route get "${V:-$data_address}" "$@"
  # A route a router announced says how long it has to live, which is another time each time.
  case $V in *' expires '*sec*)
    f_rest=${V#*' expires '}
    V=${V%%' expires '*}${f_rest#*sec}
    ;;
  esac
  fact route "$V"
  version pv --version
  fact tool_pv "$V"
}

# beat: one look at everything; a row where a tick is due.
beat() {
  now
  look
  if [ "$C" -ge "$next_tick" ]; then
    next_tick=$((next_tick + tick))
    write_tick
  fi
  if [ "$C" -ge "$next_condition" ]; then
    while [ "$next_condition" -le "$C" ]; do next_condition=$((next_condition + condition)); done
    disk_free
  fi
  check
  # Here is nothing to dissect: whoever asks for the end gets it.
  [ -z "$stopping" ] || leave "$stopping"
}

send() {
  start_t=- exit_pv=- exit_nc=- stage_open=yes
  if connect; then
    start_t=$T stage=$stage_id stage_from=$C
    write_tick
    while ! ended "$attempt"; do
      if [ "$C" -ge $((stage_from + length - tick)) ]; then rest "$fine"; else rest; fi
      beat
    done
    write_tick
  fi
  close_stage
  # The tablet's listener of a broken stage ends by its own clock only; to connect before that is to talk to the wrong one.
  [ "$start_t" != - ] && [ "$exit_nc" != 0 ] || return 0
  resume_at=$((stage_from + length + drain + 500 + 2 * tick))
  while [ "$C" -lt "$resume_at" ]; do
    rest
    beat
  done
}

close_stage() {
  stage_open=
  [ -z "${load_pid:-}" ] || end_child "$attempt" "$load_pid"
  now
  first_line "$control/$attempt.exit_pv"
  exit_pv=$V
  first_line "$control/$attempt.exit_nc"
  exit_nc=$V
  if [ -s "$control/$attempt.nc.err" ]; then say "Stage $stage_id, netcat: $(head -n 1 "$control/$attempt.nc.err")"; fi
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$stage_id" "$connect_t" "$start_t" "$T" "$exit_pv" "$exit_nc" "$attempts" "$pv_limit" "$stage_len" \
    >>"$out/stages.tsv"
  buried="$buried $local"
  stage=- offered=- local=- pv_open=''
  exec 4<&-
}

record() {
  ss_failed='' stage_open='' pv_open='' offered=- o_part='' local=- local_seen='' buried='' rate_from=- rate_c=0 load_pid='' pv_limit=-
  find_netcat || say 'There is no netcat this recorder knows.'
  for tool in pv timeout; do
    command -v "$tool" >/dev/null 2>&1 || {
      say "$tool is missing: there is no load without it."
      netcat=none
    }
  done
  command -v ss >/dev/null 2>&1 || say 'ss is missing: the pressure of the load is not measured.'
  facts >"$out/start.txt"
  printf 'stage\tconnect_s\tstart_s\tend_s\texit_pv\texit_nc\tattempts\tpv_limit\tlength_s\n' >"$out/stages.tsv"
  printf 't_s\tstage\toffered_bytes\tsend_q\tnotsent\tbytes_sent\tbytes_acked\tbusy_ms\trwnd_limited_ms\tsndbuf_limited_ms\tapp_limited\tretrans\tbytes_retrans\tlocal\n' >"$out/offered.tsv"
  exec 3>>"$out/offered.tsv"
  # pv writes no faster than ten times a second.
  pv_interval=$tick
  [ "$pv_interval" -ge 10 ] || pv_interval=10
  seconds "$pv_interval"
  pv_interval=$S
  phase=recording
  now
  next_tick=$C next_condition=$C
  [ "$netcat" != none ] || leave stopped
  for item in $stages; do
    stage_id=${item%%:*} stage_len=${item#*:}
    hundredths "$stage_len"
    length=$H
    send
  done
}

wind_up() {
  [ -z "${stage_open:-}" ] || close_stage
  end_children -
  facts >"$out/end.txt"
}

frame "$@"
