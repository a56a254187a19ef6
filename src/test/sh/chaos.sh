#!/bin/sh
# chaos.sh [--seed N | --seeds N [--first N]] [--rigs N]: campaigns of 9 s on the simulated rig in which things go wrong, drawn from seeds
# (1 to 1000 by default), N at a time (3). Prints a line for each: what went wrong, what it came to. Exit 0: no invariant was broken.
#
#   src/test/sh/chaos.sh --seed 17      one, as in any run that had it
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
seeds=1000 first=1 rigs=3
while [ $# -gt 0 ]; do
  case $1 in
    --seed) seeds=1 first=${2:?a seed} ;;
    --seeds) seeds=${2:?how many} ;;
    --first) first=${2:?a seed} ;;
    --rigs) rigs=${2:?how many} ;;
    *)
      echo 'usage: chaos.sh [--seed N | --seeds N [--first N]] [--rigs N]' >&2
      exit 64
      ;;
  esac
  shift 2
done
case $seeds$first$rigs in *[!0-9]*) echo 'chaos.sh: a number is needed' >&2 && exit 64 ;; esac
cd "$here"
exec mvn -B -ntp test-compile failsafe:integration-test failsafe:verify -Dit.test=ChaosIT \
  "-Dchaos.seeds=$seeds" "-Dchaos.first=$first" "-Dchaos.rigs=$rigs"
