# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# received.sh: the bytes that arrived, as the load's socket and the interface count them (rx_bytes.tsv).
# ss -tinH 'sport = :12345':
#   ESTAB 0 0 192.168.88.168:12345 192.168.88.20:50122
#   	 cubic rto:204 rtt:1.2/0.6 ato:40 mss:1448 cwnd:10 bytes_received:8388608 segs_out:2900 segs_in:5794 data_segs_in:5792 rcv_space:14480

# look: reads the load's socket. Sets payload, recvq, peer, sockets.
look() {
  payload=- recvq=- peer=- sockets=0
  look_at_sockets "sport = :$port" payload
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
