#!/bin/sh
# survey.sh [PEER]: what a host has that a new rig's file names, as key=value lines, the last one "end=". It changes nothing and needs no
# root. PEER is the address the other host's load has.
# Sample:
#   ssh_address=192.168.88.80
#   iface=wlan0 radio bes2600_wlan bes2600 192.168.88.168
#   iface=enu1 wire r8152 r8152 192.168.88.80
#   route=192.168.88.168 dev eth0 src 192.168.88.20 uid 1000
set -u
peer=${1:-}
case $peer in *[!A-Za-z0-9._:-]*) exit 2 ;; esac
LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin
export PATH
R=${GATE_ROOT:-}

fact() { [ -z "$2" ] || printf '%s=%s\n' "$1" "$2"; }
brief() { timeout 5 "$@" 2>/dev/null </dev/null; }
# last LINK: the last name of what a link leads to, or -.
last() {
  V=$(readlink "$1" 2>/dev/null)
  V=${V##*/}
  [ -n "$V" ] || V=-
}

fact uid "$(id -u)"
{ read -r V <"$R/proc/sys/kernel/hostname"; } 2>/dev/null && fact hostname "$V"
# SSH says by which address of this host it came in: client, its port, this host, its port.
V=${SSH_CONNECTION:-}
V=${V#* }
V=${V#* }
fact ssh_address "${V%% *}"
for device in "$R"/sys/class/net/*; do
  name=${device##*/}
  if [ ! -e "$device/ifindex" ] || [ "$name" = lo ]; then continue; fi
  what=wire
  if [ -e "$device/phy80211" ] || [ -e "$device/wireless" ]; then what=radio; fi
  last "$device/device/driver"
  driver=$V
  last "$device/device/driver/module"
  module=$V
  # Only what is up counts, and the first address of it.
  V=$(brief ip -o -4 addr show dev "$name" | awk '{ sub("/.*", "", $4); print $4; exit }')
  printf 'iface=%s %s %s %s %s\n' "$name" "$what" "$driver" "$module" "${V:--}"
done
if [ -n "$peer" ]; then
  case $peer in
    *:*) ;;
    *[!0-9.]*) peer=$(brief getent ahostsv4 "$peer" | awk '{ print $1; exit }') ;;
  esac
  [ -z "$peer" ] || fact route "$(brief ip route get "$peer" | head -n 1)"
fi
printf 'end=\n'
