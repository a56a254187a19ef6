# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# netcat.sh: netcat is five programs under one name; each needs its own words to listen once and to close when its input ends.
# First lines of nc -h:
#   OpenBSD netcat (Debian patchlevel 1.219-1)          BusyBox v1.35.0 (Debian 1:1.35.0-4+b3) multi-call binary.
#   Ncat 7.93 ( https://nmap.org/ncat )                 GNU netcat 0.7.1, a rewrite of the famous networking tool.
#   [v1.10-47]

find_netcat() {
  netcat=none nc=
  for nc in nc ncat netcat 'busybox nc'; do
    command -v "${nc%% *}" >/dev/null 2>&1 || continue
    # shellcheck disable=SC2086 # "busybox nc" is two words
    n_help=$($nc -h 2>&1 </dev/null) || :
    case $n_help in
      *OpenBSD*) netcat=openbsd ;;
      *BusyBox*) netcat=busybox ;;
      *Ncat*) netcat=ncat ;;
      *GNU\ netcat*) netcat=gnu ;;
      *'[v1.10'* | *connect\ to\ somewhere*) netcat=traditional ;;
      *) continue ;;
    esac
    return 0
  done
  return 1
}

# listen_words PORT BIND DATA: sets V to what listens there once, at the address BIND or, where that is -, at all; DATA is what the load
# is sent to. No word of it has a blank in it but by being several.
listen_words() {
  w_bind=${2#-}
  # OpenBSD's listens for IPv4 only where it is told no address. Ncat and BusyBox listen for both, the others know no IPv6.
  case $netcat$w_bind/$3 in openbsd/*:*) w_bind=:: ;; esac
  case $netcat in
    openbsd) V="$nc -l ${w_bind:+$w_bind }$1" ;;
    ncat) V="$nc --recv-only -l ${w_bind:+$w_bind }$1" ;;
    busybox) V="busybox nc -l -p $1${w_bind:+ -s $w_bind}" ;;
    *) V="$nc -l -p $1${w_bind:+ -s $w_bind}" ;;
  esac
}

# send_words ADDRESS PORT [SOURCE]: sets V to what sends there and closes when its input ends.
send_words() {
  case $netcat in
    openbsd) V="$nc -N" ;;
    traditional) V="$nc -q 0" ;;
    ncat) V="$nc --send-only" ;;
    gnu) V="$nc -c" ;;
    *) V="busybox nc" ;;
  esac
  V="$V${3:+ -s $3} $1 $2"
}
