# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# counters.sh: what the kernel counts in the judged stage: hist triggers in a trace instance of our own (counters.tsv, hist-*.txt).
# events/workqueue/workqueue_execute_start/hist, read as it is:
#   { function: [ffffffc0800a1b2c] sdio_rx_work [bes2600]                } hitcount:      51423
# /proc/kallsyms (the compiler may add to a static function's name, and a kprobe takes the whole of it):
#   ffffffc07b2d43a0 t bes2600_rx_cb.isra.0	[bes2600]

TRIGGERS='workqueue_execute_start workqueue/workqueue_execute_start hist:keys=function.sym:size=4096
workqueue_queue_work workqueue/workqueue_queue_work hist:keys=workqueue,function.sym:size=4096
mmc_request_done mmc/mmc_request_done hist:keys=name,cmd_opcode:vals=bytes_xfered
contention_begin lock/contention_begin hist:keys=flags'

# open_instance: before the load, because it is not free; what counts is only armed at the start of the judged stage.
open_instance() {
  trace=
  for i_root in "$R/sys/kernel/tracing" "$R/sys/kernel/debug/tracing"; do
    [ -d "$i_root/instances" ] && trace=$i_root && break
  done
  no_instance='there is no tracefs'
  instance=
  [ -n "$trace" ] || return 0
  if ! mkdir "$trace/instances/gate-$run_id" 2>"$control/instance.err"; then
    no_instance=$(cat "$control/instance.err")
    return 0
  fi
  instance=$trace/instances/gate-$run_id
  to_undo "instance $instance -"
  probe_group=gate_$(printf '%s' "$run_id" | tr -c 'A-Za-z0-9' _)
  i_names="$probes $timed $waited $count_calls $called"
  for i_function in $held; do i_names="$i_names ${i_function%%:*} ${i_function#*:}"; done
  # shellcheck disable=SC2086 # names
  find_symbols $i_names
  for i_function in $probes; do
    place_probe "$i_function" "$i_function" p '' && to_undo "kprobe $trace/kprobe_events $probe_group/$i_function"
  done
}

# find_symbols NAME...: writes control/symbols, a line NAME SYMBOL each, of all there is in kallsyms of these names. A function in a module
# is MODULE:SYMBOL, because another module may have one of that name.
find_symbols() {
  awk -v names="$*" '
    BEGIN { n = split(names, each, " "); for (i = 1; i <= n; i++) wanted[each[i]] = 1 }
    $2 !~ /^[tTwW]$/ { next }
    { name = $3 }
    index(name, ".") { while (sub(/\.(isra|constprop|lto_priv|llvm)\.[0-9]+$/, "", name)) { } }
    !(name in wanted) { next }
    $4 ~ /^\[[A-Za-z0-9_-]+\]$/ && $4 != "[bpf]" { print name, substr($4, 2, length($4) - 2) ":" $3; next }
    { print name, $3 }' "$R/proc/kallsyms" >"$control/symbols" 2>/dev/null
}

# place_probe FUNCTION EVENT p|r ARGUMENTS: one event for all copies the compiler made of it, at its beginning or its end; where the driver has a
# function of that name another module's is left alone. Where kallsyms tells nothing the kernel is asked by the plain name.
place_probe() {
  i_done=1 i_own=
  : >"$control/kprobe-$2.err"
  if [ ! -s "$control/symbols" ]; then
    probe_at "$2" "$3" "$1" "$4"
    return
  fi
  while read -r i_name i_symbol; do
    case "$i_name $i_symbol" in "$1 $module":*) i_own=$module: ;; esac
  done <"$control/symbols"
  while read -r i_name i_symbol; do
    case "$i_name $i_symbol" in "$1 $i_own"*) ;; *) continue ;; esac
    if probe_at "$2" "$3" "$i_symbol" "$4"; then i_done=0; fi
  done <"$control/symbols"
  [ "$i_done" = 0 ] || [ -s "$control/kprobe-$2.err" ] || echo 'no such symbol in kallsyms' >"$control/kprobe-$2.err"
  return "$i_done"
}

# probe_at EVENT p|r SYMBOL ARGUMENTS
probe_at() { { printf '%s:%s/%s %s\n' "$2" "$probe_group" "$1" "$3${4:+ $4}" >>"$trace/kprobe_events"; } 2>>"$control/kprobe-$1.err"; }

# arm NAME EVENT TRIGGER: tries the trigger by writing it; the answer is what counts, not the kernel's version.
arm() {
  if [ -z "$instance" ]; then
    printf '%s missing - %s\n' "$1" "$no_instance" >>"$control/counters"
  elif [ ! -e "$instance/events/$2/trigger" ]; then
    first_line "$control/kprobe-${1#rx_}.err"
    case $V in
      -) V="this kernel has no event $2" ;;
      no\ such* | it\ is\ not*) ;;
      *) V="the event was refused: $V" ;;
    esac
    printf '%s missing - %s\n' "$1" "$V" >>"$control/counters"
  elif { printf '%s\n' "$3" >"$instance/events/$2/trigger"; } 2>"$control/trigger.err"; then
    now
    to_undo "trigger $instance/events/$2/trigger $3"
    printf '%s armed %s %s\n' "$1" "$T" "$instance/events/$2" >>"$control/counters"
  else
    why_refused
    printf '%s refused - %s\n' "$1" "$V" >>"$control/counters"
  fi
}

# why_refused: sets V to the kernel's own last word, else to the shell's.
why_refused() {
  first_line "$control/trigger.err"
  { while read -r y_line; do
    case $y_line in *error:*) V=$y_line ;; esac
  done <"$instance/error_log"; } 2>/dev/null
}

arm_counters() {
  # mmc2:0001:1 sits on mmc2; other cards have requests of their own.
  V=$(readlink "$R/sys/class/net/$iface/device" 2>/dev/null)
  V=${V##*/}
  case $V in mmc[0-9]*:*) only=" if name == \"${V%%:*}\"" ;; *) only= ;; esac
  while read -r m_name m_event m_trigger; do
    case $m_name in mmc_*) m_trigger=$m_trigger$only ;; esac
    arm "$m_name" "$m_event" "$m_trigger"
  done <<LIST
$TRIGGERS
LIST
  for m_function in $probes; do
    arm "rx_$m_function" "${probe_group:-gate}/$m_function" 'hist:keys=__probe_ip.sym'
  done
  arm_timing
}

# read_counters: at the end of the judged stage, and once.
read_counters() {
  [ -s "$control/counters" ] && [ ! -e "$out/counters.tsv" ] || return 0
  printf 'counter\tstatus\tstart_s\tend_s\tdetail\n' >"$out/counters.tsv"
  while read -r q_name q_status q_start q_detail; do
    q_end=- q_note=$q_detail
    if [ "$q_status" = armed ]; then
      now
      q_end=$T
      note_on "$q_name"
      q_note=$V
      cat "$q_detail/hist" >"$out/hist-$q_name.txt" 2>/dev/null || q_note='the hist file could not be read'
    fi
    printf '%s\t%s\t%s\t%s\t%s\n' "$q_name" "$q_status" "$q_start" "$q_end" "${q_note:--}" >>"$out/counters.tsv"
  done <"$control/counters"
  [ -n "$instance" ] || return 0
  for q_cpu in "$instance"/per_cpu/cpu* "$instance-time"/per_cpu/cpu*; do
    [ -r "$q_cpu/stats" ] || continue
    case $q_cpu in "$instance"/*) q_which= ;; *) q_which=-time ;; esac
    printf '== %s\n' "${q_cpu##*/}$q_which"
    cat "$q_cpu/stats"
  done >"$out/trace_stats.txt"
}

# undo_tracing: from the list, so that whoever finds it can do it: triggers, the last one first, because it may use what an earlier one
# provides; then the instances, then the probes, then the synthetic events they were matched to.
undo_tracing() {
  [ -f "$control/undo" ] || return 0
  u_backwards=
  while read -r u_line; do u_backwards=$u_line$nl$u_backwards; done <"$control/undo"
  # No here-document: it may want a disk, and the disk may be full.
  u_ifs=$IFS
  set -f
  for u_kind in trigger instance kprobe synthetic; do
    IFS=$nl
    for u_line in $u_backwards; do
      IFS=$u_ifs
      u_what=${u_line%% *} u_more=${u_line#* }
      [ "$u_what" = "$u_kind" ] || continue
      u_path=${u_more%% *} u_more=${u_more#* }
      undo_one
    done
    IFS=$u_ifs
  done
  set +f
}

undo_one() {
  case $u_what in
    trigger) { printf '!%s\n' "$u_more" >"$u_path"; } 2>/dev/null ;;
    instance) [ ! -d "$u_path" ] || rmdir "$u_path" 2>>"$control/rmdir.err" || say "The trace instance $u_path could not be removed." ;;
    kprobe) { printf -- '-:%s\n' "$u_more" >>"$u_path"; } 2>/dev/null || say "The kprobe $u_more could not be removed." ;;
    synthetic) { printf '!%s\n' "$u_more" >>"$u_path"; } 2>/dev/null || say "The synthetic event $u_more could not be removed." ;;
  esac
}
