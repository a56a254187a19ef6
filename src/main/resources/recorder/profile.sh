# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# profile.sh: CPU samples, in windows of the judged stage, by their own schedule (perf.tsv, perf-N.*).
# perf buildid-list, 7.2 (a DSO without a build-id has forty blanks for it) and 6.1:
#   d36b1700fc1c1c6a5d851c76dfd7754abe04892a /lib/modules/7.2.12+deb14-arm64/updates/bes2600.ko
#                                            /tmp/perf-vdso.so-RhsCVb
#   2b7e0b3f1b2f3c1c5f0c9e8d7a6b5c4d3e2f1a0b [kernel.kallsyms]

# The operator's own perfconfig is for his own work.
PERF_CONFIG=/dev/null
export PERF_CONFIG

# probe_perf: sets perf_options to what this perf knows of it. A perf that does not know an option ends with 129 before it does anything.
#   --no-buildid-mmap  perf 6.17 and newer take build-ids while they record, and then --buildid-all has no effect
#   --buildid-all      where /proc/kcore can be read perf bills the driver to [kernel.kallsyms] and would list no build-id of it
#   -N                 nothing is copied to ~/.debug, which would be 100 MB of the tablet's disk
probe_perf() {
  # shellcheck disable=SC2086 # options
  if perf_knows $PERF_OPTIONS; then
    perf_options=$PERF_OPTIONS
  else
    perf_options=
    for p_option in $PERF_OPTIONS; do
      if perf_knows "$p_option"; then perf_options=${perf_options:+$perf_options }$p_option; else say "This perf does not know $p_option."; fi
    done
  fi
  rm -f "$control/perf-probe.data" "$control/perf-probe.data.old"
}
PERF_OPTIONS='--no-buildid-mmap --buildid-all -N'

perf_knows() {
  timeout 20 perf record "$@" -e dummy -o "$control/perf-probe.data" -- true >/dev/null 2>&1 </dev/null
  [ $? -ne 129 ]
}

perf_windows_due() {
  if [ -n "$perf_open" ] && ended "perf-$perf_open"; then
    perf_end=$T
    { read -r perf_start perf_end <"$control/perf-$perf_open.times"; } 2>/dev/null
    printf '%s %s %s %s %s\n' "$perf_open" "$perf_stage" "$perf_start" "${perf_end:-$T}" "$RC" >>"$control/windows"
    { while read -r p_line; do printf '%s\t%s\n' "$perf_open" "$p_line"; done <"$control/perf-$perf_open.cpus"; } >>"$out/cpu.tsv" 2>/dev/null
    perf_open=
  fi
  [ -n "$perf_left" ] && [ -z "$perf_open" ] && [ "$stage" = "$judged_stage" ] && [ -z "$stopping" ] || return 0
  p_window=${perf_left%% *}
  hundredths "${p_window%%:*}"
  [ "$C" -ge $((stage_from + H)) ] || return 0
  case $perf_left in *' '*) perf_left=${perf_left#* } ;; *) perf_left='' ;; esac
  perf_count=$((perf_count + 1))
  perf_open=$perf_count perf_stage=$stage perf_start=$T
  p_length=${p_window#*:}
  hundredths "$p_length"
  perf_over=$((C + H))
  # shellcheck disable=SC2086 # options
  detached "perf-$perf_open" /dev/null "$out/perf-$perf_open.stderr.txt" \
    timeout $((${p_length%%.*} + 60)) perf record $perf_options -a -g -F "$perf_hz" -o "$control/perf-$perf_open.data" -- \
    sh "$here/window.sh" "$p_length" "$control/perf-$perf_open.times" "$control/perf-$perf_open.cpus"
}

# await_perf: a window whose time is over only has to be written down; one that is not is cut short by end_children.
await_perf() {
  a_tries=0
  while [ -n "$perf_open" ] && [ "$C" -ge "$perf_over" ] && ! ended "perf-$perf_open" && [ "$a_tries" -lt 150 ]; do
    pause 20
    a_tries=$((a_tries + 1))
  done
}

# convert_perf: samples to text, now that the load is over. At most until the deadline.
convert_perf() {
  [ -s "$control/windows" ] || return 0
  while read -r c_n c_stage c_start c_end c_rc; do
    c_data=$control/perf-$c_n.data c_script=-
    now
    c_left=$(((deadline - C) / 100))
    if [ ! -s "$c_data" ]; then
      say "perf record of window $c_n left no recording."
    elif [ "$1" = no ] || [ "$c_left" -lt 1 ]; then
      say "perf window $c_n was not converted; its recording is kept as perf-$c_n.data."
    else
      perf_to_text
    fi
    printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$c_n" "$c_stage" "$c_start" "$c_end" "$c_rc" "$c_script" "$perf_hz" "$cpus" >>"$out/perf.tsv"
    if [ "$c_script" = 0 ] && [ "$perf_keep" = no ]; then rm -f "$c_data"; elif [ -s "$c_data" ]; then mv "$c_data" "$out/"; fi
    status_line
  done <"$control/windows"
}

perf_to_text() {
  # Old perf knows neither option; without --no-inline new perf asks addr2line for each user frame, for minutes.
  for c_options in '--show-lost-events --no-inline' '--show-lost-events' ''; do
    {
      # shellcheck disable=SC2086 # options
      nice timeout "$c_left" perf script $c_options -i "$c_data" 2>"$control/perf-script.err" </dev/null
      echo $? >"$control/perf-script.rc"
    } | nice gzip -c >"$out/perf-$c_n.script.gz"
    read -r c_script <"$control/perf-script.rc"
    [ "$c_script" -ne 129 ] && break
  done
  [ "$c_script" = 0 ] || say "perf script of window $c_n ended with status $c_script: $(head -n 1 "$control/perf-script.err")"
  nice timeout "$c_left" perf buildid-list -i "$c_data" >"$out/perf-$c_n.buildids.txt" 2>/dev/null </dev/null
  nice timeout "$c_left" perf report --stats -i "$c_data" >"$out/perf-$c_n.stats.txt" 2>/dev/null </dev/null
}
