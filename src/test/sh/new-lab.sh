#!/bin/sh
# new-lab.sh: the steps of environments/README.md, "A new rig in ten minutes", from nothing: two hosts, each in a network namespace of its
# own with its own sshd, real addresses and routes between them; the tablet's radio and driver are files, as nobody has one here. Prints
# how long each step took. Exit 0: the file is whole, and doctor finds what it says; 77: not root, or a tool is missing.
#
#   GATE=./gate     another launcher
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
gate=${GATE:-$here/gate}
PATH=$PATH:/usr/sbin:/sbin
[ "$(id -u)" = 0 ] || { echo 'new-lab.sh: namespaces of the network are root'"'"'s to make; nothing was tried.' >&2 && exit 77; }
for tool in ip sshd ssh-keygen ssh-keyscan nc pv ss getent; do
  command -v "$tool" >/dev/null || { echo "new-lab.sh: $tool is missing; nothing was tried." >&2 && exit 77; }
done

tag=$$
tablet=lab-t$tag sender=lab-s$tag
work=$(mktemp -d)
pids=
there=
[ -e "$HOME/besser-gate" ] || there=no
end() {
  # shellcheck disable=SC2086 # pids
  [ -z "$pids" ] || kill $pids 2>/dev/null || :
  ip netns del "$tablet" 2>/dev/null || :
  ip netns del "$sender" 2>/dev/null || :
  # The login's home is this machine's; what doctor tried there is undone, and its folder is not.
  [ -z "$there" ] || rmdir "$HOME/besser-gate" 2>/dev/null || :
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM

fail() { echo "new-lab.sh: $*" >&2 && exit 1; }
began=$(date +%s) last=$began
step() {
  now=$(date +%s)
  printf '%4d s  %s\n' $((now - last)) "$*"
  last=$now
}

# Two hosts: a wire to each from here, and the radio between them.
ip netns add "$tablet"
ip netns add "$sender"
link() { # NAMESPACE NAME ADDRESS HERE ADDRESS_HERE
  ip link add "$4" type veth peer name "$2" netns "$1"
  ip addr add "$5" dev "$4" && ip link set "$4" up
  ip -n "$1" addr add "$3" dev "$2" && ip -n "$1" link set "$2" up
}
link "$tablet" enu1 10.213.1.2/24 "lt$tag" 10.213.1.1/24
link "$sender" eth1 10.213.2.2/24 "ls$tag" 10.213.2.1/24
ip link add wlan0 netns "$tablet" type veth peer name eth0 netns "$sender"
ip -n "$tablet" addr add 10.213.3.2/24 dev wlan0 && ip -n "$tablet" link set wlan0 up
ip -n "$sender" addr add 10.213.3.1/24 dev eth0 && ip -n "$sender" link set eth0 up
ip -n "$tablet" link set lo up
ip -n "$sender" link set lo up

# What the tablet has that this machine has not.
root=$work/tablet
put() { mkdir -p "$root/$(dirname "$1")" && cat >"$root/$1"; }
tool() { put "bin/$1" && chmod 755 "$root/bin/$1"; }
mac=$(ip netns exec "$tablet" cat /sys/class/net/wlan0/address)
mkdir -p "$root/proc/sys/kernel/random" "$root/sys/kernel/tracing/instances" "$root/sys/fs/pstore" "$root/sys/class/net/wlan0/device"
for file in uptime sys/kernel/hostname sys/kernel/osrelease sys/kernel/random/boot_id; do ln -s "/proc/$file" "$root/proc/$file"; done
echo 3 | put sys/class/net/wlan0/ifindex
echo "$mac" | put sys/class/net/wlan0/address
echo up | put sys/class/net/wlan0/operstate
echo phy0 | put sys/class/net/wlan0/phy80211/name
echo 2 | put sys/class/net/enu1/ifindex
ip netns exec "$tablet" cat /sys/class/net/enu1/address | put sys/class/net/enu1/address
ln -s ../../../../bus/sdio/drivers/bes2600_wlan "$root/sys/class/net/wlan0/device/driver"
mkdir -p "$root/sys/bus/sdio/drivers/bes2600_wlan"
ln -s ../../../../module/bes2600 "$root/sys/bus/sdio/drivers/bes2600_wlan/module"
echo 1B3B3ED096AAD7217FEDE11 | put sys/module/bes2600/srcversion
printf '\4\0\0\0\24\0\0\0\3\0\0\0GNU\0the id of a build...' | put sys/module/bes2600/notes/.note.gnu.build-id
echo schedutil | put sys/devices/system/cpu/cpu0/cpufreq/scaling_governor
: | put dev/kmsg
echo nop | put sys/kernel/tracing/current_tracer
tool perf <<'END'
#!/bin/sh
exit 1
END
tool modinfo <<'END'
#!/bin/sh
echo 1B3B3ED096AAD7217FEDE11
END
tool iw <<'END'
#!/bin/sh
case $* in
  *power_save) echo 'Power save: off' ;;
  *link) printf 'Connected to c0:25:06:e6:5b:32 (on wlan0)\n\tSSID: newton\n\tfreq: 2437.0\n\tsignal: -58 dBm\n' ;;
esac
END
step 'two hosts made'

# Step 2: a key.
mkdir -p /run/sshd "$work/.ssh"
ssh-keygen -q -t ed25519 -N '' -f "$work/.ssh/id_ed25519"
serve() { # NAMESPACE MORE
  ssh-keygen -q -t ed25519 -N '' -f "$work/$1.key"
  printf '%s\n' "HostKey $work/$1.key" "AuthorizedKeysFile $work/.ssh/id_ed25519.pub" 'StrictModes no' 'UsePAM no' 'UseDNS no' \
    'PermitRootLogin prohibit-password' 'PidFile none' 'Subsystem sftp internal-sftp' "$2" >"$work/$1.conf"
  ip netns exec "$1" "$(command -v sshd)" -D -e -f "$work/$1.conf" 2>"$work/$1.log" &
  pids="$pids $!"
}
serve "$tablet" "SetEnv GATE_ROOT=$root PATH=$root/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
serve "$sender" 'PrintMotd no'
step 'a key, and both let it in'

# Step 3: known_hosts; the fingerprints are compared by who reads them.
tries=0
until ssh-keyscan -t ed25519 10.213.1.2 10.213.2.2 >"$work/.ssh/known_hosts" 2>/dev/null && [ "$(grep -c . "$work/.ssh/known_hosts")" = 2 ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 50 ] || fail "no sshd answers: $(cat "$work"/*.log)"
  sleep 0.2
done
step 'known_hosts'

# A checkout of its own, so that no file of this one is touched.
mkdir -p "$work/checkout/environments"
cp -R "$here/features" "$work/checkout/features"
cp "$here"/environments/*.yaml "$work/checkout/environments/"
run() { GATE_JAVA_OPTS="-Dgate.home=$work/checkout" "$gate" "$@"; }
hosts() { printf '%s\n' "$@" --key "$work/.ssh/id_ed25519" --known-hosts "$work/.ssh/known_hosts" --scripts "$work/lib/besser-gate"; }

# Step 4: the scripts, as root on both.
# shellcheck disable=SC2046 # words without blanks
run rig install $(hosts --device root@10.213.1.2 --sender root@10.213.2.2) >"$work/scripts.sh"
mkdir "$work/lib" && chmod 755 "$work" "$work/lib"
ip netns exec "$tablet" sh "$work/scripts.sh" device
ip netns exec "$sender" sh "$work/scripts.sh" sender
step 'scripts'

# Step 5: the file.
# shellcheck disable=SC2046
run rig new first $(hosts --device root@10.213.1.2 --sender root@10.213.2.2) </dev/null
file=$work/checkout/environments/first.yaml
cat "$file"
for value in 'data: 10.213.3.2' 'iface: wlan0' 'wire: enu1' 'data: 10.213.3.1' 'iface: eth0' 'wire: eth1' 'bssid: "c0:25:06:e6:5b:32"' 'freq_mhz: 2437' \
  'srcversion: "1B3B3ED096AAD7217FEDE11"' "mac: \"$mac\"" 'governor: schedutil' 'driver: bes2600_wlan' 'module: bes2600' \
  'build_id: "746865206964206f662061206275696c642e2e2e"'; do
  grep -qF "$value" "$file" || fail "the file does not say $value"
done
! grep -q '"?"' "$file" || fail 'the file is not whole'
# shellcheck disable=SC2046
if run rig new first $(hosts --device root@10.213.1.2 --sender root@10.213.2.2) </dev/null 2>/dev/null; then fail 'a file was written over'; fi
step 'rig new'

# Step 6: doctor. Nobody has a PineTab2's perf and tracefs here; what the file says must be found.
run doctor --env first --json >"$work/doctor.json" 2>"$work/doctor.err" || [ $? -le 64 ] || fail "doctor broke: $(cat "$work/doctor.err")"
awk -F '"' '$2 == "name" { name = $4 } $2 == "state" { print name, $4 }' "$work/doctor.json" >"$work/states"
for check in device.scripts device.ssh device.root device.iface device.driver device.mac device.bssid device.freq device.signal device.module \
  device.module.build-id device.governor device.data device.port sender.scripts sender.ssh sender.tools sender.netcat sender.workdir; do
  grep -qx "$check OK" "$work/states" || fail "doctor does not find $check well: $(grep "^$check " "$work/states")"
done
step 'first doctor'

# A gate on the sender itself, and a tablet that has no wire there.
ip netns exec "$sender" ssh-keyscan -t ed25519 localhost 10.213.3.2 >>"$work/.ssh/known_hosts" 2>/dev/null
# shellcheck disable=SC2046
ip netns exec "$sender" env GATE_JAVA_OPTS="-Dgate.home=$work/checkout" "$gate" rig new second $(hosts --device root@10.213.3.2 --sender root@localhost) </dev/null
file=$work/checkout/environments/second.yaml
for value in 'control: localhost' 'data: 10.213.3.1' 'iface: eth0' '# wire is not told'; do
  grep -qF "$value" "$file" || fail "on the sender itself the file does not say $value"
done
step 'the same on the sender itself'

took=$(($(date +%s) - began))
echo "$took s in all, without reading and packages."
[ "$took" -lt 600 ] || fail 'that is more than ten minutes'
