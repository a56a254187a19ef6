# shellcheck shell=sh disable=SC2034 # much of what is set here is read by the scripts that source it
# recording.sh: what the recorders of both hosts share. Sourced by device.sh and sender.sh, never run by itself.
#
# A run is one folder:
#   DIR/config              key=value lines, written by the gate, read with `read`, never sourced
#   DIR/*.sh                the recorder, as uploaded
#   DIR/out/                evidence, specified in reports/README.md; nothing else is collected
#   DIR/control/            pid, status, stop, undo: how start, status and stop talk to a running recorder
#
# Every path below /proc, /sys and /dev is read below ${GATE_ROOT:-}, which is empty on real hosts. The one exception is the
# recorder's own cost and its own children, for which /proc/PID is always the real one.
#
# Used here: date, df, sync FILES (every condition_s), chmod, sha256sum, mkfifo, mkdir, rmdir, rm, mv, cat, sleep (where the shell's read has no -t), setsid (where there is
# one), nohup, uname. Files: /proc/uptime (each tick), /proc/sys/kernel/{hostname,osrelease,random/boot_id},
# /sys/devices/system/cpu/online.

set -u
LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin
export PATH
umask 022

R=${GATE_ROOT:-}
nl='
'
ifs=$IFS
T=0
C=0
H=0
PID=

# hundredths DECIMAL: sets H to it in hundredths, an integer, which is all POSIX arithmetic has.
hundredths() {
  h_whole=${1%%.*}
  h_part=
  case $1 in *.*) h_part=${1#*.} ;; esac
  h_part=${h_part}00
  h_tail=${h_part#??}
  # The leading 1 keeps 08 from being read as octal.
  H=$((${h_whole:-0} * 100 + 1${h_part%"$h_tail"} - 100))
}

# seconds HUNDREDTHS: sets S to it as a decimal number of seconds.
seconds() {
  S=$(($1 % 100))
  [ "$S" -ge 10 ] || S=0$S
  S=$(($1 / 100)).$S
}

# now: sets T (boot-time seconds as the kernel prints them) and C (the same in hundredths). No fork.
now() {
  n_tries=0
  while [ "$n_tries" -lt 50 ]; do
    n_up=
    { read -r n_up _ <"$R/proc/uptime"; } 2>/dev/null
    case $n_up in
      [0-9]*.[0-9][0-9])
        T=$n_up
        hundredths "$n_up"
        C=$H
        return 0
        ;;
    esac
    n_tries=$((n_tries + 1))
  done
  return 1
}

# say TEXT: what the recorder itself has to say goes into the evidence.
say() { printf '%s\t%s\n' "$T" "$*" >>"$out/messages.log"; }

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# first_line FILE: sets V to its first line, or to - where there is none. No fork.
first_line() {
  V=
  { read -r V <"$1"; } 2>/dev/null
  [ -n "$V" ] || V=-
}

# token TEXT KEY: sets V to the digits after KEY in TEXT, or to nothing.
token() {
  V=
  case $1 in
    *"$2"[0-9]*)
      V=${1#*"$2"}
      V=${V%%[!0-9]*}
      ;;
  esac
}

# ---- configuration

read_config() {
  run_id='' role='' iface=- wire_iface=- port='' module=- tick_s=1 stages='' judged_stage=- deadline_s=''
  perf_hz=99 perf_windows='' perf_keep=no condition_s=10 connect_wait_s=60 drain_s=10 post_mortem_s=10
  data_address=- source_address=- bind_address=- min_free_kb=20480
  [ -r "$dir/config" ] || die "There is no configuration $dir/config. The gate writes it before it starts a recorder."
  while IFS='=' read -r key value || [ -n "$key" ]; do
    case $key in
      '' | '#'*) ;;
      run_id) run_id=$value ;;
      role) role=$value ;;
      iface) iface=$value ;;
      wire_iface) wire_iface=$value ;;
      port) port=$value ;;
      module) module=$value ;;
      tick_s) tick_s=$value ;;
      stages) stages=$value ;;
      judged_stage) judged_stage=$value ;;
      deadline_s) deadline_s=$value ;;
      perf_hz) perf_hz=$value ;;
      perf_windows) perf_windows=$value ;;
      perf_keep) perf_keep=$value ;;
      condition_s) condition_s=$value ;;
      connect_wait_s) connect_wait_s=$value ;;
      drain_s) drain_s=$value ;;
      post_mortem_s) post_mortem_s=$value ;;
      data_address) data_address=$value ;;
      source_address) source_address=$value ;;
      bind_address) bind_address=$value ;;
      min_free_kb) min_free_kb=$value ;;
      *) die "$dir/config has the key $key, which no recorder knows. Gate and recorder are of different revisions." ;;
    esac
  done <"$dir/config"
  case $run_id in '' | *[!A-Za-z0-9._-]*) die "run_id in $dir/config is \"$run_id\"; letters, digits, dot, dash and underscore are needed." ;; esac
  case $port in '' | *[!0-9]*) die "port in $dir/config is \"$port\"; a number is needed." ;; esac
  for key in "$tick_s" "$deadline_s" "$condition_s" "$connect_wait_s" "$drain_s" "$post_mortem_s"; do
    case $key in '' | *[!0-9.]*) die "A time in $dir/config is \"$key\"; a number of seconds is needed." ;; esac
  done
  [ -n "$stages" ] || die "stages in $dir/config is empty; at least one, like 4M:1800, is needed."
  hundredths "$tick_s"
  tick=$H
  [ "$tick" -ge 1 ] || die "tick_s in $dir/config is $tick_s; at least 0.01 is needed."
  hundredths "$condition_s"
  condition=$H
  hundredths "$connect_wait_s"
  connect_wait=$H
  hundredths "$drain_s"
  drain=$H
  hundredths "$post_mortem_s"
  post_mortem=$H
  # While something is awaited we look more often than we write.
  fine=20
  [ "$tick" -ge "$fine" ] || fine=$tick
}

# ---- sleeping

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

# ---- children: they are nobody's children on purpose. A supervisor fetches the exit status into control/NAME.rc, so that their CPU
# time is not counted as ours (the load's and perf's), no zombie can pass for a live process, and anybody may ask how they ended.

# detached NAME OUT ERR [call] CMD…: starts CMD (with call: a function of ours), sets PID, and puts it on the list of what is to be
# undone. The redirections are exec's, because those of a function would keep the old standard output open, and us waiting for it.
detached() {
  d_name=$1 d_out=$2 d_err=$3
  shift 3
  PID=$(
    {
      (
        exec <&9 >"$d_out" 2>"$d_err"
        [ "$1" = call ] || exec "$@"
        shift
        "$@"
      ) &
      echo $!
      exec >/dev/null 2>&1
      wait $!
      echo $? >"$control/$d_name.rc"
    } &
  )
  to_undo "child $d_name $PID"
}

to_undo() { printf '%s\n' "$1" >>"$control/undo"; }

# ended NAME: whether that child has ended; sets RC.
ended() {
  RC=
  [ -e "$control/$1.rc" ] || return 1
  { read -r RC <"$control/$1.rc"; } 2>/dev/null
  [ -n "$RC" ]
}

# end_child NAME PID: asks it to end, then makes it.
end_child() {
  ended "$1" && return 0
  kill "$2" 2>/dev/null || return 0
  e_left=40
  while ! ended "$1" && [ "$e_left" -gt 0 ]; do
    pause 5
    e_left=$((e_left - 1))
  done
  [ "$e_left" -gt 0 ] || kill -9 "$2" 2>/dev/null
  return 0
}

# alive PID: running, and no zombie.
alive() {
  kill -0 "$1" 2>/dev/null || return 1
  a_stat=
  { read -r a_stat <"/proc/$1/stat"; } 2>/dev/null
  case $a_stat in *') Z '*) return 1 ;; esac
  return 0
}

# end_children: all of them but those named.
end_children() {
  [ -f "$control/undo" ] || return 0
  while read -r u_what u_name u_pid; do
    [ "$u_what" = child ] || continue
    case " watchdog $* " in *" $u_name "*) continue ;; esac
    end_child "$u_name" "$u_pid"
  done <"$control/undo"
}

# ---- the load's socket

# look_at_sockets FILTER MEASURED: one look with ss. Each socket's line is put to `ours STATE RECVQ SENDQ LOCAL PEER`, and where that says
# yes, every line about it to `told LINE`.
look_at_sockets() {
  k_text=$(exec ss -tinH "$1" 2>/dev/null) || {
    [ -n "$ss_failed" ] || say "ss -tin gave an error; $2 is not measured."
    ss_failed=yes
    return 0
  }
  IFS=$nl
  set -f
  # shellcheck disable=SC2086 # into lines
  set -- $k_text
  set +f
  IFS=$ifs
  k_ours=
  for k_line in "$@"; do
    case $k_line in
      [A-Z]*)
        k_ours=
        # shellcheck disable=SC2086 # fields
        set -- $k_line
        if ours "$@"; then k_ours=yes; fi
        ;;
    esac
    [ -z "$k_ours" ] || told "$k_line"
  done
}

# ---- disk

disk_free() {
  V=-
  d_line=$(exec df -Pk "$out" 2>/dev/null) || return 0
  d_line=${d_line##*"$nl"}
  # shellcheck disable=SC2086 # fields
  set -- $d_line
  case ${4:--} in *[!0-9]*) return 0 ;; esac
  V=$4
  [ "$V" -ge "$min_free_kb" ] || disk_full="only $V kB are free, $min_free_kb are needed"
}

# keep_on_disk: a wedge ends with the power switch, and what was only in memory by then is lost. A child, because a disk may hang.
keep_on_disk() {
  while :; do
    pause "$condition"
    (cd "$out" && exec sync -- * 2>/dev/null)
  done
}

# ---- identity, common to start.txt and end.txt

fact() { printf '%s=%s\n' "$1" "$2"; }

# version COMMAND…: first line it prints, or -.
version() {
  V=-
  command -v "$1" >/dev/null 2>&1 || return 0
  V=$("$@" 2>&1) || :
  V=${V%%"$nl"*}
  [ -n "$V" ] || V=-
}

common_facts() {
  fact t_s "$T"
  fact realtime_s "$(date +%s)"
  fact run_id "$run_id"
  fact role "$role"
  first_line "$R/proc/sys/kernel/osrelease"
  fact kernel "$V"
  first_line "$R/proc/sys/kernel/arch"
  [ "$V" != - ] || V=$(uname -m)
  machine=$V
  fact machine "$V"
  first_line "$R/proc/sys/kernel/hostname"
  fact hostname "$V"
  first_line "$R/proc/sys/kernel/random/boot_id"
  fact boot_id "$V"
  disk_free
  fact disk_free_kb "$V"
  fact recorder_sha256 "$recorder_sha256"
  fact netcat "$netcat"
  version ss -V
  fact tool_ss "$V"
}

# hash_recorder: of all scripts that were uploaded, in the order of their names, so that the gate can compute the same of what it sent.
hash_recorder() {
  # shellcheck disable=SC2154 # here and self are set by the script that sources this one
  recorder_sha256=$(cat "$here"/*.sh | sha256sum 2>/dev/null)
  recorder_sha256=${recorder_sha256%% *}
  [ -n "$recorder_sha256" ] || recorder_sha256=-
}

# ---- netcat: five programs under one name; each needs its own words to listen once and to close when its input ends.

find_netcat() {
  netcat=none nc=
  for nc in nc ncat netcat 'busybox nc'; do
    command -v "${nc%% *}" >/dev/null 2>&1 || continue
    # shellcheck disable=SC2086 # "busybox nc" is two words
    n_help=$($nc -h 2>&1 </dev/null) || :
    case $n_help in
      *OpenBSD*) netcat=openbsd ;;
      *BusyBox*) netcat=busybox ;;
      *Ncat*) netcat=ncat ;;
      *GNU\ netcat*) netcat=gnu ;;
      *'[v1.10'* | *connect\ to\ somewhere*) netcat=traditional ;;
      *) continue ;;
    esac
    return 0
  done
  return 1
}

# ---- the frame of a run

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
  d_last='' d_still=0
  while alive "$main"; do
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
  post_mortem_ends=0 netcat=- watchdog_pid=''
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

# print_status: for the gate, also where the recorder is gone.
print_status() {
  p_tries=0
  while [ "$p_tries" -lt 50 ]; do
    p_line=
    # A line without its end is being written just now.
    if read -r p_line <"$control/status"; then break; fi 2>/dev/null
    p_line=
    p_tries=$((p_tries + 1))
    sleep 0.1
  done
  [ -n "$p_line" ] || p_line="run_id=$run_id role=$role state=starting ended=- t=- stage=- stage_t=- stage_len=- rate=- link=- link_t=- payload=- deadline=-"
  if [ ! -e "$out/trailer.txt" ] && ! main_lives; then
    p_head=${p_line%% state=*}
    p_line="$p_head state=dead ended=- ${p_line#* ended=* }"
  fi
  printf '%s\n' "$p_line"
}

# main_lives: the recorder of this folder runs, in this boot.
main_lives() {
  m_pid='' m_boot=''
  { read -r m_pid m_boot <"$control/pid"; } 2>/dev/null
  # It has not written its pid yet: it is starting, or was cut off doing so.
  [ -n "$m_pid" ] || return 0
  first_line "$R/proc/sys/kernel/random/boot_id"
  [ "$V" = "$m_boot" ] && alive "$m_pid"
}

# frame start|status|stop|run DIR [REASON]
frame() {
  verb=${1:-} dir=${2:-}
  # shellcheck disable=SC2154 # self is set by the script that sources this one
  case $verb in start | status | stop | run) ;; *) die "usage: sh $self start|status|stop|run DIR [REASON]" ;; esac
  [ -d "$dir" ] || die "There is no folder $dir."
  dir=$(cd "$dir" && pwd)
  out=$dir/out control=$dir/control
  read_config
  case $verb in
    start)
      # mkdir is the claim: of two starts one runs, the other tells.
      if mkdir "$control" 2>/dev/null; then
        mkdir -p "$out"
        detach=
        if command -v setsid >/dev/null 2>&1; then detach=setsid; fi
        $detach nohup sh "$here/$self" run "$dir" </dev/null >"$control/stdout" 2>"$control/stderr" &
        f_tries=0
        while [ ! -s "$control/status" ] && [ "$f_tries" -lt 100 ]; do
          f_tries=$((f_tries + 1))
          sleep 0.1
        done
        [ -s "$control/status" ] || die "The recorder in $dir did not come up within 10 s: $(cat "$control/stderr")"
      fi
      print_status
      ;;
    status)
      [ -d "$control" ] || die "No recorder was ever started in $dir."
      print_status
      ;;
    stop)
      [ -d "$control" ] || die "No recorder was ever started in $dir."
      case ${3:-stopped} in link-death) f_reason="link-death" ;; *) f_reason="stopped" ;; esac
      [ -e "$control/stop" ] || printf '%s\n' "$f_reason" >"$control/stop"
      if [ ! -e "$out/trailer.txt" ] && ! main_lives; then mend; fi
      print_status
      ;;
    run)
      mkdir -p "$out" "$control"
      prepare
      record
      leave complete
      ;;
  esac
}
