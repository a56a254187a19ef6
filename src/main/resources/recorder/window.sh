#!/bin/sh
# window.sh SECONDS FILE CPUS: what perf record watches over: it sleeps, and writes to FILE when it began and ended on the boot-time
# clock, because perf itself ends seconds after its window, when it has written its samples down; and to CPUS what /proc/stat said of
# each CPU at both ends, because a CPU that was idle has no cycles to sample.
# /proc/stat (user, nice, system, idle, iowait, irq, softirq, steal in ticks, of which there may be more in time):
#   cpu0 14021 12 9032 188120 401 0 1203 0 0 0
cpus() {
  while read -r name user nice system idle iowait irq softirq steal _; do
    case $name in
      cpu[0-9]*) printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$name" "$user" "$nice" "$system" "$idle" "$iowait" "$irq" "$softirq" "$steal" ;;
      intr) break ;;
    esac
  done <"${GATE_ROOT:-}/proc/stat" 2>/dev/null
}
read -r begin _ <"${GATE_ROOT:-}/proc/uptime"
cpus "$begin" >"$3"
# perf that is asked to end asks us, and only us: what we wait for would sleep its window out, as a process of ours that nobody knows.
# Its number is there as soon as it is, which a variable of ours would not be; and KILL reaches it even before it is sleep, when it
# still has our trap, which is to do nothing there.
trap 'kill -KILL "$!" 2>/dev/null; exit 143' TERM INT HUP
sleep "$1" &
wait "$!"
read -r end _ <"${GATE_ROOT:-}/proc/uptime"
cpus "$end" >>"$3"
printf '%s %s\n' "$begin" "$end" >"$2"
