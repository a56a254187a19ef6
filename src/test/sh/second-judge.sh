#!/bin/sh
# second-judge.sh CAMPAIGN: the locked targets once more, in awk, from the files alone. It shares no code with the judge and knows no
# condition: mean, worst minute and stall of the 4M stage by payload, the driver-path share of its perf windows, and whether the stage
# lasted. One line a repetition, tab separated: repetition, mean in B/s, worst minute in B/s, longest stall in s, share, seconds, and
# for each target holds, fails or unknown. Exit 0: every target holds in every repetition; 1: one fails; 2: neither.
#
#   Bounds are read from features/targets.feature. Needs awk and gzip.
set -eu

campaign=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
features=$here/features/targets.feature

number() { sed -n "s/.*$1.*/\\1/p" "$features" | head -n 1; }
floor=$(number 'receives at least \([0-9.]*\) MB\/s on average')
minute=$(number 'falls below \([0-9.]*\) MB\/s')
stall=$(number 'stalls for \([0-9.]*\) s or longer')
share=$(number 'less than \([0-9.]*\) % of its worker CPU')
length=$(number 'keeps its link for \([0-9.]*\) min')
settle=$(number 'counts after its first \([0-9.]*\) s')

field() { sed -n "s/.*\"$1\" *: *\([0-9.]*\).*/\1/p" "$campaign/campaign.json" | head -n 1; }
compression=$(field compression)
tick=$(field tick_s)

status=0
for rep in "$campaign"/rep-*; do
  device=$rep/device
  state=$(sed -n 's/.*"state" *: *"\([a-z-]*\)".*/\1/p' "$rep/repetition.json" 2>/dev/null)
  lock=$(
    awk -F '\t' 'NR > 1 && $2 == "4M" { print $1 }' "$device/perf.tsv" 2>/dev/null | while read -r n; do
      gzip -dc "$device/perf-$n.script.gz" 2>/dev/null
    done | awk '
      function over() { if (worker) { all++; if (path && leaf == "_raw_spin_unlock_irqrestore") lock++ } worker = path = 0; leaf = "" }
      /^\t/ && $1 ~ /^fff/ && length($1) == 16 {
        name = $2; sub(/\+0x.*/, "", name)
        while (sub(/\.(isra|constprop|part|cold|lto_priv|llvm)(\.[0-9]+)?$/, "", name)) {}
        if (leaf == "") leaf = name
        if (name ~ /^bes2600_bh(_work|_thread)?$/) worker = path = 1
        if (name ~ /^sdio_[rt]x_work$/) worker = 1
        next
      }
      /^$/ { over() }
      END { over(); print (all ? lock / all : "-") }'
  )
  awk -F '\t' -v rep="${rep##*/}" -v floor="$floor" -v minute="$minute" -v stall="$stall" -v most="$share" -v c="${compression:-1}" \
    -v length_min="$length" -v settle="$settle" -v lock="$lock" -v state="$state" -v tick="${tick:-1}" '
    FNR == 1 { for (i = 1; i <= NF; i++) at[FILENAME, $i] = i; next }
    FILENAME ~ /stages/ && $(at[FILENAME, "stage"]) == "4M" { line = 1; begun = $(at[FILENAME, "start_s"]); over = $(at[FILENAME, "end_s"]) }
    FILENAME ~ /rx_bytes/ && $(at[FILENAME, "stage"]) == "4M" && $(at[FILENAME, "payload_bytes"]) != "-" {
      t = $(at[FILENAME, "t_s"]); p = $(at[FILENAME, "payload_bytes"])
      # A tablet that went down in the stage wrote no line of it.
      if (!line) { if (begun == "") begun = t; over = t }
      if (t < begun + settle / c || t > over) next
      if (n && t > last) {
        dt = t - last; grown = p - had; sum += grown; time += dt
        if (grown / dt < floor * 1e6 / 100) { still += dt; if (still > longest) longest = still } else still = 0
        for (k = int((last - begun - settle / c) / (60 / c)); k * 60 / c < t - begun - settle / c; k++) {
          a = begun + settle / c + k * 60 / c; b = a + 60 / c
          lo = last > a ? last : a; hi = t < b ? t : b
          if (hi > lo) { bytes[k] += grown * (hi - lo) / dt; secs[k] += hi - lo }
        }
      }
      n++; last = t; had = p; when[n] = t; count[n] = p
    }
    END {
      worst = -1
      # The minute its time ends with, but for two ticks.
      b = (over < begun + length_min * 60 / c ? over : begun + length_min * 60 / c) - 2 * tick; a = b - 60 / c
      if (a >= begun + settle / c) {
        for (i = 2; i <= n; i++) {
          lo = when[i - 1] > a ? when[i - 1] : a; hi = when[i] < b ? when[i] : b
          if (hi > lo) { bytes["end"] += (count[i] - count[i - 1]) * (hi - lo) / (when[i] - when[i - 1]); secs["end"] += hi - lo }
        }
      }
      for (k in secs) if (secs[k] >= 60 / c - 2.2) { r = bytes[k] / secs[k]; if (worst < 0 || r < worst) worst = r }
      # What a dead link did not deliver any more is nothing, nor what a tablet did not that went down in its stage.
      silent = (state == "link-death" || !line) && over - begun < length_min * 60 / c - 2.2
      rx = !time ? "unknown" : silent || sum / time < floor * 1e6 || worst >= 0 && worst < minute * 1e6 || longest >= stall / c ? "fails" : "holds"
      lk = lock == "-" ? "unknown" : lock >= most / 100 ? "fails" : "holds"
      ln = over - begun >= length_min * 60 / c - 2.2 ? "holds" : "unknown"
      printf "%s\t%.0f\t%.0f\t%.2f\t%s\t%.1f\t%s\t%s\t%s\n", rep, time ? sum / time : 0, worst, longest, lock, over - begun, rx, lk, ln
      exit rx == "fails" || lk == "fails" ? 1 : rx == "holds" && lk == "holds" && ln == "holds" ? 0 : 2
    }' "$device/stages.tsv" "$device/rx_bytes.tsv" || {
    one=$?
    if [ "$one" = 1 ] || [ "$status" = 0 ]; then status=$one; fi
  }
done
exit "$status"
