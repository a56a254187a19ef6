# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# tablet.sh: what is true of the tablet at the start and at the end of a run (start.txt, end.txt, pstore.txt).
# /sys/kernel/debug/ieee80211/phy0/bes2600/vif_0/status:
#   Assoc:      station
#   DecryptStormRecoveries: 0

# find_phy: sets phy to the debugfs folder of the interface's phy; numbers move when the driver is loaded again. No fork.
find_phy() {
  first_line "$R/sys/class/net/$iface/phy80211/name"
  phy=$R/sys/kernel/debug/ieee80211/$V
  [ "$V" != - ] && [ -r "$phy/$module/$status_file" ] && return 0
  for phy in "$R"/sys/kernel/debug/ieee80211/phy*; do
    [ -r "$phy/$module/$status_file" ] && return 0
  done
  phy=
  return 1
}

# after_colon FILE KEY: sets V to what follows "KEY:" in FILE, or to -. No fork.
after_colon() {
  V=-
  { while IFS=: read -r k_key k_value; do
    [ "$k_key" = "$2" ] || continue
    while :; do case $k_value in [\ \	]*) k_value=${k_value#?} ;; *) break ;; esac; done
    V=$k_value
    break
  done <"$1"; } 2>/dev/null
  [ -n "$V" ] || V=-
}

# charger: sets V to type=online of every supply that is no battery.
charger() {
  p_all=
  for p_supply in "$R"/sys/class/power_supply/*; do
    first_line "$p_supply/type"
    case $V in - | Battery) continue ;; esac
    p_type=$V
    first_line "$p_supply/online"
    p_all=${p_all:+$p_all,}$p_type=$V
  done
  V=${p_all:--}
}

hottest() {
  t_max=-
  for t_zone in "$R"/sys/class/thermal/thermal_zone*/temp; do
    first_line "$t_zone"
    case $V in -) continue ;; *[!0-9-]*) continue ;; esac
    if [ "$t_max" = - ] || [ "$V" -gt "$t_max" ]; then t_max=$V; fi
  done
  V=$t_max
}

suspends() { first_line "$R/sys/power/suspend_stats/success"; }

# nmi: with interrupts masked, is a sample still taken? Otherwise all masked time is billed to the unmasking instruction.
nmi() {
  V=-
  case $machine in
    aarch64 | arm64)
      first_line "$R/proc/cmdline"
      case $V in
        *irqchip.gicv3_pseudo_nmi=1*) V=pseudo ;;
        -) ;;
        *) V=off ;;
      esac
      ;;
    x86_64 | i?86) if [ -d "$R/sys/bus/event_source/devices/cpu" ]; then V=hardware; else V=off; fi ;;
  esac
}

# board: sets V to what tells this tablet from another one, whatever its address and name are set to: the board's serial number, else
# the installation's id; hashed, for neither is anybody's business.
board() {
  V=-
  for b_file in "$R/proc/device-tree/serial-number" "$R/etc/machine-id"; do
    [ -s "$b_file" ] || continue
    V=$(sha256sum <"$b_file" 2>/dev/null)
    V=${V%% *}
    V=${b_file##*/}:${V%"${V#????????????????}"}
    return 0
  done
}

count_cpus() {
  first_line "$R/sys/devices/system/cpu/online"
  n_cpus=0
  case $V in *[!0-9,-]* | -) V=- && return 0 ;; esac
  IFS=,
  # shellcheck disable=SC2086 # a list like 0-2,4
  set -- $V
  IFS=$ifs
  for n_range in "$@"; do n_cpus=$((n_cpus + ${n_range#*-} - ${n_range%-*} + 1)); done
  V=$n_cpus
}

facts() {
  phy=
  now
  common_facts
  fact iface "$iface"
  first_line "$R/sys/class/net/$iface/ifindex"
  fact ifindex "$V"
  first_line "$R/sys/class/net/$iface/address"
  fact mac "$V"
  V=$(readlink "$R/sys/class/net/$iface/device/driver" 2>/dev/null)
  V=${V##*/}
  fact driver "${V:--}"
  fact wire_iface "$wire_iface"
  first_line "$R/sys/class/net/$wire_iface/ifindex"
  fact wire_ifindex "$V"
  first_line "$R/sys/module/$module/srcversion"
  fact srcversion "$V"
  # The note is a 16 byte header, then the id.
  V=$(od -An -v -tx1 -j16 "$R/sys/module/$module/notes/.note.gnu.build-id" 2>/dev/null | tr -d ' \n')
  fact build_id "${V:--}"
  f_path=$(modinfo -F filename "$module" 2>/dev/null)
  f_path=${f_path%%"$nl"*}
  fact module_path "${f_path:--}"
  V=-
  if [ -r "$f_path" ]; then
    V=$(sha256sum "$f_path")
    V=${V%% *}
  fi
  fact module_sha256 "$V"
  board
  fact board "$V"
  count_cpus
  fact cpus "$V"
  first_line "$R/sys/devices/system/cpu/online"
  fact cpus_online "$V"
  first_line "$R/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"
  fact governor "$V"
  first_line "$R/sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq"
  fact cpu_khz "$V"
  charger
  fact charger "$V"
  hottest
  fact temp_mc "$V"
  nmi
  fact nmi "$V"
  V=$(iw dev "$iface" get power_save 2>/dev/null)
  V=${V#Power save: }
  fact powersave "${V:--}"
  suspends
  fact suspends "$V"
  version iw --version
  fact tool_iw "$V"
  version perf --version
  fact tool_perf "$V"
  fact perf_options "${perf_options:--}"
  # The kernel lowers it where a sample took too long; below what was asked for perf records slower and only warns.
  first_line "$R/proc/sys/kernel/perf_event_max_sample_rate"
  fact perf_max_sample_rate "$V"
  V=-
  if find_phy; then after_colon "$phy/$module/$status_file" "$recoveries_field"; fi
  fact decrypt_storm_recoveries "$V"
  V=-
  if [ -n "$phy" ]; then after_colon "$phy/$module/$bh_file" "$bh_field"; fi
  fact bh_status "$V"
  [ -z "$phy" ] || cat "$phy/$module/$status_file" >"$out/driver_status-$1.txt" 2>/dev/null
}

# dumps: what the kernel saved of a crash.
dumps() {
  for p_file in "$R"/sys/fs/pstore/*; do
    [ -r "$p_file" ] || continue
    printf '== %s\n' "${p_file##*/}"
    head -c 65536 "$p_file"
    printf '\n'
  done
}

# It is there once, at the start of whatever runs next.
pstore() {
  dumps >"$control/pstore"
  [ ! -s "$control/pstore" ] || mv "$control/pstore" "$out/pstore.txt"
}
