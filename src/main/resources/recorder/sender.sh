#!/bin/sh
# sender.sh: loads the tablet through one ramp and records what was offered.
#
#   sh sender.sh start|status|stop|run DIR [REASON]      as device.sh; it needs no root
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
#   start and end   pv --version · ss -V · date +%s · uname -m · sha256sum · getent ahosts ADDRESS · ip route get ADDRESS [from SOURCE]
# Files below ${GATE_ROOT:-}: /proc/uptime each tick; /proc/sys/kernel/{hostname,osrelease,arch,random/boot_id} at start and end.

self=sender.sh
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=src/main/resources/recorder/recording.sh
. "$here/recording.sh"

facts() {
  now
  common_facts
  fact iface "$iface"
  fact source_address "$source_address"
  V=$data_address
  case $V in *[!0-9.:]*)
    V=$(getent ahosts "$data_address" 2>/dev/null)
    V=${V%%[ "$nl"]*}
    ;;
  esac
  if [ "$source_address" = - ]; then set --; else set -- from "$source_address"; fi
  version ip route get "${V:-$data_address}" "$@"
  fact route "$V"
  version pv --version
  fact tool_pv "$V"
}

# look: reads the load's socket, where there is one. Sets what offered.tsv holds of it, and state.
look() {
  state='' send_q=- notsent=- sent=- acked=- busy=- rwnd=- sndbuf=- app=- retrans=-
  look_at_sockets "dport = :$port" 'the pressure of the load'
}

ours() {
  # Of an earlier stage there may be a socket whose end the tablet never confirmed; ours is established first.
  case $1 in
    ESTAB | CLOSE-WAIT) ;;
    FIN-WAIT-*) [ "$4" = "$local" ] || return 1 ;;
    *) return 1 ;;
  esac
  case " $buried " in *" $4 "*) return 1 ;; esac
  state=$1 send_q=$3 local_seen=$4
}

told() { case $1 in *' cwnd:'*) pressure "$1" ;; esac; }

# pressure TEXT: ss leaves out what is 0, so 0 is only believed where something that came with the same revision of ss is there.
pressure() {
  token "$1" ' bytes_sent:'
  sent=${V:--}
  token "$1" ' bytes_acked:'
  acked=${V:--}
  token "$1" ' busy:'
  busy=${V:--}
  [ "$busy" = - ] || notsent=0 rwnd=0 sndbuf=0 app=0 retrans=0
  token "$1" ' notsent:'
  notsent=${V:-$notsent}
  token "$1" ' rwnd_limited:'
  rwnd=${V:-$rwnd}
  token "$1" ' sndbuf_limited:'
  sndbuf=${V:-$sndbuf}
  case $1 in *' app_limited'*) app=1 ;; esac
  case $1 in
    *' retrans:'*/*)
      V=${1#*' retrans:'}
      V=${V#*/}
      retrans=${V%%[!0-9]*}
      ;;
  esac
}

# read_offered: pv's own count, from the end of its growing log. A line without its end is kept for the next look.
read_offered() {
  [ -n "$pv_open" ] || return 0
  while :; do
    o_line=
    if read -r o_line <&4; then
      o_line=$o_part$o_line o_part=
      case $o_line in '' | *[!0-9]*) ;; *) offered=$o_line ;; esac
    else
      o_part=$o_part$o_line
      break
    fi
  done
}

write_tick() {
  read_offered
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$T" "$stage" "$offered" "$send_q" "$notsent" "$sent" "$acked" "$busy" \
    "$rwnd" "$sndbuf" "$app" "$retrans" "$local" >&3 || disk_full='a tick could not be written'
  rate=-
  case $offered$rate_from in
    *-*) ;;
    *) [ "$C" -le "$rate_c" ] || rate=$(((offered - rate_from) * 100 / (C - rate_c))) ;;
  esac
  rate_from=$offered rate_c=$C payload=$acked
  status_line
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

# load: the seed's pipe, with the exit status of either side in a file of its own, since sh has no PIPESTATUS. Asked to end, it takes
# both along.
load() {
  trap 'kill $load_pids 2>/dev/null' TERM
  load_pids=
  [ -p "$control/$attempt.pipe" ] || mkfifo "$control/$attempt.pipe" || return 1
  timeout "$stage_len" pv -n -b -i "$pv_interval" -L "$pv_limit" </dev/zero >"$control/$attempt.pipe" 2>"$pv_log" &
  pv_pid=$!
  timeout "$nc_limit" "$@" <"$control/$attempt.pipe" >/dev/null 2>"$control/$attempt.nc.err" &
  nc_pid=$!
  load_pids="$pv_pid $nc_pid"
  outlive "$nc_pid"
  echo "$W" >"$control/$attempt.exit_nc"
  outlive "$pv_pid"
  echo "$W" >"$control/$attempt.exit_pv"
}

# outlive PID: waits for it, also across a signal that came while waiting; sets W to its exit status.
outlive() {
  while :; do
    wait "$1"
    W=$?
    kill -0 "$1" 2>/dev/null || break
  done
}

attempt_load() {
  attempts=$((attempts + 1))
  attempt=load-$stage_id-$attempts
  pv_log=$out/pv-$stage_id.log
  pv_limit=${stage_id}
  : >"$pv_log"
  seconds $((length + drain))
  nc_limit=$S
  case $netcat in
    openbsd) set -- "$nc" -N ;;
    traditional) set -- "$nc" -q 0 ;;
    ncat) set -- "$nc" --send-only ;;
    gnu) set -- "$nc" -c ;;
    *) set -- busybox nc ;;
  esac
  [ "$source_address" = - ] || set -- "$@" -s "$source_address"
  exec 4<"$pv_log"
  pv_open=yes o_part='' offered=-
  local_seen='' local=-
  detached "$attempt" /dev/null "$control/$attempt.err" call load "$@" "$data_address" "$port"
  load_pid=$PID
}

# connect: until the load's socket is established; 1 where it never was.
connect() {
  now
  connect_t=$T give_up=$((C + connect_wait)) attempts=0
  attempt_load
  while :; do
    beat
    if [ "$state" = ESTAB ]; then
      local=$local_seen
      return 0
    fi
    read_offered
    if ended "$attempt"; then
      # More than a pipe holds has gone: it was connected between two looks, and broke. That is recorded, not repeated.
      case $offered in - | 0) ;; *) [ "$offered" -le 131072 ] || return 0 ;; esac
      [ "$C" -lt "$give_up" ] || break
      pause "$fine"
      attempt_load
    fi
    if [ "$C" -ge "$give_up" ]; then
      end_child "$attempt" "$load_pid"
      break
    fi
    rest "$fine"
  done
  say "Stage $stage_id: no connection to $data_address port $port after $attempts attempts: $(head -n 1 "$control/$attempt.nc.err" 2>/dev/null)"
  return 1
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
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$stage_id" "$connect_t" "$start_t" "$T" "$exit_pv" "$exit_nc" "$attempts" >>"$out/stages.tsv"
  buried="$buried $local"
  stage=- offered=- local=- pv_open=''
  exec 4<&-
}

record() {
  ss_failed='' stage_open='' pv_open='' offered=- o_part='' local=- local_seen='' buried='' rate_from=- rate_c=0 load_pid=''
  find_netcat || say 'There is no netcat this recorder knows.'
  for tool in pv timeout; do
    command -v "$tool" >/dev/null 2>&1 || {
      say "$tool is missing: there is no load without it."
      netcat=none
    }
  done
  command -v ss >/dev/null 2>&1 || say 'ss is missing: the pressure of the load is not measured.'
  facts >"$out/start.txt"
  printf 'stage\tconnect_s\tstart_s\tend_s\texit_pv\texit_nc\tattempts\n' >"$out/stages.tsv"
  printf 't_s\tstage\toffered_bytes\tsend_q\tnotsent\tbytes_sent\tbytes_acked\tbusy_ms\trwnd_limited_ms\tsndbuf_limited_ms\tapp_limited\tretrans\tlocal\n' >"$out/offered.tsv"
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
