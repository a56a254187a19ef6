#!/bin/sh
# shellcheck source-path=SCRIPTDIR
# device.sh: records one repetition on the tablet.
#
#   device.sh new DIR             make the folder of a run; the login does this, and puts DIR/config there
#   device.sh start DIR           detach, print one status line; a second start of the same folder only prints it
#   device.sh status DIR          print one status line, "none" where nothing was started
#   device.sh stop DIR [REASON]   REASON link-death or stopped: record the post-mortem, then end
#   device.sh after DIR           add what is left of the boot the recording died in, from a later one
#   device.sh remove DIR          remove the folder and what was recorded
#   device.sh run DIR             the same recording in the foreground
#
# It opens a fresh listener for each stage, takes the first payload byte for the stage's start and the listener's exit for its end,
# and needs nobody until DIR/out/trailer.txt is there. On every way out (end, stop, signal, deadline, full disk) it undoes what
# it set up. Paths in DIR: see recording.sh.
#
# Commands, with every argument form used:
#   each tick       ss -tinH 'sport = :PORT'          iw dev IFACE link      (each only every tenth while files tell as much, see below)
#   each stage      nc -h (once)                      openbsd      nc -l [ADDRESS] PORT
#                   ss -tlnH 'sport = :PORT'          traditional  nc -l -p PORT [-s ADDRESS]    gnu  nc -l -p PORT [-s ADDRESS]
#                                                     ncat         ncat --recv-only -l [ADDRESS] PORT
#                                                     busybox      busybox nc -l -p PORT [-s ADDRESS]
#   condition       date +%s.%N (but in bash)         df -Pk DIR/out
#   whole run       cat /dev/kmsg (wc -c and tail -c +N -f where it is a plain file)      [stdbuf -oL] iw event -t
#   before the load timeout 20 perf record --no-buildid-mmap --buildid-all -N -e dummy -o FILE -- true   (and each option alone where that is 129)
#   perf window     timeout N perf record [--no-buildid-mmap] [--buildid-all] [-N] -a -g -F HZ -o FILE -- sh DIR/window.sh SECONDS FILE CPUS   (which
#                   sleeps; its two times are the window's; a stand-in that does not run it leaves the times perf was started and seen to end)
#   after the load  nice perf script [--show-lost-events] [--no-inline] -i FILE | gzip      perf buildid-list -i FILE
#                   perf report --stats -i FILE       (each below timeout N)
#   after           timeout 20 journalctl --no-pager -q -k -b BOOT -o short-monotonic (where there is one), tail, sed
#   start and end   iw --version, iw dev IFACE get power_save, perf --version, ss -V, modinfo -F filename MODULE, sha256sum,
#                   od, readlink, uname -m, getconf CLK_TCK, mkdir, rmdir (the tracefs instance), awk, cat, cp, mv, rm, head
# Files below ${GATE_ROOT:-}:
#   each tick       /proc/uptime  /sys/class/net/IFACE/statistics/{rx_bytes,rx_packets}  /sys/class/net/WIRE/statistics/rx_bytes
#                   /sys/class/net/IFACE/{ifindex,operstate}  /sys/kernel/debug/ieee80211/PHY/MODULE/STATUS_FILE
#                   (PHY from /sys/class/net/IFACE/phy80211/name, else the first that has the file)
#                   /proc/net/wireless and what iw event said (link.sh), /proc/PID/io of the listener (received.sh)
#   condition       /proc/timer_list (third line)  /sys/power/suspend_stats/success  /sys/class/thermal/thermal_zone*/temp
#                   /sys/devices/system/cpu/cpu0/cpufreq/{scaling_cur_freq,scaling_governor}  /sys/class/power_supply/*/{type,online}
#   whole run       /dev/kmsg (read; where it is a device also written: a mark at the start and one at the end)
#   perf window     /proc/stat (at both ends)
#   judged stage    /sys/kernel/tracing, else /sys/kernel/debug/tracing: instances/gate-RUN/events/GROUP/EVENT/{trigger,hist},
#                   instances/gate-RUN/error_log, instances/gate-RUN/per_cpu/cpu*/stats, the same of instances/gate-RUN-time, kprobe_events,
#                   kprobe_profile, synthetic_events  /proc/kallsyms (before the load)
#   whole run       the same: instances/gate-RUN-link/{trace_clock,buffer_size_kb,trace,events/GROUP/EVENT/enable} (mac80211.sh)
#   start and end   /proc/sys/kernel/{hostname,osrelease,arch,random/boot_id}  /proc/cmdline  /sys/module/MODULE/srcversion
#                   /sys/module/MODULE/notes/.note.gnu.build-id  /sys/class/net/IFACE/{ifindex,address,device,device/driver}
#                   /sys/class/net/WIRE/ifindex  /sys/devices/system/cpu/online  /sys/bus/event_source/devices/cpu
#                   /sys/kernel/debug/ieee80211/PHY/MODULE/BH_FILE  /sys/fs/pstore/*  /proc/sys/kernel/perf_event_max_sample_rate
#                   /proc/device-tree/serial-number, else /etc/machine-id (hashed)

self=device.sh
here=$(cd "$(dirname "$0")" && pwd)
. "$here/recording.sh"
. "$here/tablet.sh"
. "$here/link.sh"
. "$here/received.sh"
. "$here/condition.sh"
. "$here/kernel-log.sh"
. "$here/profile.sh"
. "$here/counters.sh"
. "$here/timing.sh"
. "$here/mac80211.sh"
. "$here/stage.sh"
. "$here/boot-before.sh"

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

record() {
  ss_failed='' link_late='' phy='' connections=0 peers='' buried='' log_readers=0 log_reader='' stage_open=''
  perf_left=$perf_windows perf_open='' perf_count=0 rate_from=- rate_c=0 instance='' no_instance='' by_listener='' next_ss=0 counted=0
  events_prompt=''
  find_netcat || say 'There is no netcat this recorder knows.'
  command -v iw >/dev/null 2>&1 || say 'iw is missing: the link is not measured.'
  command -v perf >/dev/null 2>&1 || { say 'perf is missing: CPU samples are not taken.' && perf_left=; }
  command -v ss >/dev/null 2>&1 || say 'ss is missing: payload is not measured.'
  command -v timeout >/dev/null 2>&1 || { say 'timeout is missing: CPU samples are not taken.' && perf_left=; }
  [ -z "$perf_left" ] || probe_perf
  pstore
  if [ -r "$R/dev/kmsg" ]; then
    read_log
    mark_log starts
  else
    say '/dev/kmsg cannot be read: the kernel log is not recorded.'
  fi
  if command -v iw >/dev/null 2>&1; then listen_to_events; fi
  count_cpus
  cpus=$V
  clock_ticks=$(getconf CLK_TCK 2>/dev/null) || clock_ticks=100
  take_facts start
  open_instance
  open_timing
  open_mac80211
  printf 'stage\tlisten_s\tstart_s\tend_s\tended_by\tlistener_pid\tconnections\n' >"$out/stages.tsv"
  printf 't_s\tstage\trx_bytes\trx_packets\tpayload_bytes\trecv_q\tpeer\twire_rx_bytes\n' >"$out/rx_bytes.tsv"
  printf 't_s\tstate\tbssid\tfreq_mhz\tsignal_dbm\trx_mbit\trx_mcs\ttx_mbit\ttx_mcs\tifindex\toperstate\tassoc\n' >"$out/link.tsv"
  printf 't_s\trealtime_s\tmonotonic_s\tsuspends\ttemp_mc\tcpu_khz\tgovernor\tcharger\tdisk_free_kb\n' >"$out/condition.tsv"
  printf 't_s\tcpu_s\n' >"$out/cost.tsv"
  printf 'window\tstage\tstart_s\tend_s\trecord_rc\tscript_rc\tperiod_hz\tcpus\n' >"$out/perf.tsv"
  printf 'window\tt_s\tcpu\tuser\tnice\tsystem\tidle\tiowait\tirq\tsoftirq\tsteal\n' >"$out/cpu.tsv"
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
  : "${stage_open:=}" "${perf_open:=}" "${perf_left:=}" "${instance:=}" "${stage:=-}" "${cpus:=-}" "${log_reader:=}" "${phy:=}" "${trace:=$R/sys/kernel/tracing}"
  case $1 in deadline) ended_by=deadline ;; *) ended_by=stopped ;; esac
  [ -z "$stage_open" ] || close_stage
  [ -n "$instance" ] || instance=$R/sys/kernel/tracing/instances/gate-$run_id
  read_counters
  read_mac80211
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
