#!/bin/sh
# shellcheck source-path=SCRIPTDIR disable=SC2034,SC2154 # variables are shared with the recorder's scripts
# try.sh KEY=VALUE...: has the host do what the recorder will ask of it, in the recorder's own words, and undoes it. Prints key=value lines, the last
# one "end=": try_NAME=ok, or what was wrong; symbol=NAME for each symbol that is there. Keys: role, port, address, source_address, perf_hz,
# symbols, probes.
# It runs only while the gate holds the rig's lease, for it loads the link for two seconds.
set -u
role=device port=0 address='' source_address='' perf_hz=99 symbols='' probes='' module='' timed='' waited='' count_calls='' called='' held=''
for word; do
  case $word in
    role=device | role=sender) role=${word#*=} ;;
    port=*) port=${word#*=} ;;
    address=*) address=${word#*=} ;;
    source_address=*) source_address=${word#*=} ;;
    perf_hz=*) perf_hz=${word#*=} ;;
    symbols=*) symbols=${word#*=} ;;
    probes=*) probes=${word#*=} ;;
    *) exit 2 ;;
  esac
done
case $port$perf_hz in *[!0-9]*) exit 2 ;; esac
case $address$source_address in *[!A-Za-z0-9._:-]*) exit 2 ;; esac
case $symbols$probes in *[!A-Za-z0-9_.\ ]*) exit 2 ;; esac
here=$(cd "$(dirname "$0")" && pwd)
. "$here/words.sh"
. "$here/netcat.sh"
if [ "$role" = device ]; then
  . "$here/profile.sh"
  . "$here/counters.sh"
  . "$here/timing.sh"
fi
LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin
export PATH
R=${GATE_ROOT:-}
nl='
'
fact() { printf '%s=%s\n' "$1" "$2"; }
control=$(mktemp -d) || exit 1
out=$control run_id=try-$$ iface=- instance='' perf_options='' T=0 load=''
: >"$control/undo"
to_undo() { printf '%s\n' "$1" >>"$control/undo"; }
say() { :; }

leave() {
  trap '' INT TERM HUP
  # shellcheck disable=SC2086 # pids
  [ -z "$load" ] || kill $load 2>/dev/null
  undo_tracing
  rm -rf "$control"
}
command -v undo_tracing >/dev/null 2>&1 || undo_tracing() { :; }
trap leave EXIT
trap 'exit 143' INT TERM HUP

# told FILE: the first line of what a program said, or that it said nothing.
told() {
  first_line "$1"
  [ "$V" != - ] || V='it said nothing'
}

# tools: each does the little that is asked of it.
tools() {
  t_bad=
  answers() {
    t_name=$1 t_want=$2
    shift 2
    [ "$("$@" 2>/dev/null </dev/null)" = "$t_want" ] || t_bad="$t_bad $t_name"
  }
  answers nohup x nohup sh -c 'echo x'
  answers setsid x setsid sh -c 'echo x'
  answers tr ab sh -c 'printf "a b" | tr -d " "'
  answers head ab sh -c 'printf abc | head -c 2'
  answers nice x nice sh -c 'echo x'
  [ "$role" != device ] || answers stdbuf x stdbuf -oL echo x
  case $(getconf CLK_TCK 2>/dev/null) in '' | *[!0-9]*) t_bad="$t_bad getconf" ;; esac
  fact try_tools "${t_bad:-ok}"
}

# perf: a second of it, with the options and the windows of a recording.
profile() {
  probe_perf
  # shellcheck disable=SC2086 # options
  timeout 30 perf record $perf_options -a -g -F "$perf_hz" -o "$control/try.data" -- sleep 1 >/dev/null 2>"$control/perf.err" </dev/null
  p_rc=$?
  p_samples=$(timeout 30 perf script -i "$control/try.data" 2>/dev/null </dev/null | grep -c '^[^[:blank:]]')
  timeout 30 perf buildid-list -i "$control/try.data" >"$control/ids" 2>/dev/null </dev/null
  if [ "$p_rc" != 0 ]; then
    told "$control/perf.err"
    fact try_perf "perf record ended with status $p_rc: $V"
  elif [ "${p_samples:-0}" -lt 1 ]; then
    fact try_perf 'perf script shows no sample'
  elif ! [ -s "$control/ids" ]; then
    fact try_perf 'perf buildid-list lists no build-id'
  else
    fact try_perf ok
  fi
  fact perf_options "${perf_options:--}"
}

# counters: the recorder's instance, probes and triggers, armed and taken back.
counters() {
  open_instance
  open_timing
  c_left=20
  for c_function in $probes; do
    while [ -n "$instance" ] && [ ! -e "$instance/events/$probe_group/$c_function/trigger" ] && [ "$c_left" -gt 0 ]; do
      sleep 0.1
      c_left=$((c_left - 1))
    done
  done
  arm_counters
  c_bad=
  while read -r c_name c_status _ c_why; do
    [ "$c_status" = armed ] || c_bad="${c_bad:+$c_bad; }$c_name: $c_why"
  done <"$control/counters"
  fact try_counters "${c_bad:-ok}"
}

symbols() {
  [ -r "$R/proc/kallsyms" ] || return 0
  # shellcheck disable=SC2086 # names
  find_symbols $symbols
  fact kallsyms read
  while read -r s_name _; do fact symbol "$s_name"; done <"$control/symbols"
}

# receive: listens once, as a stage does, for the sender's two seconds.
receive() {
  listen_words "$port" - "$address"
  mkfifo "$control/pause" && exec 9<>"$control/pause"
  # shellcheck disable=SC2086 # words
  timeout 20 $V <&9 >/dev/null 2>"$control/nc.err" &
  load=$! r_seen=
  while kill -0 "$load" 2>/dev/null; do
    V=$(ss -tinH "sport = :$port" 2>/dev/null)
    case $V in *' bytes_received:'[1-9]*) r_seen=yes ;; esac
    sleep 0.2
  done
  wait "$load"
  r_rc=$? load=
  told "$control/nc.err"
  if [ "$r_rc" != 0 ]; then fact try_netcat "netcat ended with status $r_rc: $V"; else fact try_netcat ok; fi
  if [ -n "$r_seen" ]; then fact try_ss ok; else fact try_ss 'ss -tin showed no bytes_received of the load'; fi
}

# send: pv into netcat, as a stage does, for two seconds. The listener may come after us.
send() {
  send_words "$address" "$port" "$source_address"
  s_words=$V s_seen='' s_left=10
  mkfifo "$control/pipe" || return 0
  while :; do
    timeout 2 pv -n -b -i 0.2 -L 1M </dev/zero >"$control/pipe" 2>"$control/pv.log" &
    # shellcheck disable=SC2086 # words
    timeout 8 $s_words <"$control/pipe" >/dev/null 2>"$control/nc.err" &
    load=$!
    while kill -0 "$load" 2>/dev/null; do
      V=$(ss -tinH "dport = :$port" 2>/dev/null)
      case $V in *' bytes_acked:'[1-9]*) s_seen=yes ;; esac
      sleep 0.2
    done
    wait "$load"
    s_rc=$? load='' s_left=$((s_left - 1))
    wait
    [ "$s_rc" != 0 ] && [ "$s_left" -gt 0 ] || break
    sleep 0.3
  done
  told "$control/nc.err"
  if [ "$s_rc" != 0 ]; then fact try_netcat "$s_words ended with status $s_rc: $V"; else fact try_netcat ok; fi
  s_line=
  while read -r V; do case $V in '' | *[!0-9]*) ;; *) s_line=$V ;; esac done <"$control/pv.log"
  [ -n "$s_line" ] || told "$control/pv.log"
  case $s_line in
    '') fact try_pv "pv -n -b -i 0.2 -L 1M gave no count of bytes: $V" ;;
    *) if [ "$s_line" -le 4194304 ]; then fact try_pv ok; else fact try_pv "pv -L 1M let $s_line bytes through in 2 s"; fi ;;
  esac
  if [ -n "$s_seen" ]; then fact try_ss ok; else fact try_ss 'ss -tin showed no bytes_acked of the load'; fi
}

tools
case $role in
  device)
    find_netcat
    receive
    profile
    symbols
    counters
    ;;
  *)
    find_netcat
    send
    ;;
esac
printf 'end=\n'
