# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# mac80211.sh: why a link was lost, by the wireless stack's own events (mac80211.log): rare ones, as text, from before the load to the recorder's end,
# in a trace instance of our own (gate-RUN-link). Nobody reads meanwhile: the kernel keeps the newest, and they are read once, MAC80211_BYTES at most.
# The recorder's own iw only asks, and makes drv_sta_statistics, which is not among them; an event it makes is told by the name of its task, unless the
# third of the flags says that an interrupt fell on it (h, s): that is nobody's doing.
# instances/gate-RUN-link/trace, its clock set to boot:
#   # entries-in-buffer/entries-written: 3/3   #P:4
#   #           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION
#       kworker/u8:1-57      [001] .....   198.961234: api_cqm_beacon_loss_notify: phy0 vif:wlan0(2)

MAC80211_EVENTS='mac80211/api_beacon_loss mac80211/api_connection_loss mac80211/api_cqm_beacon_loss_notify mac80211/api_cqm_rssi_notify
mac80211/api_disconnect mac80211/api_restart_hw mac80211/api_scan_completed mac80211/api_chswitch_done mac80211/drv_sta_state mac80211/drv_hw_scan
mac80211/drv_cancel_hw_scan mac80211/drv_sw_scan_start mac80211/drv_sw_scan_complete mac80211/drv_reconfig_complete cfg80211/rdev_deauth
cfg80211/rdev_disassoc cfg80211/rdev_disconnect cfg80211/cfg80211_rx_mlme_mgmt cfg80211/cfg80211_tx_mlme_mgmt'
MAC80211_KB_A_CPU=128 MAC80211_BYTES=1048576

# open_mac80211: before the load. What this kernel has of the events is looked up; what it lacks is written down.
open_mac80211() {
  m_had='' m_lacks=''
  if [ -z "$trace" ]; then
    no_mac80211 "$no_instance"
    return 0
  fi
  m_at=$trace/instances/gate-$run_id-link
  if ! mkdir "$m_at" 2>"$control/mac80211.err"; then
    no_mac80211 "$(cat "$control/mac80211.err")"
    return 0
  fi
  to_undo "instance $m_at -"
  # Not every stand-in's instance has files, and none of ours must be left in one.
  [ ! -e "$m_at/buffer_size_kb" ] || { echo "$MAC80211_KB_A_CPU" >"$m_at/buffer_size_kb"; } 2>/dev/null
  [ ! -e "$m_at/trace_clock" ] || { echo boot >"$m_at/trace_clock"; } 2>/dev/null
  first_line "$m_at/trace_clock"
  case $V in
    boot | *'[boot]'*) ;;
    *)
      no_mac80211 "the clock of the trace instance is not the boot-time clock but $V"
      return 0
      ;;
  esac
  for m_event in $MAC80211_EVENTS; do
    if [ -e "$m_at/events/$m_event/enable" ] && { echo 1 >"$m_at/events/$m_event/enable"; } 2>/dev/null; then
      m_had="$m_had ${m_event#*/}"
    else
      m_lacks="$m_lacks ${m_event#*/}"
    fi
  done
  if [ -z "$m_had" ]; then
    no_mac80211 'this kernel has none of the events'
    return 0
  fi
  now
  printf '%s\n' "$m_at" >"$control/mac80211-at"
  printf '# from %s\n# events%s\n# lacks%s\n' "$T" "$m_had" "$m_lacks" >"$control/mac80211"
}

# no_mac80211 WHY
no_mac80211() { printf '# missing %s\n' "$(printf '%s' "$1" | tr '\n' ' ')" >"$control/mac80211"; }

# read_mac80211: once, before the instance goes. A last line that was cut off has what follows it on the same line.
read_mac80211() {
  [ -s "$control/mac80211" ] && [ ! -e "$out/mac80211.log" ] || return 0
  cat "$control/mac80211" >"$out/mac80211.log"
  first_line "$control/mac80211-at"
  [ "$V" = - ] || head -c "$MAC80211_BYTES" "$V/trace" >>"$out/mac80211.log" 2>/dev/null || say 'The events of mac80211 could not be read.'
  now
  printf '# until %s\n' "$T" >>"$out/mac80211.log"
}
