# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# offered.sh: what was offered and what of it the tablet acknowledged (offered.tsv).
# ss -tinH 'dport = :12345':
#   ESTAB 0 45592 192.168.88.20:50122 192.168.88.168:12345
#   	 cubic cwnd:42 bytes_sent:9437184 bytes_retrans:2896 bytes_acked:9388697 busy:2204ms rwnd_limited:12ms(0.5%) retrans:0/2 notsent:14480
# pv -n -b, a running total of bytes a line:
#   4194304

# look: reads the load's socket, where there is one. Sets what offered.tsv holds of it, and state.
look() {
  state='' send_q=- notsent=- sent=- sent_again=- acked=- busy=- rwnd=- sndbuf=- app=- retrans=-
  look_at_sockets "dport = :$port" 'the pressure of the load'
}

ours() {
  # Of an earlier stage there may be a socket whose end the tablet never confirmed; ours is established first.
  case $1 in
    ESTAB | CLOSE-WAIT) ;;
    FIN-WAIT-*) [ "$4" = "$local" ] || return 1 ;;
    *) return 1 ;;
  esac
  case " $buried " in *" $4 "*) return 1 ;; esac
  state=$1 send_q=$3 local_seen=$4
}

told() { case $1 in *' cwnd:'*) pressure "$1" ;; esac; }

# pressure TEXT: ss leaves out what is 0, so 0 is only believed where something that came with the same revision of ss is there.
pressure() {
  token "$1" ' bytes_sent:'
  sent=${V:--}
  # Both came with the same revision of ss.
  [ "$sent" = - ] || sent_again=0
  token "$1" ' bytes_retrans:'
  sent_again=${V:-$sent_again}
  token "$1" ' bytes_acked:'
  acked=${V:--}
  token "$1" ' busy:'
  busy=${V:--}
  [ "$busy" = - ] || notsent=0 rwnd=0 sndbuf=0 app=0 retrans=0
  token "$1" ' notsent:'
  notsent=${V:-$notsent}
  token "$1" ' rwnd_limited:'
  rwnd=${V:-$rwnd}
  token "$1" ' sndbuf_limited:'
  sndbuf=${V:-$sndbuf}
  case $1 in *' app_limited'*) app=1 ;; esac
  case $1 in
    *' retrans:'*/*)
      V=${1#*' retrans:'}
      V=${V#*/}
      retrans=${V%%[!0-9]*}
      ;;
  esac
}

# read_offered: pv's own count, from the end of its growing log. A line without its end is kept for the next look.
read_offered() {
  [ -n "$pv_open" ] || return 0
  while :; do
    o_line=
    if read -r o_line <&4; then
      o_line=$o_part$o_line o_part=
      case $o_line in '' | *[!0-9]*) ;; *) offered=$o_line ;; esac
    else
      o_part=$o_part$o_line
      break
    fi
  done
}

write_tick() {
  read_offered
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$T" "$stage" "$offered" "$send_q" "$notsent" "$sent" "$acked" "$busy" \
    "$rwnd" "$sndbuf" "$app" "$retrans" "$sent_again" "$local" >&3 || disk_full='a tick could not be written'
  rate=-
  case $offered$rate_from in
    *-*) ;;
    *) [ "$C" -le "$rate_c" ] || rate=$(((offered - rate_from) * 100 / (C - rate_c))) ;;
  esac
  rate_from=$offered rate_c=$C payload=$acked
  status_line
}
