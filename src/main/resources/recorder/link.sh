# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# link.sh: the link, in a process of its own: where the driver holds a lock for ever, iw hangs, and the bytes must still be counted.
# iw dev wlan0 link (6.17; 5.19 says 2437):
#   Connected to c0:25:06:e6:5b:32 (on wlan0)
#   	freq: 2437.0
#   	signal: -58 dBm
#   	rx bitrate: 65.0 MBit/s MCS 7
#   	tx bitrate: 58.5 MBit/s MCS 6 short GI

link_loop() {
  l_since=- l_before=none l_state=- l_quick=0 l_told='' l_word=-
  if [ -n "$events_prompt" ] && [ -r "$out/iw_event.log" ]; then exec 8<"$out/iw_event.log"; else events_prompt=''; fi
  now
  l_next=$C
  while :; do
    now
    if [ "$C" -ge "$l_next" ]; then
      look_at_link
      [ "$l_state" = "$l_before" ] || l_since=$l_t
      l_before=$l_state
      printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$l_t" "$l_state" "$l_bssid" "$l_freq" "$l_signal" "$l_rx" \
        "$l_rx_mcs" "$l_tx" "$l_tx_mcs" "$l_ifindex" "$l_operstate" "$l_assoc" >>"$out/link.tsv"
      printf '%s %s %s\n' "$l_c" "$l_state" "$l_since" >"$control/link"
      now
      while [ "$l_next" -le "$C" ]; do l_next=$((l_next + tick)); done
    fi
    pause $((l_next - C))
  done
}

look_at_link() {
  l_t=$T l_c=$C l_assoc=-
  first_line "$R/sys/class/net/$iface/ifindex"
  l_ifindex=$V
  first_line "$R/sys/class/net/$iface/operstate"
  l_operstate=$V
  quick_look || ask_iw
  [ "$l_state" != gone ] || return 0
  [ -n "$phy" ] && [ -r "$phy/$module/$status_file" ] || find_phy || return 0
  after_colon "$phy/$module/$status_file" "$assoc_field"
  l_assoc=$V
  # The driver may know before an event says so: then iw is asked in the next tick.
  [ "$l_assoc" = "$l_word" ] || l_quick=0
  l_word=$l_assoc
}

# quick_look: a link that was up is, as long as no event came, the interface is the same, the driver has no other word for it, and the kernel
# tells its signal: then only the signal is new, which costs no process, and iw is asked every ten ticks. A roam is an event, so it is seen in
# the next tick as ever.
quick_look() {
  [ "$l_quick" -gt 0 ] && [ "$l_told" = "$l_ifindex $l_operstate" ] || return 1
  l_quick=$((l_quick - 1))
  no_event && signal_now || return 1
  l_signal=$V l_rx=- l_rx_mcs=- l_tx=- l_tx_mcs=-
}

no_event() {
  ! ended iw-event || return 1
  n_event=
  while read -r n_line <&8 || [ -n "$n_line" ]; do n_event=yes; done
  [ -z "$n_event" ]
}

signal_now() {
  V=
  { while read -r s_name _ _ s_level _; do
    [ "$s_name" != "$iface:" ] || V=${s_level%.}
  done <"$R/proc/net/wireless"; } 2>/dev/null
  case $V in -[1-9]*) ;; *) return 1 ;; esac
  case ${V#-} in *[!0-9]*) return 1 ;; esac
}

ask_iw() {
  l_state=- l_bssid=- l_freq=- l_signal=- l_rx=- l_rx_mcs=- l_tx=- l_tx_mcs=- l_quick=0
  if [ ! -d "$R/sys/class/net/$iface" ]; then
    l_state=gone
    return 0
  fi
  if l_text=$(exec iw dev "$iface" link 2>/dev/null); then
    case $l_text in
      'Connected to '*) l_state=up && parse_link ;;
      'Not connected'*) l_state=down ;;
    esac
  fi
  [ "$l_state" = up ] && [ -n "$events_prompt" ] && signal_now || return 0
  l_quick=9 l_told="$l_ifindex $l_operstate"
}

parse_link() {
  V=${l_text#Connected to }
  l_bssid=${V%% *}
  token "$l_text" 'freq: '
  l_freq=${V:--}
  token "$l_text" 'signal: -'
  l_signal=${V:+-$V}
  l_signal=${l_signal:--}
  bitrate 'rx bitrate: '
  l_rx=$V l_rx_mcs=$mcs
  bitrate 'tx bitrate: '
  l_tx=$V l_tx_mcs=$mcs
}

# bitrate KEY: sets V to the Mbit/s after KEY and mcs to the index on that line.
bitrate() {
  V=- mcs=-
  case $l_text in *"$1"*) ;; *) return 0 ;; esac
  b_line=${l_text#*"$1"}
  b_line=${b_line%%"$nl"*}
  token "$b_line" 'MCS '
  mcs=${V:--}
  V=${b_line%% *}
  case $V in '' | *[!0-9.]*) V=- ;; esac
}

# link_seen: sets link and link_t from what the link's own process saw last. Rows it owes are written here, as not answered.
link_seen() {
  v_c='' v_state='' v_since=''
  { read -r v_c v_state v_since <"$control/link"; } 2>/dev/null
  case $v_since in '') return 0 ;; esac
  link=$v_state link_t=$v_since
  [ $((C - v_c)) -gt $((3 * tick + 100)) ] || {
    link_late=
    return 0
  }
  link=- link_t=-
  if [ -z "$link_late" ]; then
    say "iw or the driver's status file has not answered since $v_c hundredths of a second of the boot-time clock."
    link_late=yes
  fi
  first_line "$R/sys/class/net/$iface/ifindex"
  v_ifindex=$V
  first_line "$R/sys/class/net/$iface/operstate"
  printf '%s\t-\t-\t-\t-\t-\t-\t-\t-\t%s\t%s\t-\n' "$T" "$v_ifindex" "$V" >>"$out/link.tsv"
}
