#!/bin/sh
# window.sh SECONDS FILE: what perf record watches over: it sleeps, and writes when it began and ended on the boot-time clock, because
# perf itself ends seconds after its window, when it has written its samples down.
read -r begin _ <"${GATE_ROOT:-}/proc/uptime"
sleep "$1"
read -r end _ <"${GATE_ROOT:-}/proc/uptime"
printf '%s %s\n' "$begin" "$end" >"$2"
