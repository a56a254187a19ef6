# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# frame.sh: the verbs: new, start, status, stop, after, remove, run.

# safe_place DIR: a place where others could put files of their own is none to record in, least of all as root.
safe_place() { guarded "$1" || die "The work folder is not safe: $V."; }

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

# new_run: the run's folder, for the login to put its order into.
new_run() {
  mkdir -p "$dir" || die "The folder $dir could not be made."
  [ ! -e "$dir/control" ] || die 'this run was started already'
}

# remove_run: a folder that holds anything but a run is not ours to remove.
remove_run() {
  for r_file in "$dir"/* "$dir"/.[!.]* "$dir"/..?*; do
    [ -e "$r_file" ] || [ -L "$r_file" ] || continue
    case ${r_file##*/} in
      config | lease-token | out | control | *.sh) ;;
      *) die "$dir holds ${r_file##*/}, which no recorder left there; it is not removed." ;;
    esac
  done
  rm -rf "$dir"
}

# frame new|start|status|stop|after|remove|run DIR [REASON]
frame() {
  verb=${1:-} dir=${2:-}
  # shellcheck disable=SC2154 # self is set by the script that sources this one
  case $verb in new | start | status | stop | after | remove | run) ;; *) die "usage: $self new|start|status|stop|after|remove|run DIR [REASON]" ;; esac
  case $dir in '' | -* | *..*) die "\"$dir\" is no folder of a run." ;; esac
  case $verb in
    new)
      safe_place "$dir"
      new_run
      return
      ;;
    status)
      if [ ! -d "$dir/control" ]; then
        echo none
        return
      fi
      ;;
  esac
  [ -d "$dir" ] || die "There is no folder $dir."
  [ "$verb" = status ] || safe_place "$dir"
  if [ "$verb" = remove ]; then
    remove_run
    return
  fi
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
    status) print_status ;;
    stop)
      [ -d "$control" ] || die "No recorder was ever started in $dir."
      case ${3:-stopped} in link-death) f_reason="link-death" ;; *) f_reason="stopped" ;; esac
      [ -e "$control/stop" ] || printf '%s\n' "$f_reason" >"$control/stop"
      if [ ! -e "$out/trailer.txt" ] && ! main_lives; then mend; fi
      print_status
      ;;
    # A sender has nothing that dies with a boot and tells of it.
    after) [ "$role" != device ] || boot_before ;;
    run)
      mkdir -p "$out" "$control"
      prepare
      record
      leave complete
      ;;
  esac
}
