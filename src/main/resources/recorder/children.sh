# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# children.sh: children are nobody's children on purpose. A supervisor fetches the exit status into control/NAME.rc, so that their CPU
# time is not counted as ours (the load's and perf's), no zombie can pass for a live process, and anybody may ask how they ended.

# detached NAME OUT ERR [call] CMD...: starts CMD (with call: a function of ours), sets PID, and puts it on the list of what is to be
# undone. The redirections are exec's, because those of a function would keep the old standard output open, and us waiting for it.
detached() {
  d_name=$1 d_out=$2 d_err=$3
  shift 3
  PID=$(
    {
      (
        exec <&9 >"$d_out" 2>"$d_err"
        [ "$1" = call ] || exec "$@"
        shift
        "$@"
      ) &
      echo $!
      exec >/dev/null 2>&1
      wait $!
      echo $? >"$control/$d_name.rc"
    } &
  )
  to_undo "child $d_name $PID"
}

to_undo() { printf '%s\n' "$1" >>"$control/undo"; }

# ended NAME: whether that child has ended; sets RC.
ended() {
  RC=
  [ -e "$control/$1.rc" ] || return 1
  { read -r RC <"$control/$1.rc"; } 2>/dev/null
  [ -n "$RC" ]
}

# end_child NAME PID: asks it to end, then makes it.
end_child() {
  ended "$1" && return 0
  kill "$2" 2>/dev/null || return 0
  e_left=40
  while ! ended "$1" && [ "$e_left" -gt 0 ]; do
    pause 5
    e_left=$((e_left - 1))
  done
  [ "$e_left" -gt 0 ] || kill -9 "$2" 2>/dev/null
  return 0
}

# alive PID: running, and no zombie.
alive() {
  kill -0 "$1" 2>/dev/null || return 1
  a_stat=
  { read -r a_stat <"/proc/$1/stat"; } 2>/dev/null
  case $a_stat in *') Z '*) return 1 ;; esac
  return 0
}

# end_children: all of them but those named.
end_children() {
  [ -f "$control/undo" ] || return 0
  while read -r u_what u_name u_pid; do
    [ "$u_what" = child ] || continue
    case " watchdog $* " in *" $u_name "*) continue ;; esac
    end_child "$u_name" "$u_pid"
  done <"$control/undo"
}
