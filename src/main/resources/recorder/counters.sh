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
  # shellcheck disable=SC2086 # names
  find_symbols $probes
  for i_function in $probes; do
    place_probe "$i_function" && to_undo "kprobe $trace/kprobe_events $probe_group/$i_function"
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

# place_probe FUNCTION: one event for all copies the compiler made of it. Where kallsyms tells nothing the kernel is asked by the plain name.
place_probe() {
  i_done=1
  : >"$control/kprobe-$1.err"
  if [ ! -s "$control/symbols" ]; then
    probe_at "$1" "$1"
    return
  fi
  while read -r i_name i_symbol; do
    [ "$i_name" = "$1" ] || continue
    if probe_at "$1" "$i_symbol"; then i_done=0; fi
  done <"$control/symbols"
  [ "$i_done" = 0 ] || [ -s "$control/kprobe-$1.err" ] || echo 'no such symbol in kallsyms' >"$control/kprobe-$1.err"
  return "$i_done"
}

probe_at() { { printf 'p:%s/%s %s\n' "$probe_group" "$1" "$2" >>"$trace/kprobe_events"; } 2>>"$control/kprobe-$1.err"; }

# arm NAME EVENT TRIGGER: tries the trigger by writing it; the answer is what counts, not the kernel's version.
arm() {
  if [ -z "$instance" ]; then
    printf '%s missing - %s\n' "$1" "$no_instance" >>"$control/counters"
  elif [ ! -e "$instance/events/$2/trigger" ]; then
    first_line "$control/kprobe-${1#rx_}.err"
    case $V in
      -) V="this kernel has no event $2" ;;
      no\ such*) ;;
      *) V="the kprobe was refused: $V" ;;
    esac
    printf '%s missing - %s\n' "$1" "$V" >>"$control/counters"
  elif { printf '%s\n' "$3" >"$instance/events/$2/trigger"; } 2>"$control/trigger.err"; then
    now
    to_undo "trigger $instance/events/$2/trigger $3"
    printf '%s armed %s %s\n' "$1" "$T" "$2" >>"$control/counters"
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
}

# read_counters: at the end of the judged stage, and once.
read_counters() {
  [ -s "$control/counters" ] && [ ! -e "$out/counters.tsv" ] || return 0
  printf 'counter\tstatus\tstart_s\tend_s\tdetail\n' >"$out/counters.tsv"
  while read -r q_name q_status q_start q_detail; do
    q_end=- q_note=$q_detail
    if [ "$q_status" = armed ]; then
      now
      q_end=$T q_note=-
      cat "$instance/events/$q_detail/hist" >"$out/hist-$q_name.txt" 2>/dev/null || q_note='the hist file could not be read'
    fi
    printf '%s\t%s\t%s\t%s\t%s\n' "$q_name" "$q_status" "$q_start" "$q_end" "${q_note:--}" >>"$out/counters.tsv"
  done <"$control/counters"
  [ -n "$instance" ] || return 0
  for q_cpu in "$instance"/per_cpu/cpu*; do
    [ -r "$q_cpu/stats" ] || continue
    printf '== %s\n' "${q_cpu##*/}"
    cat "$q_cpu/stats"
  done >"$out/trace_stats.txt"
}

# undo_tracing: from the list, so that whoever finds it can do it: triggers, then the instance, then the probes it used.
undo_tracing() {
  [ -f "$control/undo" ] || return 0
  for u_kind in trigger instance kprobe; do
    while read -r u_what u_path u_more; do
      [ "$u_what" = "$u_kind" ] || continue
      case $u_what in
        trigger) { printf '!%s\n' "$u_more" >"$u_path"; } 2>/dev/null ;;
        instance) [ ! -d "$u_path" ] || rmdir "$u_path" 2>>"$control/rmdir.err" || say "The trace instance $u_path could not be removed." ;;
        kprobe) { printf -- '-:%s\n' "$u_more" >>"$u_path"; } 2>/dev/null || say "The kprobe $u_more could not be removed." ;;
      esac
    done <"$control/undo"
  done
}
