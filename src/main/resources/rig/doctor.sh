#!/bin/sh
# shellcheck source-path=SCRIPTDIR
# doctor.sh KEY=VALUE...: prints what a host is like, as key=value lines, the last one "end=". It changes nothing and takes a few seconds.
# Keys: role, iface, wire, port, module, data_address, peer_address, workdir. As root it sees more.
# Sample:   tool_iw=/usr/sbin/iw      port_taken=LISTEN 0 1 0.0.0.0:12345 ...      disk_free_kb=1843200
# A key that cannot be told is left out; the gate says "unknown" then.
set -u
role=device iface='' wire='' port=0 module='' data_address='' peer_address='' workdir=.
for word; do
  case $word in
    role=device | role=sender) role=${word#*=} ;;
    iface=*) iface=${word#*=} ;;
    wire=*) wire=${word#*=} ;;
    port=*) port=${word#*=} ;;
    module=*) module=${word#*=} ;;
    data_address=*) data_address=${word#*=} ;;
    peer_address=*) peer_address=${word#*=} ;;
    workdir=*) workdir=${word#*=} ;;
    *) exit 2 ;;
  esac
done
case $iface$wire$module in *[!A-Za-z0-9_.-]* | *..*) exit 2 ;; esac
# The load's family, and so that of the names; an address is told in the spelling ip has for it.
family=4
case $data_address in *:*) family=6 ;; esac
case $data_address$peer_address in *[!A-Za-z0-9._:-]*) exit 2 ;; esac
case $port in *[!0-9]*) exit 2 ;; esac
here=$(cd "$(dirname "$0")" && pwd)
. "$here/build-id.sh"
. "$here/chain.sh"
LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin
export PATH
R=${GATE_ROOT:-}

fact() { [ -z "$2" ] || printf '%s=%s\n' "$1" "$2"; }
# line KEY FILE: the file's first line.
line() {
  V=
  { read -r V <"$2"; } 2>/dev/null
  fact "$1" "$V"
}
# brief COMMAND...: bounded, for a driver that hangs takes iw along.
brief() { timeout 5 "$@" 2>/dev/null </dev/null; }
tool() {
  for t in "$@"; do
    fact "tool_$t" "$(command -v "$t" 2>/dev/null)"
  done
}

common() {
  fact uid "$(id -u)"
  line boot_id "$R/proc/sys/kernel/random/boot_id"
  V=
  { read -r V _ <"$R/proc/uptime"; } 2>/dev/null
  fact uptime_s "$V"
  fact realtime_s "$(date +%s)"
  line kernel "$R/proc/sys/kernel/osrelease"
  line hostname "$R/proc/sys/kernel/hostname"
  tool awk cat date df gzip mkfifo od sha256sum ss timeout
  fact netcat "$(netcat)"
  folder=$workdir
  while [ ! -d "$folder" ]; do
    case $folder in
      */*) folder=${folder%/*} ;;
      *) folder=. ;;
    esac
    [ -n "$folder" ] || folder=/
  done
  if guarded "$workdir"; then fact workdir_guarded yes; else fact workdir_guarded "$V"; fi
  if [ -w "$folder" ]; then fact workdir_writable yes; else fact workdir_writable no; fi
  # The last line, fourth field from the left: names of file systems may be long, but -P keeps them on one line.
  fact disk_free_kb "$(df -Pk "$folder" 2>/dev/null | awk 'END { print $4 }')"
  if [ -r "$workdir/lease/holder" ]; then
    while IFS='=' read -r l_key l_value; do
      case $l_key in who | run | since | boot | expires) fact "lease_$l_key" "$l_value" ;; esac
    done <"$workdir/lease/holder"
  fi
  # As lease.sh has it: one that nobody can read holds for 5 minutes.
  [ ! -d "$workdir/lease" ] || fact lease_fresh "$(find "$workdir/lease" -prune ! -mmin +5 2>/dev/null)"
}

netcat() {
  for nc in nc ncat 'busybox nc'; do
    command -v "${nc%% *}" >/dev/null 2>&1 || continue
    # shellcheck disable=SC2086 # busybox nc are two words
    help=$(timeout 5 $nc -h 2>&1 </dev/null)
    case $help in
      *OpenBSD*) echo openbsd ;;
      *BusyBox*) echo busybox ;;
      *Ncat*) echo ncat ;;
      *'GNU netcat'*) echo gnu ;;
      *'[v1.10'* | *'connect to somewhere'*) echo traditional ;;
      *) continue ;;
    esac
    return 0
  done
}

device() {
  tool iw perf modinfo
  line ifindex "$R/sys/class/net/$iface/ifindex"
  line mac "$R/sys/class/net/$iface/address"
  line operstate "$R/sys/class/net/$iface/operstate"
  V=$(readlink "$R/sys/class/net/$iface/device/driver" 2>/dev/null)
  fact driver "${V##*/}"
  [ -z "$wire" ] || line wire_ifindex "$R/sys/class/net/$wire/ifindex"
  [ -z "$wire" ] || line wire_mac "$R/sys/class/net/$wire/address"
  link
  fact power_save "$(brief iw dev "$iface" get power_save)"
  # The address may be a name; what counts is whether the interface has it.
  fact addresses "$(brief ip -o "-$family" addr show dev "$iface" | awk '{ sub("/.*", "", $4); printf "%s%s", s, $4; s = " " }')"
  fact data_ip "$(resolved "$data_address")"
  V=$(resolved "$peer_address")
  [ -z "$V" ] || fact route "$(brief ip route get "$V" from "$(resolved "$data_address")" | head -n 1)"
  line srcversion_loaded "$R/sys/module/$module/srcversion"
  fact srcversion_installed "$(brief modinfo -F srcversion "$module" | head -n 1)"
  V=$R/sys/module/$module/notes/.note.gnu.build-id
  [ ! -r "$V" ] || fact build_id "$(note_id <"$V")"
  V=$(brief modinfo -n "$module" | head -n 1)
  if [ ! -f "$V" ]; then
    :
  elif unpacker "$V"; then
    fact build_id_installed "$(unpacked "$V" 2>/dev/null | note_id)"
  else
    fact unpacker_missing "$U"
  fi
  line governor "$R/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"
  for supply in "$R"/sys/class/power_supply/*; do
    V=
    { read -r V <"$supply/type"; } 2>/dev/null
    case $V in '' | Battery) continue ;; esac
    type=$V V=
    { read -r V <"$supply/online"; } 2>/dev/null
    fact charger "$type=$V"
  done
  # Not ":", whose failing redirection ends a shell; and for root a file is readable until it is opened.
  if { true <"$R/dev/kmsg"; } 2>/dev/null; then fact kmsg readable; fi
  fact port_taken "$(brief ss -tlnH "sport = :$port" | head -n 1)"
  tracing
  perf_running
  for dump in "$R"/sys/fs/pstore/*; do
    [ ! -f "$dump" ] || fact pstore "${dump##*/}"
  done
  for status in "$R"/sys/kernel/debug/ieee80211/phy*/"$module"/*/status; do
    [ ! -r "$status" ] || fact driver_status "$status"
  done
}

# link: association as iw tells it; exits 0 and says "Not connected." where there is none.
link() {
  V=$(brief iw dev "$iface" link) || return 0
  printf '%s\n' "$V" | while read -r first second third rest; do
    case "$first $second" in
      'Not connected.') fact link down ;;
      'Connected to') fact link up && fact bssid "$third" ;;
      freq:*) fact freq_mhz "${second%%.*}" ;;
      signal:*) fact signal_dbm "$second" ;;
      *) : "$rest" ;;
    esac
  done
}

tracing() {
  for T in "$R/sys/kernel/tracing" "$R/sys/kernel/debug/tracing"; do
    [ -d "$T/instances" ] || continue
    fact tracefs "$T"
    for instance in "$T"/instances/*; do
      [ ! -d "$instance" ] || fact trace_instance "${instance##*/}"
    done
    [ ! -e "$T/events/workqueue/workqueue_execute_start/hist" ] || fact hist yes
    V=
    { read -r V <"$T/tracing_on"; } 2>/dev/null
    tracer=
    { read -r tracer <"$T/current_tracer"; } 2>/dev/null
    case $tracer in '' | nop) ;; *) fact tracer "$tracer" ;; esac
    while read -r probe _; do
      case $probe in '' | '#'*) ;; *) fact kprobe "$probe" ;; esac
    done <"$T/kprobe_events" 2>/dev/null
    return 0
  done
}

perf_running() {
  for process in "$R"/proc/[0-9]*; do
    V=
    { read -r V <"$process/comm"; } 2>/dev/null
    [ "$V" != perf ] || fact perf_running "${process##*/}"
  done
  fact perf_looked yes
}

resolved() {
  case $1 in
    '') ;;
    *[!0-9.]*) brief getent "ahostsv$family" "$1" | { read -r a _ && printf '%s\n' "$a"; } ;;
    *) printf '%s\n' "$1" ;;
  esac
}

sender() {
  tool pv
  line ifindex "$R/sys/class/net/$iface/ifindex"
  V=$(resolved "$data_address")
  fact peer_ip "$V"
  [ -n "$V" ] || return 0
  fact route "$(brief ip route get "$V" | head -n 1)"
  if command -v ping >/dev/null 2>&1; then
    if brief ping -c 1 -W 3 "$V" >/dev/null; then fact reach yes; else fact reach no; fi
  fi
  # After the ping, so that there is an entry: whose hardware address answers for the data address?
  fact neighbour "$(brief ip neigh show "$V" | awk '{ for (i = 1; i < NF; i++) if ($i == "lladdr") print $(i + 1) }' | head -n 1)"
}

common
"$role"
printf 'end=\n'
