#!/bin/sh
# observer-effect.sh [ROUNDS]: what the recorder costs the virtual rig, measured in turn: nothing recording, the recorder without
# perf, the recorder with perf; under a load of 2.1 MB/s and under all the sender can give. Prints a table; asserts nothing.
#
#   received   wlan0's rx_bytes over 30 s of the boot-time clock, read by two lines of shell that fork nothing in between
#   guest      CPU time of the whole guest over the same time (/proc/stat), of 200 % with two processors
#   recorder   its own account (cost.tsv): it and all its children, without perf and the load's netcat
#
# Starts the virtual rig and takes it down again, whatever happens. Figures of a translated processor are not a tablet's.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
rounds=${1:-2}
scripts=/usr/local/lib/besser-gate
seconds=30

"$here/gate" rig up >&2
trap '"$here/gate" rig down >&2' EXIT
trap 'exit 130' INT TERM
status=$("$here/gate" rig status)
ohm=$(echo "$status" | sed -n 's/^ohm *//p')
boltzmann=$(echo "$status" | sed -n 's/^boltzmann *//p')
# Names and options without blanks, by gate rig status.
on_ohm() { $ohm "$@"; }
on_boltzmann() { $boltzmann "$@"; }

# shellcheck disable=SC2016 # the guest's variables
meter='
s() { read -r up _ < /proc/uptime; read -r rx < /sys/class/net/wlan0/statistics/rx_bytes; read -r _ u n k i w q f _ < /proc/stat; }
s; a_up=$up a_rx=$rx a_busy=$((u + n + k + q + f))
sleep '$seconds'
s; echo "$a_up $up $a_rx $rx $a_busy $((u + n + k + q + f))"'

# measured WHAT RATE: one line of the table.
measured() {
  what=$1 rate=$2 windows=
  [ "$what" != perf ] || windows=2:40
  if [ "$what" = nothing ]; then
    on_ohm 'setsid nc -l 192.168.77.2 12345 > /dev/null 2>&1 < /dev/null & sleep 1'
  else
    printf '%s\n' run_id=effect role=device iface=wlan0 wire_iface=enu1 port=12345 module=bes2600 "probes=ieee80211_rx_irqsafe ieee80211_rx_list ieee80211_rx_napi" \
      status_file=vif_0/status assoc_field=Assoc recoveries_field=DecryptStormRecoveries bh_file=status "bh_field=BH status" tick_s=1 "stages=$rate:45" \
      "judged_stage=$rate" deadline_s=200 perf_hz=99 "perf_windows=$windows" condition_s=10 connect_wait_s=60 drain_s=3 \
      post_mortem_s=2 bind_address=192.168.77.2 |
      on_ohm "{ test ! -d effect || sudo -n $scripts/device.sh remove effect; } && $scripts/device.sh new effect && cat > effect/config &&
        sudo -n $scripts/device.sh start effect" > /dev/null
    sleep 3
  fi
  # Not -L 4M: that is the load the rig's driver model caps.
  on_boltzmann "setsid sh -c 'timeout 45 pv -q -L $rate < /dev/zero | timeout 50 nc -N 192.168.77.2 12345' > /dev/null 2>&1 < /dev/null &"
  sleep 6
  # shellcheck disable=SC2046 # six numbers
  set -- $(on_ohm "$meter")
  sleep 12
  cost=-
  if [ "$what" != nothing ]; then
    cost=$(on_ohm 'tail -n 1 effect/out/cost.tsv; sed -n 2p effect/out/cost.tsv' |
      awk '{ t[NR] = $1; c[NR] = $2 } END { printf "%.1f %%", 100 * (c[1] - c[2]) / (t[1] - t[2]) }')
    on_ohm "sudo -n $scripts/device.sh stop effect" > /dev/null
    n=0
    until on_ohm 'test -e effect/out/trailer.txt' || [ "$n" -ge 60 ]; do
      n=$((n + 1))
      sleep 2
    done
  fi
  echo "$*" | awk -v what="$what" -v rate="$rate" -v cost="$cost" '{
    printf "%-10s %-8s %8.3f MB/s  guest %5.1f %%  recorder %s\n", rate, what, ($4 - $3) / ($2 - $1) / 1e6, ($6 - $5) / ($2 - $1), cost }'
}

round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  for rate in 2100k 40M; do
    for what in nothing recorder perf; do measured "$what" "$rate"; done
  done
done
