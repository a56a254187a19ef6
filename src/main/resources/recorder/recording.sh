# shellcheck shell=sh source-path=SCRIPTDIR disable=SC2034,SC2154 # variables are shared with the scripts that source this
# recording.sh: what the recorders of both hosts share: the parts below. Sourced by device.sh and sender.sh.
#
# A run is one folder, whose path nobody else can change (chain.sh); the scripts are elsewhere, where an operator installed them:
#   DIR/config              key=value lines, written by the gate, read with `read`, never sourced
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

. "$here/chain.sh"
. "$here/words.sh"
. "$here/config.sh"
. "$here/pause.sh"
. "$here/children.sh"
. "$here/socket.sh"
. "$here/disk.sh"
. "$here/identity.sh"
. "$here/netcat.sh"
. "$here/run.sh"
. "$here/frame.sh"
