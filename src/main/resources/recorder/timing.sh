# shellcheck shell=sh disable=SC2016,SC2034,SC2154 # variables are shared with the scripts that source this; $ts0 and $lat are the kernel's
# timing.sh: how long things take, told by the kernel itself: time from enter to exit of the driver's functions (timed), of what it waits in
# (waited), of the locks it holds (held), and how long a contended lock is waited for; and who calls what (counted, called).
# log2 histograms in a trace instance of our own (gate-RUN-time), armed at the start of the judged stage and read once at its end; nobody reads
# meanwhile. Times are ns of the boot-time clock. Three counters a time: in_X at the beginning, out_X at the end, time_X the two matched:
#   in_X     hist:keys=common_pid:ts0=common_timestamp
#   out_X    hist:keys=common_pid:lat=common_timestamp-$ts0:onmatch(GROUP.in_X).trace(GROUP_tN,$lat)
#   time_X   hist:keys=lat.log2:vals=lat if SANE        on the synthetic event GROUP_tN
# Each trigger with a time resets the instance's buffers when it is armed; a call under way then may be told a time below zero, and log2 of
# such a one or of zero is a splat in the kernel's own log (UBSAN, log2.h). What is not SANE is left out and so counts as not matched.
# events/synthetic/GROUP_tN/hist (a value v is at 2^n where 2^(n-1) < v <= 2^n):
#   { lat: ~ 2^14 } hitcount:         11  lat:     141332
# /proc/kallsyms, by which calls out of the driver's text are told from others:
#   ffffffc07b2d43a0 t bes2600_bh_wakeup	[bes2600]

sane=' if lat > 0 && lat < 1099511627776'

# open_timing: before the load, because making events is not free; nothing counts until it is armed.
open_timing() {
  timing='' no_timing=$no_instance synthetic=0 text_from='' text_to='' caller='' first_argument=''
  [ -n "$instance" ] || return 0
  if ! mkdir "$trace/instances/gate-$run_id-time" 2>"$control/timing.err"; then
    no_timing=$(cat "$control/timing.err")
    return 0
  fi
  timing=$trace/instances/gate-$run_id-time
  to_undo "instance $timing -"
  # A trigger would change the clock when it is armed, and a call under way then be timed by two.
  { echo boot >"$timing/trace_clock"; } 2>/dev/null
  case $(uname -m) in
    aarch64) caller='%lr' first_argument='%x0' ;;
    x86_64) caller='+0(%sp)' first_argument='%di' ;;
  esac
  find_text
  for o_name in $timed; do place_pair "$o_name" ''; done
  for o_name in $waited; do place_pair "$o_name" "caller=$caller:u64"; done
  for o_name in $count_calls; do place "calls_$o_name" p "$o_name" "${caller:+caller=$caller:u64}"; done
  for o_name in $called; do place "called_$o_name" p "$o_name" "caller=$caller:u64 on=$first_argument:x64"; done
  for o_name in $held; do
    place "in_${o_name%%:*}" p "${o_name%%:*}" "caller=$caller:u64 on=$first_argument:x64"
    place "out_${o_name%%:*}" p "${o_name#*:}" "caller=$caller:u64 on=$first_argument:x64"
  done
}

# place_pair FUNCTION ARGUMENTS: the probe at the end first: of two at one place the later one runs first, and the other would change what it reads.
place_pair() {
  place "out_$1" r "$1" ''
  place "in_$1" p "$1" "$2"
}

# place EVENT p|r FUNCTION ARGUMENTS
place() {
  case $4 in
    *=:*) echo "it is not known how a caller is told on $(uname -m)" >"$control/kprobe-$1.err" ;;
    *) if place_probe "$3" "$1" "$2" "$4"; then to_undo "kprobe $trace/kprobe_events $probe_group/$1"; fi ;;
  esac
}

# find_text: sets text_from and text_to to the addresses the driver's functions lie between, and to nothing where they are not told. The end is
# the next symbol of anybody, for the length of the last function is not told. Addresses are compared as text: awk has no integers of 64 bits.
find_text() {
  V=$(awk -v module="[$module]" '
    FNR == 1 { pass++ }
    { at = $1 "" }
    pass == 1 { if ($4 == module && $2 ~ /^[tT]$/) { if (low == "" || at < low) low = at; if (at > high) high = at } next }
    high != "" && at > high && (over == "" || at < over) { over = at }
    END { if (low ~ /[1-9a-f]/ && over != "") print "0x" low, "0x" over }' "$R/proc/kallsyms" "$R/proc/kallsyms" 2>/dev/null)
  text_from=${V% *} text_to=${V#* }
}

# arm_timing: what consumes before what produces, so that nothing is lost. Where the end is armed some may have begun: how many is noted.
arm_timing() {
  from_text=" if caller >= $text_from && caller < $text_to"
  for a_name in $count_calls; do
    a_key=caller.sym
    [ -n "$caller" ] || a_key=__probe_ip.sym
    arm "calls_$a_name" "${probe_group:-gate}/calls_$a_name" "hist:keys=$a_key"
  done
  for a_name in $called; do
    if text_known "called_$a_name"; then arm "called_$a_name" "$probe_group/called_$a_name" "hist:keys=caller.sym,on.hex$from_text"; fi
  done
  a_main=$instance a_why=$no_instance
  instance=$timing no_instance=$no_timing
  for a_name in $timed; do
    arm_time "$a_name" common_pid 'u64 lat' '$lat' 'lat.log2' '' ''
  done
  for a_name in $waited; do
    if text_known "time_$a_name"; then
      arm_time "$a_name" common_pid 'u64 lat' '$lat' 'lat.log2' "$from_text" " if __probe_ret_ip >= $text_from && __probe_ret_ip < $text_to"
    fi
  done
  for a_name in $held; do
    a_name=${a_name%%:*}
    if text_known "time_$a_name"; then
      arm_time "$a_name" common_pid,on 'u64 lat; u64 caller' '$lat,caller' 'caller.sym,lat.log2' "$from_text" "$from_text"
    fi
  done
  arm_contention
  instance=$a_main no_instance=$a_why
}

# text_known NAME: whether calls out of the driver's text can be told; where not, NAME is noted as missing.
text_known() {
  [ -n "$timing" ] || return 0
  [ -z "$text_from" ] || return 0
  printf '%s missing - %s\n' "$1" "/proc/kallsyms does not tell where the functions of $module lie" >>"$control/counters"
  return 1
}

# arm_time NAME KEYS FIELDS ARGUMENTS KEYS_OF_TIME FILTER_IN FILTER_OUT
arm_time() {
  m_in=${probe_group:-gate}/in_$1
  make_synthetic "time_$1" "$3"
  arm "in_$1" "$m_in" "hist:keys=$2:ts0=common_timestamp:size=8192:clock=boot$6"
  arm "time_$1" "synthetic/$m_event" "hist:keys=$5:vals=lat:size=8192$sane"
  arm "out_$1" "${probe_group:-gate}/out_$1" \
    "hist:keys=$2:lat=common_timestamp-\$ts0:size=8192:clock=boot:onmatch(${probe_group:-gate}.in_$1).trace($m_event,$4)$7"
  begun_before "$1" "$m_in"
}

# arm_contention: how long contended locks were waited for, by the kind of lock (flags); of the whole system, and nearly free.
arm_contention() {
  make_synthetic time_contention 'u64 lat; u32 flags'
  arm in_contention lock/contention_begin 'hist:keys=common_pid,lock_addr:ts0=common_timestamp,fl=flags:size=16384:clock=boot'
  arm time_contention "synthetic/$m_event" "hist:keys=flags,lat.log2:vals=lat:size=8192$sane"
  arm out_contention lock/contention_end \
    "hist:keys=common_pid,lock_addr:lat=common_timestamp-\$ts0:size=16384:clock=boot:onmatch(lock.contention_begin).trace($m_event,\$lat,\$fl)"
  begun_before contention lock/contention_begin
}

# make_synthetic NAME FIELDS: sets m_event to a synthetic event of our own. Its name is everybody's, so it bears the run's.
make_synthetic() {
  synthetic=$((synthetic + 1))
  m_event=${probe_group:-gate}_t$synthetic
  [ -n "$instance" ] || return 0
  if { printf '%s %s\n' "$m_event" "$2" >>"$trace/synthetic_events"; } 2>"$control/kprobe-$1.err"; then
    to_undo "synthetic $trace/synthetic_events $m_event"
  fi
}

# begun_before NAME EVENT: notes how many had begun by the time their end was armed.
begun_before() {
  hits_in "$instance/events/$2/hist"
  printf '%s\n' "$V" >"$control/before-out_$1"
}

# hits_in FILE: sets V to the hits of a histogram, - where there is none. No fork.
hits_in() {
  V=-
  { while read -r h_word h_count _; do
    [ "$h_word" != Hits: ] || V=$h_count
  done <"$1"; } 2>/dev/null
}

# note_on NAME: sets V to what is known beside an armed counter: what had begun before it was armed, and what its probe missed by the
# kernel's own account (kprobe_profile: event, hits, misses).
note_on() {
  n_note=
  first_line "$control/before-$1"
  [ "$V" = - ] || n_note=" begun=$V"
  { while read -r n_event n_hits n_missed _; do
    [ "$n_event" != "$1" ] || n_note="$n_note hits=$n_hits missed=$n_missed"
  done <"$trace/kprobe_profile"; } 2>/dev/null
  V=${n_note# }
}
