# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# config.sh: DIR/config, key=value lines written by the gate, read with `read`, never sourced:
#   run_id=run-20261122-1
#   stages=1M:300 2M:600 4M:1800
#   tick_s=1

# plain KEY VALUE: one word of letters, digits and what addresses and names are made of.
plain() { case $2 in *[!A-Za-z0-9_.:%-]* | *..*) die "$1 in $dir/config is \"$2\", which no gate writes there." ;; esac }

read_config() {
  run_id='' role='' iface=- wire_iface=- port='' module=- tick_s=1 stages='' judged_stage=- deadline_s=''
  perf_hz=99 perf_windows='' perf_keep=no condition_s=10 connect_wait_s=60 drain_s=10 post_mortem_s=10
  probes='' timed='' waited='' count_calls='' called='' held='' status_file=- assoc_field=- recoveries_field=- bh_file=- bh_field=-
  data_address=- source_address=- bind_address=- min_free_kb=20480
  [ -r "$dir/config" ] || die "There is no configuration $dir/config. The gate writes it before it starts a recorder."
  while IFS='=' read -r key value || [ -n "$key" ]; do
    case $key in
      '' | '#'*) ;;
      run_id) run_id=$value ;;
      role) role=$value ;;
      iface) iface=$value ;;
      wire_iface) wire_iface=$value ;;
      port) port=$value ;;
      module) module=$value ;;
      tick_s) tick_s=$value ;;
      stages) stages=$value ;;
      judged_stage) judged_stage=$value ;;
      deadline_s) deadline_s=$value ;;
      perf_hz) perf_hz=$value ;;
      perf_windows) perf_windows=$value ;;
      perf_keep) perf_keep=$value ;;
      condition_s) condition_s=$value ;;
      connect_wait_s) connect_wait_s=$value ;;
      drain_s) drain_s=$value ;;
      post_mortem_s) post_mortem_s=$value ;;
      probes) probes=$value ;;
      timed) timed=$value ;;
      waited) waited=$value ;;
      counted) count_calls=$value ;;
      called) called=$value ;;
      held) held=$value ;;
      status_file) status_file=$value ;;
      assoc_field) assoc_field=$value ;;
      recoveries_field) recoveries_field=$value ;;
      bh_file) bh_file=$value ;;
      bh_field) bh_field=$value ;;
      data_address) data_address=$value ;;
      source_address) source_address=$value ;;
      bind_address) bind_address=$value ;;
      min_free_kb) min_free_kb=$value ;;
      *) die "$dir/config has the key $key, which no recorder knows. Gate and recorder are of different revisions." ;;
    esac
  done <"$dir/config"
  case $run_id in '' | *[!A-Za-z0-9._-]*) die "run_id in $dir/config is \"$run_id\"; letters, digits, dot, dash and underscore are needed." ;; esac
  case $port in '' | *[!0-9]*) die "port in $dir/config is \"$port\"; a number is needed." ;; esac
  for key in "$tick_s" "$deadline_s" "$condition_s" "$connect_wait_s" "$drain_s" "$post_mortem_s"; do
    case $key in '' | *[!0-9.]*) die "A time in $dir/config is \"$key\"; a number of seconds is needed." ;; esac
  done
  # Root makes paths, options and probes of these.
  plain iface "$iface" && plain wire_iface "$wire_iface" && plain module "$module" && plain judged_stage "$judged_stage"
  plain data_address "$data_address" && plain source_address "$source_address" && plain bind_address "$bind_address"
  plain perf_hz "$perf_hz" && plain min_free_kb "$min_free_kb" && plain perf_keep "$perf_keep"
  case "$probes $timed $waited $count_calls $called $held" in *[!A-Za-z0-9_.:\ -]*) die "A list of functions in $dir/config holds what no gate writes there." ;; esac
  case "$stages $perf_windows" in *[!A-Za-z0-9_.:\ -]*) die "stages or perf_windows in $dir/config hold what no gate writes there." ;; esac
  case " $status_file $bh_file" in *' /'* | *..* | *[!A-Za-z0-9_./\ -]*) die "status_file or bh_file in $dir/config is no file of a driver." ;; esac
  [ -n "$stages" ] || die "stages in $dir/config is empty; at least one, like 4M:1800, is needed."
  hundredths "$tick_s"
  tick=$H
  [ "$tick" -ge 1 ] || die "tick_s in $dir/config is $tick_s; at least 0.01 is needed."
  hundredths "$condition_s"
  condition=$H
  hundredths "$connect_wait_s"
  connect_wait=$H
  hundredths "$drain_s"
  drain=$H
  hundredths "$post_mortem_s"
  post_mortem=$H
  # While something is awaited we look more often than we write.
  fine=20
  [ "$tick" -ge "$fine" ] || fine=$tick
}
