#!/bin/sh
# device.sh: records one repetition on the tablet.
#
#   sh device.sh start DIR           detach, print one status line; a second start of the same folder only prints it
#   sh device.sh status DIR          print one status line
#   sh device.sh stop DIR [REASON]   REASON link-death or stopped: record the post-mortem, then end
#   sh device.sh run DIR             the same recording in the foreground
#
# It opens a fresh listener for each stage, takes the first payload byte for the stage's start and the listener's exit for its end,
# and needs nobody until DIR/out/trailer.txt is there. On every way out (end, stop, signal, deadline, full disk) it undoes what
# it set up. Paths in DIR: see recording.sh.
#
# Commands, with every argument form used:
#   each tick       ss -tinH 'sport = :PORT'          iw dev IFACE link
#   each stage      nc -h (once)                      openbsd      nc -l [ADDRESS] PORT
#                   ss -tlnH 'sport = :PORT'          traditional  nc -l -p PORT [-s ADDRESS]    gnu  nc -l -p PORT [-s ADDRESS]
#                                                     ncat         ncat --recv-only -l [ADDRESS] PORT
#                                                     busybox      busybox nc -l -p PORT [-s ADDRESS]
#   condition       date +%s.%N (but in bash)         df -Pk DIR/out
#   whole run       cat /dev/kmsg (wc -c and tail -c +N -f where it is a plain file)      [stdbuf -oL] iw event -t
#   perf window     timeout N perf record --buildid-all -a -g -F HZ -o FILE -- sh DIR/window.sh SECONDS FILE   (which sleeps; its two times are
#                   the window's; a stand-in that does not run it leaves the times perf was started and seen to end)
#   after the load  nice perf script [--show-lost-events] [--no-inline] -i FILE | gzip      perf buildid-list -i FILE
#                   perf report --stats -i FILE       (each below timeout N)
#   start and end   iw --version · iw dev IFACE get power_save · perf --version · ss -V · modinfo -F filename MODULE · sha256sum ·
#                   od · readlink · uname -m · getconf CLK_TCK · mkdir, rmdir (the tracefs instance) · awk · cat · cp · mv · rm · head
# Files below ${GATE_ROOT:-}:
#   each tick       /proc/uptime  /sys/class/net/IFACE/statistics/{rx_bytes,rx_packets}  /sys/class/net/WIRE/statistics/rx_bytes
#                   /sys/class/net/IFACE/{ifindex,operstate}  /sys/kernel/debug/ieee80211/PHY/bes2600/vif_0/status
#                   (PHY from /sys/class/net/IFACE/phy80211/name, else the first that has the file)
#   condition       /proc/timer_list (third line)  /sys/power/suspend_stats/success  /sys/class/thermal/thermal_zone*/temp
#                   /sys/devices/system/cpu/cpu0/cpufreq/{scaling_cur_freq,scaling_governor}  /sys/class/power_supply/*/{type,online}
#   whole run       /dev/kmsg (read; where it is a device also written: a mark at the start and one at the end)
#   judged stage    /sys/kernel/tracing, else /sys/kernel/debug/tracing: instances/gate-RUN/events/GROUP/EVENT/{trigger,hist},
#                   instances/gate-RUN/error_log, instances/gate-RUN/per_cpu/cpu*/stats, kprobe_events
#   start and end   /proc/sys/kernel/{hostname,osrelease,arch,random/boot_id}  /proc/cmdline  /sys/module/MODULE/srcversion
#                   /sys/module/MODULE/notes/.note.gnu.build-id  /sys/class/net/IFACE/{ifindex,address,device,device/driver}
#                   /sys/class/net/WIRE/ifindex  /sys/devices/system/cpu/online  /sys/bus/event_source/devices/cpu
#                   /sys/kernel/debug/ieee80211/PHY/bes2600/status  /sys/fs/pstore/*

self=device.sh
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=src/main/resources/recorder/recording.sh
. "$here/recording.sh"

# ---- facts

# find_phy: sets phy to the debugfs folder of the interface's phy; numbers move when the driver is loaded again. No fork.
find_phy() {
  first_line "$R/sys/class/net/$iface/phy80211/name"
  phy=$R/sys/kernel/debug/ieee80211/$V
  [ "$V" != - ] && [ -r "$phy/$module/vif_0/status" ] && return 0
  for phy in "$R"/sys/kernel/debug/ieee80211/phy*; do
    [ -r "$phy/$module/vif_0/status" ] && return 0
  done
  phy=
  return 1
}

# after_colon FILE KEY: sets V to what follows "KEY:" in FILE, or to -. No fork.
after_colon() {
  V=-
  { while IFS=: read -r k_key k_value; do
    [ "$k_key" = "$2" ] || continue
    while :; do case $k_value in [\ \	]*) k_value=${k_value#?} ;; *) break ;; esac; done
    V=$k_value
    break
  done <"$1"; } 2>/dev/null
  [ -n "$V" ] || V=-
}

# charger: sets V to type=online of every supply that is no battery.
charger() {
  p_all=
  for p_supply in "$R"/sys/class/power_supply/*; do
    first_line "$p_supply/type"
    case $V in - | Battery) continue ;; esac
    p_type=$V
    first_line "$p_supply/online"
    p_all=${p_all:+$p_all,}$p_type=$V
  done
  V=${p_all:--}
}

hottest() {
  t_max=-
  for t_zone in "$R"/sys/class/thermal/thermal_zone*/temp; do
    first_line "$t_zone"
    case $V in -) continue ;; *[!0-9-]*) continue ;; esac
    if [ "$t_max" = - ] || [ "$V" -gt "$t_max" ]; then t_max=$V; fi
  done
  V=$t_max
}

suspends() { first_line "$R/sys/power/suspend_stats/success"; }

# nmi: with interrupts masked, is a sample still taken? Otherwise all masked time is billed to the unmasking instruction.
nmi() {
  V=-
  case $machine in
    aarch64 | arm64)
      first_line "$R/proc/cmdline"
      case $V in
        *irqchip.gicv3_pseudo_nmi=1*) V=pseudo ;;
        -) ;;
        *) V=off ;;
      esac
      ;;
    x86_64 | i?86) if [ -d "$R/sys/bus/event_source/devices/cpu" ]; then V=hardware; else V=off; fi ;;
  esac
}

count_cpus() {
  first_line "$R/sys/devices/system/cpu/online"
  n_cpus=0
  case $V in *[!0-9,-]* | -) V=- && return 0 ;; esac
  IFS=,
  # shellcheck disable=SC2086 # a list like 0-2,4
  set -- $V
  IFS=$ifs
  for n_range in "$@"; do n_cpus=$((n_cpus + ${n_range#*-} - ${n_range%-*} + 1)); done
  V=$n_cpus
}

facts() {
  phy=
  now
  common_facts
  fact iface "$iface"
  first_line "$R/sys/class/net/$iface/ifindex"
  fact ifindex "$V"
  first_line "$R/sys/class/net/$iface/address"
  fact mac "$V"
  V=$(readlink "$R/sys/class/net/$iface/device/driver" 2>/dev/null)
  V=${V##*/}
  fact driver "${V:--}"
  fact wire_iface "$wire_iface"
  first_line "$R/sys/class/net/$wire_iface/ifindex"
  fact wire_ifindex "$V"
  first_line "$R/sys/module/$module/srcversion"
  fact srcversion "$V"
  # The note is a 16 byte header, then the id.
  V=$(od -An -v -tx1 -j16 "$R/sys/module/$module/notes/.note.gnu.build-id" 2>/dev/null | tr -d ' \n')
  fact build_id "${V:--}"
  f_path=$(modinfo -F filename "$module" 2>/dev/null)
  f_path=${f_path%%"$nl"*}
  fact module_path "${f_path:--}"
  V=-
  if [ -r "$f_path" ]; then
    V=$(sha256sum "$f_path")
    V=${V%% *}
  fi
  fact module_sha256 "$V"
  count_cpus
  fact cpus "$V"
  first_line "$R/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"
  fact governor "$V"
  first_line "$R/sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq"
  fact cpu_khz "$V"
  charger
  fact charger "$V"
  hottest
  fact temp_mc "$V"
  nmi
  fact nmi "$V"
  V=$(iw dev "$iface" get power_save 2>/dev/null)
  V=${V#Power save: }
  fact powersave "${V:--}"
  suspends
  fact suspends "$V"
  version iw --version
  fact tool_iw "$V"
  version perf --version
  fact tool_perf "$V"
  V=-
  if find_phy; then after_colon "$phy/$module/vif_0/status" DecryptStormRecoveries; fi
  fact decrypt_storm_recoveries "$V"
  V=-
  if [ -n "$phy" ]; then after_colon "$phy/$module/status" 'BH status'; fi
  fact bh_status "$V"
  [ -z "$phy" ] || cat "$phy/$module/vif_0/status" >"$out/driver_status-$1.txt" 2>/dev/null
}

# What the kernel saved of a crash is there once, at the start of whatever runs next.
pstore() {
  for p_file in "$R"/sys/fs/pstore/*; do
    [ -r "$p_file" ] || continue
    printf '== %s\n' "${p_file##*/}"
    head -c 65536 "$p_file"
    printf '\n'
  done >"$control/pstore"
  [ ! -s "$control/pstore" ] || mv "$control/pstore" "$out/pstore.txt"
}

# ---- the link, in a process of its own: where the driver holds a lock for ever, iw hangs, and the bytes must still be counted.

link_loop() {
  l_since=- l_before=none
  now
  l_next=$C
  while :; do
    now
    if [ "$C" -ge "$l_next" ]; then
      look_at_link
      [ "$l_state" = "$l_before" ] || l_since=$l_t
      l_before=$l_state
      printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$l_t" "$l_state" "$l_bssid" "$l_freq" "$l_signal" "$l_rx" \
        "$l_rx_mcs" "$l_tx" "$l_tx_mcs" "$l_ifindex" "$l_operstate" "$l_assoc" >>"$out/link.tsv"
      printf '%s %s %s\n' "$l_c" "$l_state" "$l_since" >"$control/link"
      now
      while [ "$l_next" -le "$C" ]; do l_next=$((l_next + tick)); done
    fi
    pause $((l_next - C))
  done
}

look_at_link() {
  l_t=$T l_c=$C l_state=- l_bssid=- l_freq=- l_signal=- l_rx=- l_rx_mcs=- l_tx=- l_tx_mcs=- l_assoc=-
  first_line "$R/sys/class/net/$iface/ifindex"
  l_ifindex=$V
  first_line "$R/sys/class/net/$iface/operstate"
  l_operstate=$V
  if [ ! -d "$R/sys/class/net/$iface" ]; then
    l_state=gone
    return 0
  fi
  if l_text=$(exec iw dev "$iface" link 2>/dev/null); then
    case $l_text in
      'Connected to '*) l_state=up && parse_link ;;
      'Not connected'*) l_state=down ;;
    esac
  fi
  [ -n "$phy" ] && [ -r "$phy/$module/vif_0/status" ] || find_phy || return 0
  after_colon "$phy/$module/vif_0/status" Assoc
  l_assoc=$V
}

parse_link() {
  V=${l_text#Connected to }
  l_bssid=${V%% *}
  token "$l_text" 'freq: '
  l_freq=${V:--}
  token "$l_text" 'signal: -'
  l_signal=${V:+-$V}
  l_signal=${l_signal:--}
  bitrate 'rx bitrate: '
  l_rx=$V l_rx_mcs=$mcs
  bitrate 'tx bitrate: '
  l_tx=$V l_tx_mcs=$mcs
}

# bitrate KEY: sets V to the Mbit/s after KEY and mcs to the index on that line.
bitrate() {
  V=- mcs=-
  case $l_text in *"$1"*) ;; *) return 0 ;; esac
  b_line=${l_text#*"$1"}
  b_line=${b_line%%"$nl"*}
  token "$b_line" 'MCS '
  mcs=${V:--}
  V=${b_line%% *}
  case $V in '' | *[!0-9.]*) V=- ;; esac
}

# link_seen: sets link and link_t from what the link's own process saw last. Rows it owes are written here, as not answered.
link_seen() {
  v_c='' v_state='' v_since=''
  { read -r v_c v_state v_since <"$control/link"; } 2>/dev/null
  case $v_since in '') return 0 ;; esac
  link=$v_state link_t=$v_since
  [ $((C - v_c)) -gt $((3 * tick + 100)) ] || {
    link_late=
    return 0
  }
  link=- link_t=-
  if [ -z "$link_late" ]; then
    say "iw or the driver's status file has not answered since $v_c hundredths of a second of the boot-time clock."
    link_late=yes
  fi
  first_line "$R/sys/class/net/$iface/ifindex"
  v_ifindex=$V
  first_line "$R/sys/class/net/$iface/operstate"
  printf '%s\t-\t-\t-\t-\t-\t-\t-\t-\t%s\t%s\t-\n' "$T" "$v_ifindex" "$V" >>"$out/link.tsv"
}

# ---- the bytes

# look: reads the load's socket. Sets payload, recvq, peer, sockets.
look() {
  payload=- recvq=- peer=- sockets=0
  look_at_sockets "sport = :$port" payload
}

ours() {
  case $1 in ESTAB | CLOSE-WAIT) ;; *) return 1 ;; esac
  case " $buried " in *" $5 "*) return 1 ;; esac
  sockets=$((sockets + 1))
  case " $peers " in *" $5 "*) ;; *) peers="$peers $5" connections=$((connections + 1)) ;; esac
  # With more than one, the one that came last is the load: an earlier one is only waiting to be buried.
  recvq=$2 peer=$5 payload=-
}

told() {
  case $1 in
    *' bytes_received:'*)
      token "$1" ' bytes_received:'
      payload=${V:--}
      ;;
    *' data_segs_in:'*) ;;
    # ss leaves out what is 0.
    *' cwnd:'*) payload=0 ;;
  esac
}

counters_now() {
  first_line "$R/sys/class/net/$iface/statistics/rx_bytes"
  rx_bytes=$V
  first_line "$R/sys/class/net/$iface/statistics/rx_packets"
  rx_packets=$V
  wire_rx=-
  [ "$wire_iface" = - ] || {
    first_line "$R/sys/class/net/$wire_iface/statistics/rx_bytes"
    wire_rx=$V
  }
}

write_tick() {
  counters_now
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$T" "$stage" "$rx_bytes" "$rx_packets" "$payload" "$recvq" "$peer" "$wire_rx" >&3 ||
    disk_full='a tick could not be written'
  rate=-
  case $rx_bytes$rate_from in
    *-*) ;;
    *) [ "$C" -le "$rate_c" ] || rate=$(((rx_bytes - rate_from) * 100 / (C - rate_c))) ;;
  esac
  rate_from=$rx_bytes rate_c=$C
  link_seen
  status_line
}

# ---- own cost

# cpu_of PID: sets J to the CPU time in clock ticks of it and its reaped children, without a fork.
cpu_of() {
  J=
  c_stat=
  { read -r c_stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  # The name in parentheses may hold anything.
  c_stat=${c_stat##*') '}
  # shellcheck disable=SC2086 # fields
  set -- $c_stat
  [ $# -ge 15 ] || return 1
  J=$((${12} + ${13} + ${14} + ${15}))
}

# own_cost: sets V to the CPU seconds of this process and of those in $own, each as last seen.
own_cost() {
  o_sum=0 o_kept=''
  for o_item in "$$:0" $own; do
    o_last=${o_item#*:}
    if cpu_of "${o_item%%:*}"; then o_last=$J; fi
    o_sum=$((o_sum + o_last))
    [ "${o_item%%:*}" = $$ ] || o_kept="$o_kept ${o_item%%:*}:$o_last"
  done
  own=$o_kept
  V=-
  [ -r "/proc/$$/stat" ] || return 0
  seconds $((o_sum * 100 / clock_ticks))
  V=$S
}

# write_cost: its row of cost.tsv.
write_cost() {
  own_cost
  printf '%s\t%s\n' "$T" "$V" >>"$out/cost.tsv" || disk_full='a cost could not be written'
}

# ---- conditions

# both_clocks: sets T and C to the boot-time clock and d_mono to the monotonic one, at most 40 ms apart. Between two reads a busy machine
# may run something else, and a pause taken for sleep would void the repetition: so it looks again, and where it never
# gets both together, the monotonic clock was not read.
both_clocks() {
  b_tries=0
  while :; do
    now
    b_before=$C d_mono=-
    { { read -r _ && read -r _ && read -r _ _ d_mono _; } <"$R/proc/timer_list"; } 2>/dev/null
    now
    [ "$d_mono" != - ] || return 0
    [ $((C - b_before)) -gt 4 ] || break
    b_tries=$((b_tries + 1))
    [ "$b_tries" -lt 5 ] || {
      d_mono=-
      return 0
    }
  done
  case $d_mono in
    *[!0-9]*) d_mono=- ;;
    ??????????*)
      d_tail=${d_mono#"${d_mono%?????????}"}
      d_mono=${d_mono%?????????}.${d_tail%???}
      ;;
    *) d_mono=- ;;
  esac
}

write_condition() {
  # bash, which is sh on the tablet, tells the time without a fork; below another root it would be the wrong host's.
  # shellcheck disable=SC3028
  d_real=${EPOCHREALTIME:-}
  [ -n "$d_real" ] && [ -z "$R" ] || d_real=$(exec date +%s.%N 2>/dev/null)
  case $d_real in *[!0-9.]* | '') d_real=$(exec date +%s) ;; esac
  both_clocks
  suspends
  d_suspends=$V
  hottest
  d_temp=$V
  first_line "$R/sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq"
  d_khz=$V
  first_line "$R/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"
  d_governor=$V
  charger
  d_charger=$V
  disk_free
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$T" "$d_real" "$d_mono" "$d_suspends" "$d_temp" "$d_khz" "$d_governor" "$d_charger" \
    "$V" >>"$out/condition.tsv" || disk_full='a condition could not be written'
  write_cost
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
    write_condition
    while [ "$next_condition" -le "$C" ]; do next_condition=$((next_condition + condition)); done
  fi
  kernel_log_lives
  perf_windows_due
  check
  if [ -n "$stopping" ] && [ "$C" -ge "$post_mortem_ends" ]; then leave "$stopping"; fi
}

# ---- the kernel's log and the link's events

mark_log() { [ ! -c "$R/dev/kmsg" ] || { printf 'besser-gate: recording %s %s\n' "$run_id" "$1" >>"$R/dev/kmsg"; } 2>/dev/null; }

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
  if command -v stdbuf >/dev/null 2>&1; then set -- stdbuf -oL "$@"; fi
  detached iw-event "$out/iw_event.log" "$control/iw-event.err" "$@"
  own="$own $PID:0"
}

# ---- perf, in windows, by its own schedule

perf_windows_due() {
  if [ -n "$perf_open" ] && ended "perf-$perf_open"; then
    perf_end=$T
    { read -r perf_start perf_end <"$control/perf-$perf_open.times"; } 2>/dev/null
    printf '%s %s %s %s %s\n' "$perf_open" "$perf_stage" "$perf_start" "${perf_end:-$T}" "$RC" >>"$control/windows"
    perf_open=
  fi
  [ -n "$perf_left" ] && [ -z "$perf_open" ] && [ "$stage" = "$judged_stage" ] && [ -z "$stopping" ] || return 0
  p_window=${perf_left%% *}
  hundredths "${p_window%%:*}"
  [ "$C" -ge $((stage_from + H)) ] || return 0
  case $perf_left in *' '*) perf_left=${perf_left#* } ;; *) perf_left='' ;; esac
  perf_count=$((perf_count + 1))
  perf_open=$perf_count perf_stage=$stage perf_start=$T
  p_length=${p_window#*:}
  hundredths "$p_length"
  # --buildid-all: where /proc/kcore can be read perf bills the driver to [kernel.kallsyms] and would list no build-id of it.
  perf_over=$((C + H))
  detached "perf-$perf_open" /dev/null "$out/perf-$perf_open.stderr.txt" \
    timeout $((${p_length%%.*} + 60)) perf record --buildid-all -a -g -F "$perf_hz" -o "$control/perf-$perf_open.data" -- \
    sh "$here/window.sh" "$p_length" "$control/perf-$perf_open.times"
}

# await_perf: a window whose time is over only has to be written down; one that is not is cut short by end_children.
await_perf() {
  a_tries=0
  while [ -n "$perf_open" ] && [ "$C" -ge "$perf_over" ] && ! ended "perf-$perf_open" && [ "$a_tries" -lt 150 ]; do
    pause 20
    a_tries=$((a_tries + 1))
  done
}

# convert_perf: samples to text, now that the load is over. At most until the deadline.
convert_perf() {
  [ -s "$control/windows" ] || return 0
  while read -r c_n c_stage c_start c_end c_rc; do
    c_data=$control/perf-$c_n.data c_script=-
    now
    c_left=$(((deadline - C) / 100))
    if [ ! -s "$c_data" ]; then
      say "perf record of window $c_n left no recording."
    elif [ "$1" = no ] || [ "$c_left" -lt 1 ]; then
      say "perf window $c_n was not converted; its recording is kept as perf-$c_n.data."
    else
      perf_to_text
    fi
    printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$c_n" "$c_stage" "$c_start" "$c_end" "$c_rc" "$c_script" "$perf_hz" "$cpus" >>"$out/perf.tsv"
    if [ "$c_script" = 0 ] && [ "$perf_keep" = no ]; then rm -f "$c_data"; elif [ -s "$c_data" ]; then mv "$c_data" "$out/"; fi
    status_line
  done <"$control/windows"
}

perf_to_text() {
  # Old perf knows neither option; without --no-inline new perf asks addr2line for each user frame, for minutes.
  for c_options in '--show-lost-events --no-inline' '--show-lost-events' ''; do
    {
      # shellcheck disable=SC2086 # options
      nice timeout "$c_left" perf script $c_options -i "$c_data" 2>"$control/perf-script.err" </dev/null
      echo $? >"$control/perf-script.rc"
    } | nice gzip -c >"$out/perf-$c_n.script.gz"
    read -r c_script <"$control/perf-script.rc"
    [ "$c_script" -ne 129 ] && break
  done
  [ "$c_script" = 0 ] || say "perf script of window $c_n ended with status $c_script: $(head -n 1 "$control/perf-script.err")"
  nice timeout "$c_left" perf buildid-list -i "$c_data" >"$out/perf-$c_n.buildids.txt" 2>/dev/null </dev/null
  nice timeout "$c_left" perf report --stats -i "$c_data" >"$out/perf-$c_n.stats.txt" 2>/dev/null </dev/null
}

# ---- counters: hist triggers in a trace instance of our own

TRIGGERS='workqueue_execute_start workqueue/workqueue_execute_start hist:keys=function.sym:size=4096
workqueue_queue_work workqueue/workqueue_queue_work hist:keys=workqueue,function.sym:size=4096
mmc_request_done mmc/mmc_request_done hist:keys=name,cmd_opcode:vals=bytes_xfered
contention_begin lock/contention_begin hist:keys=flags'
BOUNDARY='ieee80211_rx_irqsafe ieee80211_rx_list ieee80211_rx_napi'

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
  for i_function in $BOUNDARY; do
    if { printf 'p:%s/%s %s\n' "$probe_group" "$i_function" "$i_function" >>"$trace/kprobe_events"; } 2>"$control/kprobe-$i_function.err"; then
      to_undo "kprobe $trace/kprobe_events $probe_group/$i_function"
    fi
  done
}

# arm NAME EVENT TRIGGER: tries the trigger by writing it; the answer is what counts, not the kernel's version.
arm() {
  if [ -z "$instance" ]; then
    printf '%s missing - %s\n' "$1" "$no_instance" >>"$control/counters"
  elif [ ! -e "$instance/events/$2/trigger" ]; then
    first_line "$control/kprobe-${1#rx_}.err"
    if [ "$V" = - ]; then V="this kernel has no event $2"; else V="the kprobe was refused: $V"; fi
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
  for m_function in $BOUNDARY; do
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

# ---- the ramp

# listen: a fresh listener for this stage; sets listener and listener_pid once it is ready, or RC.
listen() {
  listeners=$((listeners + 1))
  listener=listener-$stage_id-$listeners
  address=$bind_address
  [ "$address" != - ] || address=
  case $netcat in
    openbsd) set -- "$nc" -l ${address:+"$address"} "$port" ;;
    ncat) set -- "$nc" --recv-only -l ${address:+"$address"} "$port" ;;
    busybox) set -- busybox nc -l -p "$port" ${address:+-s "$address"} ;;
    *) set -- "$nc" -l -p "$port" ${address:+-s "$address"} ;;
  esac
  # Its input is a fifo that never ends: some netcats leave when their input does.
  detached "$listener" /dev/null "$control/$listener.err" "$@"
  listener_pid=$PID
  i_tries=0
  while [ "$i_tries" -lt 20 ] && ! ended "$listener"; do
    V=$(exec ss -tlnH "sport = :$port" 2>/dev/null)
    [ -z "$V" ] || break
    # A sender that waited has connected by now, and the netcat that serves it no longer listens.
    look
    [ "$sockets" = 0 ] || break
    pause 5
    i_tries=$((i_tries + 1))
  done
  now
  [ "$listen_t" != - ] || listen_t=$T
}

# serve: one stage, from its listener to its row.
serve() {
  listen_t=- start_t=- listeners=0 peers='' connections=0 ended_by=stopped
  stage_open=yes
  # A socket that is there before the listener is an earlier stage's, whose end is not through yet.
  buried=''
  look
  buried=$peers peers='' connections=0
  listen
  give_up=$((C > planned ? C : planned))
  give_up=$((give_up + connect_wait))
  while :; do
    beat
    case $payload in - | 0) ;; *) break ;; esac
    if ended "$listener"; then
      say "The listener of stage $stage_id left with status $RC before any payload came: $(head -n 1 "$control/$listener.err")"
      ended_by="listener-died"
      if [ "$listeners" -ge 20 ]; then
        close_stage
        return 0
      fi
      pause 50
      listen
    fi
    if [ "$C" -ge "$give_up" ]; then
      ended_by="no-connection"
      close_stage
      return 0
    fi
    rest "$fine"
  done
  start_t=$T stage=$stage_id stage_from=$C ended_by=stopped
  until=$((C + length + drain + 500))
  write_tick
  [ "$stage" != "$judged_stage" ] || arm_counters
  while :; do
    if [ "$C" -ge $((stage_from + length - tick)) ]; then rest "$fine"; else rest; fi
    beat
    if ended "$listener"; then
      ended_by=closed
      [ "$RC" -le 128 ] || ended_by="listener-died"
      break
    fi
    [ "$C" -lt "$until" ] || {
      ended_by=deadline
      break
    }
  done
  planned=$((stage_from + length + drain + 500))
  close_stage
}

close_stage() {
  stage_open=
  now
  end_t=$T
  end_child "$listener" "$listener_pid"
  [ "$stage_id" != "$judged_stage" ] || read_counters
  stage=-
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$stage_id" "$listen_t" "$start_t" "$end_t" "$ended_by" "$listener_pid" "$connections" >>"$out/stages.tsv"
}

record() {
  ss_failed='' link_late='' phy='' connections=0 peers='' buried='' log_readers=0 log_reader='' stage_open=''
  perf_left=$perf_windows perf_open='' perf_count=0 rate_from=- rate_c=0 instance='' no_instance=''
  find_netcat || say 'There is no netcat this recorder knows.'
  command -v iw >/dev/null 2>&1 || say 'iw is missing: the link is not measured.'
  command -v perf >/dev/null 2>&1 || { say 'perf is missing: CPU samples are not taken.' && perf_left=; }
  command -v ss >/dev/null 2>&1 || say 'ss is missing: payload is not measured.'
  command -v timeout >/dev/null 2>&1 || { say 'timeout is missing: CPU samples are not taken.' && perf_left=; }
  pstore
  if [ -r "$R/dev/kmsg" ]; then
    mark_log starts
    read_log
  else
    say '/dev/kmsg cannot be read: the kernel log is not recorded.'
  fi
  if command -v iw >/dev/null 2>&1; then listen_to_events; fi
  count_cpus
  cpus=$V
  clock_ticks=$(getconf CLK_TCK 2>/dev/null) || clock_ticks=100
  take_facts start
  open_instance
  printf 'stage\tlisten_s\tstart_s\tend_s\tended_by\tlistener_pid\tconnections\n' >"$out/stages.tsv"
  printf 't_s\tstage\trx_bytes\trx_packets\tpayload_bytes\trecv_q\tpeer\twire_rx_bytes\n' >"$out/rx_bytes.tsv"
  printf 't_s\tstate\tbssid\tfreq_mhz\tsignal_dbm\trx_mbit\trx_mcs\ttx_mbit\ttx_mcs\tifindex\toperstate\tassoc\n' >"$out/link.tsv"
  printf 't_s\trealtime_s\tmonotonic_s\tsuspends\ttemp_mc\tcpu_khz\tgovernor\tcharger\tdisk_free_kb\n' >"$out/condition.tsv"
  printf 't_s\tcpu_s\n' >"$out/cost.tsv"
  printf 'window\tstage\tstart_s\tend_s\trecord_rc\tscript_rc\tperiod_hz\tcpus\n' >"$out/perf.tsv"
  exec 3>>"$out/rx_bytes.tsv"
  detached link /dev/null "$control/link.err" call link_loop
  own="$own $PID:0"
  phase=recording
  now
  next_tick=$C next_condition=$C planned=$C
  [ "$netcat" != none ] || leave stopped
  for item in $stages; do
    stage_id=${item%%:*} stage_len=${item#*:}
    hundredths "$stage_len"
    length=$H
    serve
  done
}

# wind_up HOW: undoes, then turns what was recorded into what is collected. The watchdog comes here too, with nothing but the lists in
# control/ to go by.
wind_up() {
  : "${stage_open:=}" "${perf_open:=}" "${perf_left:=}" "${instance:=}" "${stage:=-}" "${cpus:=-}" "${log_reader:=}" "${phy:=}"
  case $1 in deadline) ended_by=deadline ;; *) ended_by=stopped ;; esac
  [ -z "$stage_open" ] || close_stage
  [ -n "$instance" ] || instance=$R/sys/kernel/tracing/instances/gate-$run_id
  read_counters
  await_perf
  end_children "$log_reader"
  undo_tracing
  now
  perf_left=
  perf_windows_due
  case $1 in complete | link-death | stopped) convert_perf yes ;; *) convert_perf no ;; esac
  take_facts end
  mark_log ends
  pause 20
  end_children
  keep_log
}

# take_facts start|end: in a child that may hang where the driver does; then what it had by then is what there is.
take_facts() {
  detached "facts-$1" "$out/$1.txt" "$control/facts-$1.err" call facts "$1"
  t_left=200
  while ! ended "facts-$1" && [ "$t_left" -gt 0 ]; do
    pause 5
    t_left=$((t_left - 1))
  done
  [ "$t_left" -gt 0 ] || say "The facts of the $1 were not all there after 10 s; $1.txt is cut short."
}

frame "$@"
