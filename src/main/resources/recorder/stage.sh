# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# stage.sh: one stage of the ramp on the tablet: a fresh listener, the first payload byte, the listener's end (stages.tsv).

# listen: a fresh listener for this stage; sets listener and listener_pid once it is ready, or RC.
listen() {
  listeners=$((listeners + 1))
  listener=listener-$stage_id-$listeners
  listen_words "$port" "$bind_address" "$data_address"
  # shellcheck disable=SC2086 # words
  set -- $V
  # Its input is a fifo that never ends: some netcats leave when their input does.
  detached "$listener" /dev/null "$control/$listener.err" "$@"
  listener_pid=$PID
  i_tries=0
  while [ "$i_tries" -lt 20 ] && ! ended "$listener"; do
    V=$(exec ss -tlnH "sport = :$port" 2>/dev/null)
    [ -z "$V" ] || break
    # A sender that waited has connected by now, and the netcat that serves it no longer listens.
    look
    [ "$sockets" = 0 ] || break
    pause 5
    i_tries=$((i_tries + 1))
  done
  now
  [ "$listen_t" != - ] || listen_t=$T
}

# serve: one stage, from its listener to its row.
serve() {
  listen_t=- start_t=- listeners=0 peers='' connections=0 ended_by=stopped
  stage_open=yes
  # A socket that is there before the listener is an earlier stage's, whose end is not through yet.
  buried=''
  look
  buried=$peers peers='' connections=0
  listen
  give_up=$((C > planned ? C : planned))
  give_up=$((give_up + connect_wait))
  while :; do
    beat
    case $payload in - | 0) ;; *) break ;; esac
    if ended "$listener"; then
      say "The listener of stage $stage_id left with status $RC before any payload came: $(head -n 1 "$control/$listener.err")"
      ended_by="listener-died"
      if [ "$listeners" -ge 20 ]; then
        close_stage
        return 0
      fi
      pause 50
      listen
    fi
    if [ "$C" -ge "$give_up" ]; then
      ended_by="no-connection"
      close_stage
      return 0
    fi
    rest "$fine"
  done
  start_t=$T stage=$stage_id stage_from=$C ended_by=stopped
  by_listener=yes counted=0
  # Some shells count to 2^31 only.
  [ $((2147483647 + 1)) -gt 0 ] || by_listener=''
  until=$((C + length + drain + 500))
  write_tick
  [ "$stage" != "$judged_stage" ] || arm_counters
  while :; do
    if [ "$C" -ge $((stage_from + length - tick)) ]; then rest "$fine"; else rest; fi
    beat
    if ended "$listener"; then
      ended_by=closed
      [ "$RC" -le 128 ] || ended_by="listener-died"
      break
    fi
    [ "$C" -lt "$until" ] || {
      ended_by=deadline
      break
    }
  done
  planned=$((stage_from + length + drain + 500))
  close_stage
}

close_stage() {
  stage_open='' by_listener='' next_ss=0
  now
  end_t=$T
  end_child "$listener" "$listener_pid"
  [ "$stage_id" != "$judged_stage" ] || read_counters
  stage=-
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$stage_id" "$listen_t" "$start_t" "$end_t" "$ended_by" "$listener_pid" "$connections" >>"$out/stages.tsv"
}
