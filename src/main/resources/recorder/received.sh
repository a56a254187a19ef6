# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# received.sh: the bytes that arrived, as the load's socket and the interface count them (rx_bytes.tsv).
# ss -tinH 'sport = :12345':
#   ESTAB 0 0 192.168.88.168:12345 192.168.88.20:50122
#   	 cubic rto:204 rtt:1.2/0.6 ato:40 mss:1448 cwnd:10 bytes_received:8388608 segs_out:2900 segs_in:5794 data_segs_in:5792 rcv_space:14480

# /proc/PID/io of the listener, which reads the socket and writes what it read to /dev/null; what it loaded at its start is in rchar:
#   rchar: 8394511
#   wchar: 8388608

# look: reads the load's socket. Sets payload, recvq, peer, sockets. Once the listener's own count was seen to tell the same story that is
# the payload, for it costs no process; ss stands beside it every ten ticks.
look() {
  if [ "$C" -lt "$next_ss" ] && taken; then
    recvq=- peer=- payload=$V
    return 0
  fi
  next_ss=$C
  payload=- recvq=- peer=- sockets=0 taken_before=
  [ -z "$by_listener" ] || ! took || taken_before=$V
  look_at_sockets "sport = :$port" payload
  [ -z "$taken_before" ] || by_both
}

# by_both: what ss says the socket delivered lies between what the listener had taken before ss was asked, which may last as long as it
# likes, and after; but for what it holds and has not written yet. Where it does not the listener counts something else, and ss stands
# alone from then on. Of a few bytes nobody can tell.
by_both() {
  case $payload$recvq in *-* | '') return 0 ;; esac
  took || return 0
  b_delivered=$((payload - recvq))
  b_slack=$((1048576 + payload / 1000))
  if [ "$b_delivered" -gt $((V + b_slack)) ] || [ "$b_delivered" -lt $((taken_before - b_slack)) ]; then
    say "The listener wrote $V bytes where its socket delivered $b_delivered; the payload is what ss says, each tick."
    by_listener=
  elif [ "$payload" -ge 4194304 ] && taken; then
    payload=$V next_ss=$((C + 10 * tick - fine))
  fi
}

# took: sets V to the bytes the listener took out of its socket. False where nobody says, or it has ended.
took() {
  V=
  { read -r _ && read -r _ V; } <"/proc/$listener_pid/io"
  case $V in '' | *[!0-9]*) return 1 ;; esac
} 2>/dev/null

# taken: the same, but no less than was told before: ss counts what it has yet to take, too.
taken() {
  took || return 1
  [ "$V" -ge "$counted" ] || V=$counted
}

ours() {
  case $1 in ESTAB | CLOSE-WAIT) ;; *) return 1 ;; esac
  case " $buried " in *" $5 "*) return 1 ;; esac
  sockets=$((sockets + 1))
  case " $peers " in *" $5 "*) ;; *) peers="$peers $5" connections=$((connections + 1)) ;; esac
  # With more than one, the one that came last is the load: an earlier one is only waiting to be buried.
  recvq=$2 peer=$5 payload=-
}

told() {
  case $1 in
    *' bytes_received:'*)
      token "$1" ' bytes_received:'
      payload=${V:--}
      ;;
    *' data_segs_in:'*) ;;
    # ss leaves out what is 0.
    *' cwnd:'*) payload=0 ;;
  esac
}

counters_now() {
  first_line "$R/sys/class/net/$iface/statistics/rx_bytes"
  rx_bytes=$V
  first_line "$R/sys/class/net/$iface/statistics/rx_packets"
  rx_packets=$V
  wire_rx=-
  [ "$wire_iface" = - ] || {
    first_line "$R/sys/class/net/$wire_iface/statistics/rx_bytes"
    wire_rx=$V
  }
}

write_tick() {
  counters_now
  case $payload in - | '') ;; *) counted=$payload ;; esac
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$T" "$stage" "$rx_bytes" "$rx_packets" "$payload" "$recvq" "$peer" "$wire_rx" >&3 ||
    disk_full='a tick could not be written'
  rate=-
  case $rx_bytes$rate_from in
    *-*) ;;
    *) [ "$C" -le "$rate_c" ] || rate=$(((rx_bytes - rate_from) * 100 / (C - rate_c))) ;;
  esac
  rate_from=$rx_bytes rate_c=$C
  link_seen
  status_line
}
