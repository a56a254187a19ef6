# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# load.sh: the load of one stage: pv into netcat, connected again while it is refused.

# load: the seed's pipe, with the exit status of either side in a file of its own, since sh has no PIPESTATUS. Asked to end, it takes
# both along.
load() {
  load_pids='' load_asked=
  trap 'load_asked=yes; kill $load_pids 2>/dev/null' TERM
  [ -p "$control/$attempt.pipe" ] || mkfifo "$control/$attempt.pipe" || return 1
  timeout "$stage_len" pv -n -b -i "$pv_interval" -L "$pv_limit" </dev/zero >"$control/$attempt.pipe" 2>"$pv_log" &
  pv_pid=$!
  timeout "$nc_limit" "$@" <"$control/$attempt.pipe" >/dev/null 2>"$control/$attempt.nc.err" &
  nc_pid=$!
  load_pids="$pv_pid $nc_pid"
  # Asked before both were known.
  # shellcheck disable=SC2086 # words
  [ -z "$load_asked" ] || kill $load_pids 2>/dev/null
  outlive "$nc_pid"
  echo "$W" >"$control/$attempt.exit_nc"
  outlive "$pv_pid"
  echo "$W" >"$control/$attempt.exit_pv"
}

# outlive PID: waits for it, also across a signal that came while waiting; sets W to its exit status.
outlive() {
  while :; do
    wait "$1"
    W=$?
    kill -0 "$1" 2>/dev/null || break
  done
}

attempt_load() {
  attempts=$((attempts + 1))
  attempt=load-$stage_id-$attempts
  pv_log=$out/pv-$stage_id.log
  pv_limit=$stage_id
  : >"$pv_log"
  seconds $((length + drain))
  nc_limit=$S
  a_source=$source_address
  [ "$a_source" != - ] || a_source=
  send_words "$data_address" "$port" "$a_source"
  # shellcheck disable=SC2086 # words
  set -- $V
  exec 4<"$pv_log"
  pv_open=yes o_part='' offered=-
  local_seen='' local=-
  detached "$attempt" /dev/null "$control/$attempt.err" call load "$@"
  load_pid=$PID
}

# connect: until the load's socket is established; 1 where it never was.
connect() {
  now
  connect_t=$T give_up=$((C + connect_wait)) attempts=0
  attempt_load
  while :; do
    beat
    if [ "$state" = ESTAB ]; then
      local=$local_seen
      return 0
    fi
    read_offered
    if ended "$attempt"; then
      # More than a pipe holds has gone: it was connected between two looks, and broke. That is recorded, not repeated.
      case $offered in - | 0) ;; *) [ "$offered" -le 131072 ] || return 0 ;; esac
      [ "$C" -lt "$give_up" ] || break
      pause "$fine"
      attempt_load
    fi
    if [ "$C" -ge "$give_up" ]; then
      end_child "$attempt" "$load_pid"
      break
    fi
    rest "$fine"
  done
  say "Stage $stage_id: no connection to $data_address port $port after $attempts attempts: $(head -n 1 "$control/$attempt.nc.err" 2>/dev/null)"
  return 1
}
