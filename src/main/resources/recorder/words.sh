# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# words.sh: the clock, and the few words everything else is said in. No fork in any of them.
# /proc/uptime (seconds since boot, then the idle time of all CPUs):
#   1789.06 6841.22

# hundredths DECIMAL: sets H to it in hundredths, an integer, which is all POSIX arithmetic has.
hundredths() {
  h_whole=${1%%.*}
  h_part=
  case $1 in *.*) h_part=${1#*.} ;; esac
  h_part=${h_part}00
  h_tail=${h_part#??}
  # The leading 1 keeps 08 from being read as octal.
  H=$((${h_whole:-0} * 100 + 1${h_part%"$h_tail"} - 100))
}

# seconds HUNDREDTHS: sets S to it as a decimal number of seconds.
seconds() {
  S=$(($1 % 100))
  [ "$S" -ge 10 ] || S=0$S
  S=$(($1 / 100)).$S
}

# now: sets T (boot-time seconds as the kernel prints them) and C (the same in hundredths). No fork.
now() {
  n_tries=0
  while [ "$n_tries" -lt 50 ]; do
    n_up=
    { read -r n_up _ <"$R/proc/uptime"; } 2>/dev/null
    case $n_up in
      [0-9]*.[0-9][0-9])
        T=$n_up
        hundredths "$n_up"
        C=$H
        return 0
        ;;
    esac
    n_tries=$((n_tries + 1))
  done
  return 1
}

# say TEXT: what the recorder itself has to say goes into the evidence.
say() { printf '%s\t%s\n' "$T" "$*" >>"$out/messages.log"; }

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# first_line FILE: sets V to its first line, or to - where there is none. No fork.
first_line() {
  V=
  { read -r V <"$1"; } 2>/dev/null
  [ -n "$V" ] || V=-
}

# token TEXT KEY: sets V to the digits after KEY in TEXT, or to nothing.
token() {
  V=
  case $1 in
    *"$2"[0-9]*)
      V=${1#*"$2"}
      V=${V%%[!0-9]*}
      ;;
  esac
}
