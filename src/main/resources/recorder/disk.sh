# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# disk.sh: the room that is left, and that what was written stays written.
# df -Pk DIR/out:
#   Filesystem     1024-blocks    Used Available Capacity Mounted on
#   /dev/mmcblk1p2    60612008 9311204  48190552      17% /

disk_free() {
  V=-
  d_line=$(exec df -Pk "$out" 2>/dev/null) || return 0
  d_line=${d_line##*"$nl"}
  # shellcheck disable=SC2086 # fields
  set -- $d_line
  case ${4:--} in *[!0-9]*) return 0 ;; esac
  V=$4
  [ "$V" -ge "$min_free_kb" ] || disk_full="only $V kB are free, $min_free_kb are needed"
}

# keep_on_disk: a wedge ends with the power switch, and what was only in memory by then is lost. A child, because a disk may hang; it
# ends with the recorder, also where nobody is left to end it.
keep_on_disk() {
  while alive "$main"; do
    pause "$condition"
    (cd "$out" && exec sync -- * 2>/dev/null)
  done
}
