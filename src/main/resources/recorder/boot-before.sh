# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# boot-before.sh: what a host has left of the boot in which a recording died, once it is in another one (boot_before.log): the kernel's
# part of that boot's journal, where it is kept on disk, and what the kernel dumped. What the journal has after the last record of
# kmsg.log is added to that, with the flag j and the sequence numbers that come next.
# journalctl -k -o short-monotonic, seconds since boot:
#   [ 4711.000042] ohm kernel: bes2600_wlan mmc2:0001:1: [BH] Fatal error, exiting.

boot_before() {
  m_pid='' m_boot=''
  { read -r m_pid m_boot <"$control/pid"; } 2>/dev/null
  first_line "$R/proc/sys/kernel/random/boot_id"
  if [ -z "$m_boot" ] || [ "$V" = "$m_boot" ] || [ -e "$out/trailer.txt" ] || [ -e "$out/boot_before.log" ]; then return 0; fi
  now
  {
    printf '== boot %s, read in boot %s\n== journal\n' "$m_boot" "$V"
    boot_journal "$m_boot"
    dumps
  } >"$control/boot_before"
  stitch_log "$control/boot_before"
  mv "$control/boot_before" "$out/boot_before.log"
}

# boot_journal BOOT_ID: journalctl knows boots without dashes. The end is what counts.
boot_journal() {
  b_rest=$1 b_id=''
  while :; do
    b_id=$b_id${b_rest%%-*}
    case $b_rest in *-*) b_rest=${b_rest#*-} ;; *) break ;; esac
  done
  command -v journalctl >/dev/null 2>&1 || return 0
  timeout 20 journalctl --no-pager -q -k -b "$b_id" -o short-monotonic 2>/dev/null </dev/null | tail -n 20000
}

# stitch_log FILE: a last line that was cut off is left out, for what comes after it would be read as its rest.
stitch_log() {
  [ -s "$out/kmsg.log" ] || return 0
  if [ -n "$(tail -c 1 "$out/kmsg.log")" ]; then sed '$d' "$out/kmsg.log"; else cat "$out/kmsg.log"; fi >"$control/kmsg"
  awk -F '[,;]' '
    NR == FNR && !/^ / { last = $3 + 0; seq = $2 + 0 }
    NR == FNR { next }
    match($0, /^\[ *[0-9]+\.[0-9]+\] [^ ]+ kernel: /) {
      text = substr($0, RLENGTH + 1)
      split(substr($0, 2, index($0, "]") - 2), at, ".")
      t = at[1] * 1000000 + substr(at[2] "000000", 1, 6)
      if (t > last) printf "6,%.0f,%.0f,j;%s\n", ++seq, t, text
    }' "$control/kmsg" "$1" >"$control/stitched" || return 0
  if [ ! -s "$control/stitched" ]; then
    say "Boot $m_boot is over; its journal has nothing that kmsg.log has not."
    return 0
  fi
  cat "$control/stitched" >>"$control/kmsg"
  say "Boot $m_boot is over; what its journal has after the last record of kmsg.log was added there, flag j."
  mv "$control/kmsg" "$out/kmsg.log"
}
