#!/bin/sh
# recorder-cost.sh [SECONDS] [ROUNDS] [SCRIPTS]: what the tablet's recorder costs this machine at one look a second, over loopback: real
# netcat, pv and ss, no driver, and bash, which is sh on the tablet. iw is a shell that says it is connected, for loopback is no radio, and
# /proc/net/wireless a file that says it too. Prints its share of one core each round, by its own account (cost.tsv: it and all its children,
# without perf and the load; from its second line on, when all is set up), and what was received; asserts nothing. SCRIPTS: another revision's src/main/resources, to compare with.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
seconds=${1:-60} rounds=${2:-5} scripts=${3:-$here/src/main/resources}
folder=$(mktemp -d "$HOME/recorder-cost.XXXXXX")
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/scripts"
root=$folder/root
mkdir -p "$root/proc/net" "$root/sys/class/net" "$folder/bin"
for real in proc/uptime proc/stat proc/sys sys/class/net/lo sys/devices sys/power; do
  [ ! -e "/$real" ] || ln -s "/$real" "$root/$real"
done
printf ' %s: 0000   52.  -58.  -256        0      0      0      0      0        0\n' lo >"$root/proc/net/wireless"
cat >"$folder/bin/iw" <<'EOF'
#!/bin/sh
case $* in
  event*) exec sleep 3600 ;;
  *link) printf 'Connected to 02:00:00:00:01:00 (on lo)\n\tfreq: 2437\n\tsignal: -58 dBm\n\trx bitrate: 65.0 MBit/s MCS 7\n' ;;
esac
EOF
chmod +x "$folder/bin/iw"
export GATE_ROOT="$root" PATH="$folder/bin:$PATH"
cp "$scripts"/recorder/*.sh "$scripts"/rig/*.sh "$folder/scripts"

round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  run=$folder/run-$round
  mkdir "$run"
  cat >"$run/config" <<EOF
run_id=cost-round-$round
role=device
iface=lo
wire_iface=-
port=12399
module=none
probes=
status_file=none
assoc_field=none
recoveries_field=none
bh_file=none
bh_field=none
tick_s=1
stages=4M:$seconds
judged_stage=4M
deadline_s=$((seconds + 60))
perf_hz=99
perf_windows=
perf_keep=no
condition_s=10
connect_wait_s=30
drain_s=5
post_mortem_s=1
data_address=127.0.0.1
source_address=-
EOF
  bash "$folder/scripts/device.sh" run "$run" >/dev/null 2>"$run/err" &
  device=$!
  sleep 3
  timeout "$seconds" pv -q -L 4M </dev/zero | nc -N 127.0.0.1 12399 || :
  wait "$device" || cat "$run/err" >&2
  awk -v round="$round" '
    FNR == NR { if ($2 ~ /^[0-9.]+$/) { if (++n == 2) { t = $1; c = $2 } u = $1; d = $2 } next }
    $5 ~ /^[0-9]+$/ { last = $5 }
    END { printf "round %s: %.2f %% of a core over %.0f s, %d bytes received\n", round, 100 * (d - c) / (u - t), u - t, last }' \
    "$run/out/cost.tsv" "$run/out/rx_bytes.tsv"
  grep -i listener "$run/out/messages.log" 2>/dev/null || :
  [ -z "${KEEP:-}" ] || cp -r "$run" "$KEEP"
done
