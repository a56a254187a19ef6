#!/bin/sh
# shellcheck disable=SC1091,SC2034,SC2154 # the recorder's own scripts, and the variables they share
# lock-times.sh SCRIPTS TIMES: run as root in a virtual rig's guest, with the recorder's own scripts. Arms every probe, usual and deep, has the
# stand-in hold a lock and send a command for each of the times (us), reads and undoes all as the recorder does, and prints the files that came
# of it, the driver's own truth, and what is left. Each file begins with a line "== NAME".
set -u
here=$1
times=$2
each=60
R='' nl='
' T=0 C=0 iface=wlan0 module=bes2600 probes='' run_id=truth-$$ instance='' judged=''
control=$(mktemp -d)
out=$control/out
mkdir "$out"
: >"$control/undo"
to_undo() { printf '%s\n' "$1" >>"$control/undo"; }
say() { printf 'say: %s\n' "$*"; }
. "$here/words.sh"
. "$here/counters.sh"
. "$here/timing.sh"
timed='wsm_cmd_send sdio_rx_work bes2600_bh_rx_helper' waited=down count_calls='bes2600_rx_cb bes2600_bh_wakeup'
called='skb_queue_tail skb_dequeue __wake_up prepare_to_wait_event'
held=_raw_spin_lock_irqsave:_raw_spin_unlock_irqrestore
parameters=/sys/module/bes2600/parameters
tell() { echo "$2" >"$parameters/$1"; }
counts() {
  cat /sys/kernel/debug/ieee80211/phy*/bes2600/times
  for c_name in frames frames_handed rx_wakes; do echo "$c_name - $(cat "$parameters/$c_name") -"; done
}
show() {
  echo "== $1"
  cat "$2"
}
tell plant_sleep_us 0
sleep 1
tell plant_left 0
sleep 0.5
undo_all() {
  undo_tracing
  tell plant_hold_us 0
  tell plant_sleep_us 1500
  tell plant_every_ms 400
  tell plant_left 4294967295
  rm -rf "$control"
}
trap undo_all EXIT
now
open_instance
open_timing
counts >"$control/before"
arm_counters
counts >"$control/armed"
tell plant_every_ms 1
for us in $times; do
  tell plant_hold_us "$us"
  tell plant_sleep_us "$us"
  tell plant_left "$each"
  left=300
  while [ "$(cat "$parameters/plant_left")" != 0 ] && [ "$left" -gt 0 ]; do
    sleep 0.1
    left=$((left - 1))
  done
done
(
  . /usr/lib/vrig/common
  boltz ping -q -c 100 -i 0.02 192.168.77.2
) >/dev/null 2>&1
sleep 0.5
counts >"$control/reading"
read_counters
counts >"$control/after"
show before "$control/before"
show armed "$control/armed"
show reading "$control/reading"
show after "$control/after"
for file in "$out"/*; do show "${file##*/}" "$file"; done
trap - EXIT
undo_all
echo '== left'
grep -h truth /sys/kernel/tracing/kprobe_events /sys/kernel/tracing/synthetic_events /sys/kernel/tracing/dynamic_events
for instance in /sys/kernel/tracing/instances/*truth*; do [ ! -d "$instance" ] || echo "$instance"; done
exit 0
