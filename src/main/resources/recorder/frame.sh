# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# frame.sh: the verbs: start, status, stop, run.

# print_status: for the gate, also where the recorder is gone.
print_status() {
  p_tries=0
  while [ "$p_tries" -lt 50 ]; do
    p_line=
    # A line without its end is being written just now.
    if read -r p_line <"$control/status"; then break; fi 2>/dev/null
    p_line=
    p_tries=$((p_tries + 1))
    sleep 0.1
  done
  [ -n "$p_line" ] || p_line="run_id=$run_id role=$role state=starting ended=- t=- stage=- stage_t=- stage_len=- rate=- link=- link_t=- payload=- deadline=-"
  if [ ! -e "$out/trailer.txt" ] && ! main_lives; then
    p_head=${p_line%% state=*}
    p_line="$p_head state=dead ended=- ${p_line#* ended=* }"
  fi
  printf '%s\n' "$p_line"
}

# main_lives: the recorder of this folder runs, in this boot.
main_lives() {
  m_pid='' m_boot=''
  { read -r m_pid m_boot <"$control/pid"; } 2>/dev/null
  # It has not written its pid yet: it is starting, or was cut off doing so.
  [ -n "$m_pid" ] || return 0
  first_line "$R/proc/sys/kernel/random/boot_id"
  [ "$V" = "$m_boot" ] && alive "$m_pid"
}

# frame start|status|stop|run DIR [REASON]
frame() {
  verb=${1:-} dir=${2:-}
  # shellcheck disable=SC2154 # self is set by the script that sources this one
  case $verb in start | status | stop | run) ;; *) die "usage: sh $self start|status|stop|run DIR [REASON]" ;; esac
  [ -d "$dir" ] || die "There is no folder $dir."
  dir=$(cd "$dir" && pwd)
  out=$dir/out control=$dir/control
  read_config
  case $verb in
    start)
      # mkdir is the claim: of two starts one runs, the other tells.
      if mkdir "$control" 2>/dev/null; then
        mkdir -p "$out"
        detach=
        if command -v setsid >/dev/null 2>&1; then detach=setsid; fi
        $detach nohup sh "$here/$self" run "$dir" </dev/null >"$control/stdout" 2>"$control/stderr" &
        f_tries=0
        while [ ! -s "$control/status" ] && [ "$f_tries" -lt 100 ]; do
          f_tries=$((f_tries + 1))
          sleep 0.1
        done
        [ -s "$control/status" ] || die "The recorder in $dir did not come up within 10 s: $(cat "$control/stderr")"
      fi
      print_status
      ;;
    status)
      [ -d "$control" ] || die "No recorder was ever started in $dir."
      print_status
      ;;
    stop)
      [ -d "$control" ] || die "No recorder was ever started in $dir."
      case ${3:-stopped} in link-death) f_reason="link-death" ;; *) f_reason="stopped" ;; esac
      [ -e "$control/stop" ] || printf '%s\n' "$f_reason" >"$control/stop"
      if [ ! -e "$out/trailer.txt" ] && ! main_lives; then mend; fi
      print_status
      ;;
    run)
      mkdir -p "$out" "$control"
      prepare
      record
      leave complete
      ;;
  esac
}
