# shellcheck shell=sh source-path=SCRIPTDIR disable=SC2034,SC2154 # variables are shared with the scripts that source this
# recording.sh: what the recorders of both hosts share: clock, words, and the parts below. Sourced by device.sh and sender.sh.
#
# A run is one folder:
#   DIR/config              key=value lines, written by the gate, read with `read`, never sourced
#   DIR/*.sh                the recorder, as uploaded
#   DIR/lease-token         what the lease in the folder above is recognised by; no evidence
#   DIR/out/                evidence, specified in reports/README.md; nothing else is collected
#   DIR/control/            pid, status, stop, undo: how start, status and stop talk to a running recorder
#
# Every path below /proc, /sys and /dev is read below ${GATE_ROOT:-}, which is empty on real hosts. The one exception is the
# recorder's own cost and its own children, for which /proc/PID is always the real one.
#
# Used here: date, df, sync FILES (every condition_s), chmod, sha256sum, mkfifo, mkdir, rmdir, rm, mv, cat, sleep (where the shell's read has no -t), setsid (where there is
# one), nohup, uname. Files: /proc/uptime (each tick), /proc/sys/kernel/{hostname,osrelease,random/boot_id},
# /sys/devices/system/cpu/online.

set -u
LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin
export PATH
umask 022

R=${GATE_ROOT:-}
nl='
'
ifs=$IFS
T=0
C=0
H=0
PID=

# hundredths DECIMAL: sets H to it in hundredths, an integer, which is all POSIX arithmetic has.
hundredths() {
  h_whole=${1%%.*}
  h_part=
  case $1 in *.*) h_part=${1#*.} ;; esac
  h_part=${h_part}00
  h_tail=${h_part#??}
  # The leading 1 keeps 08 from being read as octal.
  H=$((${h_whole:-0} * 100 + 1${h_part%"$h_tail"} - 100))
}

# seconds HUNDREDTHS: sets S to it as a decimal number of seconds.
seconds() {
  S=$(($1 % 100))
  [ "$S" -ge 10 ] || S=0$S
  S=$(($1 / 100)).$S
}

# now: sets T (boot-time seconds as the kernel prints them) and C (the same in hundredths). No fork.
now() {
  n_tries=0
  while [ "$n_tries" -lt 50 ]; do
    n_up=
    { read -r n_up _ <"$R/proc/uptime"; } 2>/dev/null
    case $n_up in
      [0-9]*.[0-9][0-9])
        T=$n_up
        hundredths "$n_up"
        C=$H
        return 0
        ;;
    esac
    n_tries=$((n_tries + 1))
  done
  return 1
}

# say TEXT: what the recorder itself has to say goes into the evidence.
say() { printf '%s\t%s\n' "$T" "$*" >>"$out/messages.log"; }

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# first_line FILE: sets V to its first line, or to - where there is none. No fork.
first_line() {
  V=
  { read -r V <"$1"; } 2>/dev/null
  [ -n "$V" ] || V=-
}

# token TEXT KEY: sets V to the digits after KEY in TEXT, or to nothing.
token() {
  V=
  case $1 in
    *"$2"[0-9]*)
      V=${1#*"$2"}
      V=${V%%[!0-9]*}
      ;;
  esac
}

. "$here/config.sh"
. "$here/pause.sh"
. "$here/children.sh"
. "$here/socket.sh"
. "$here/disk.sh"
. "$here/identity.sh"
. "$here/netcat.sh"
. "$here/run.sh"
. "$here/frame.sh"
