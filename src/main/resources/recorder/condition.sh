# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# condition.sh: what the tablet was like while it received: clocks, suspends, heat, governor, charger, disk, and the recorder's own cost.
# /proc/timer_list, third line, nanoseconds of the monotonic clock:
#   now at 123456789012345 nsecs

# cpu_of PID: sets J to the CPU time in clock ticks of it and its reaped children, without a fork.
cpu_of() {
  J=
  c_stat=
  { read -r c_stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  # The name in parentheses may hold anything.
  c_stat=${c_stat##*') '}
  # shellcheck disable=SC2086 # fields
  set -- $c_stat
  [ $# -ge 15 ] || return 1
  J=$((${12} + ${13} + ${14} + ${15}))
}

# own_cost: sets V to the CPU seconds of this process and of those in $own, each as last seen.
own_cost() {
  o_sum=0 o_kept=''
  for o_item in "$$:0" $own; do
    o_last=${o_item#*:}
    if cpu_of "${o_item%%:*}"; then o_last=$J; fi
    o_sum=$((o_sum + o_last))
    [ "${o_item%%:*}" = $$ ] || o_kept="$o_kept ${o_item%%:*}:$o_last"
  done
  own=$o_kept
  V=-
  [ -r "/proc/$$/stat" ] || return 0
  seconds $((o_sum * 100 / clock_ticks))
  V=$S
}

# write_cost: its row of cost.tsv.
write_cost() {
  own_cost
  printf '%s\t%s\n' "$T" "$V" >>"$out/cost.tsv" || disk_full='a cost could not be written'
}

# both_clocks: sets T and C to the boot-time clock and d_mono to the monotonic one, at most 40 ms apart. Between two reads a busy machine
# may run something else, and a pause taken for sleep would void the repetition: so it looks again, and where it never
# gets both together, the monotonic clock was not read.
both_clocks() {
  b_tries=0
  while :; do
    now
    b_before=$C d_mono=-
    { { read -r _ && read -r _ && read -r _ _ d_mono _; } <"$R/proc/timer_list"; } 2>/dev/null
    now
    [ "$d_mono" != - ] || return 0
    [ $((C - b_before)) -gt 4 ] || break
    b_tries=$((b_tries + 1))
    [ "$b_tries" -lt 5 ] || {
      d_mono=-
      return 0
    }
  done
  case $d_mono in
    *[!0-9]*) d_mono=- ;;
    ??????????*)
      d_tail=${d_mono#"${d_mono%?????????}"}
      d_mono=${d_mono%?????????}.${d_tail%???}
      ;;
    *) d_mono=- ;;
  esac
}

write_condition() {
  # bash, which is sh on the tablet, tells the time without a fork; below another root it would be the wrong host's.
  # shellcheck disable=SC3028
  d_real=${EPOCHREALTIME:-}
  [ -n "$d_real" ] && [ -z "$R" ] || d_real=$(exec date +%s.%N 2>/dev/null)
  case $d_real in *[!0-9.]* | '') d_real=$(exec date +%s) ;; esac
  both_clocks
  suspends
  d_suspends=$V
  hottest
  d_temp=$V
  first_line "$R/sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq"
  d_khz=$V
  first_line "$R/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"
  d_governor=$V
  charger
  d_charger=$V
  disk_free
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$T" "$d_real" "$d_mono" "$d_suspends" "$d_temp" "$d_khz" "$d_governor" "$d_charger" \
    "$V" >>"$out/condition.tsv" || disk_full='a condition could not be written'
  write_cost
}
