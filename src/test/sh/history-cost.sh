#!/bin/sh
# history-cost.sh CAMPAIGN [COUNT]: what ./gate history costs over so many campaigns, 1,000 if not told: copies of a judged one, each a
# night of its own. Wall and processor time of each of five runs; the first look, which keeps the summaries, stands before them.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
campaign=${1:?a judged campaign}
count=${2:-1000}
name=$(basename "$campaign")
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

i=0
while [ "$i" -lt "$count" ]; do
  i=$((i + 1))
  night=$(printf '%04d0101T013000Z-copy' "$i")
  into=$home/reports/campaigns/$night
  mkdir -p "$into/derived" "$into/rep-1/device"
  cp "$campaign/rep-1/device/start.txt" "$campaign/rep-1/device/link.tsv" "$into/rep-1/device"
  sed "s/$name/$night/g" "$campaign/campaign.json" >"$into/campaign.json"
  sed "s/$name/$night/g" "$campaign/derived/verdict.json" >"$into/derived/verdict.json"
done

# look WORD...: one run, timed.
look() {
  GATE_JAVA_OPTS="-Dgate.home=$home" bash -c "TIMEFORMAT='%R s on the wall, %U s and %S s of a processor'; time \"\$@\" >/dev/null 2>&1" \
    bash "$here/gate" "$@" 2>&1
}

echo "first look over $count campaigns:"
look history
for words in history 'history --json' 'history --html'; do
  echo "$words:"
  for _ in 1 2 3 4 5; do
    # shellcheck disable=SC2086 # words on purpose
    look $words
  done
done
