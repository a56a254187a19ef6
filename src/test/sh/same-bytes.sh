#!/bin/sh
# same-bytes.sh [CAMPAIGN]: judges one campaign under every JDK it finds, in three locales and two time zones, twice, and
# compares derived/verdict.json byte by byte. Exit 0: all the same, or no second JDK (which is said). Exit 1: they differ.
#
#   JDKs: every /usr/lib/jvm/*/bin/java, and those in JDKS (folders, separated by spaces). CAMPAIGN defaults to the Phase 0 anchor.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
campaign=${1:-$here/src/test/resources/goldens/phase-0-anchor}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# Builds where it is needed.
"$here/gate" --version >/dev/null

versions=
count=0
for java in /usr/lib/jvm/*/bin/java $(for jdk in ${JDKS:-}; do echo "$jdk/bin/java"; done); do
  [ -x "$java" ] || continue
  version=$("$java" -version 2>&1 | head -n 1 | cut -d '"' -f 2)
  case " $versions " in *" $version "*) continue ;; esac
  case $version in 1.* | 9* | 1[0-6]*) continue ;; esac
  versions="$versions $version"
  count=$((count + 1))
  home=${java%/bin/java}
  for language in en_US de_DE tr_TR; do
    for zone in UTC Asia/Kathmandu; do
      for run in 1 2; do
        copy=$work/copy
        rm -rf "$copy"
        cp -R "$campaign" "$copy"
        rm -rf "$copy/derived"
        status=0
        JAVA_HOME=$home GATE_JAVA_OPTS="-Duser.language=${language%_*} -Duser.country=${language#*_} -Duser.timezone=$zone" \
          LC_ALL=C TZ=$zone "$here/gate" judge "$copy" >"$work/out" 2>&1 || status=$?
        [ -f "$copy/derived/verdict.json" ] || { cat "$work/out"; echo "JDK $version wrote no verdict (status $status)."; exit 1; }
        sum=$(sha256sum <"$copy/derived/verdict.json")
        echo "${sum%% *}  JDK $version, $language, $zone, run $run" >>"$work/sums"
      done
    done
  done
done

sort -u -k1,1 "$work/sums" >"$work/distinct"
runs=$(grep -c . "$work/sums")
if [ "$(grep -c . "$work/distinct")" -ne 1 ]; then
  echo "verdict.json differs. One run of each kind:"
  cat "$work/distinct"
  exit 1
fi
echo "verdict.json is the same in $runs runs: JDK$versions; en_US, de_DE, tr_TR; UTC, Asia/Kathmandu; twice each."
[ "$count" -gt 1 ] || echo "Skipped: there is no second JDK of 17 or newer here, so JDKs were not compared. Give one in JDKS."
