# shellcheck shell=sh
# lease.sh: takes, renews or gives back a host, so that two campaigns never share a rig. Prints one line:
#   taken | renewed | given | held WHO<TAB>RUN<TAB>SECONDS_LEFT | lost
# The gate puts assignments before it: verb (take, renew, give), workdir, token, who, run, ttl_s.
#
# The lease is the folder WORKDIR/lease, for mkdir is atomic; its file holder says whose it is and until when, on this host's
# boot-time clock. A lease of another boot, or whose time is over, is nobody's: its holder renews it as long as it lives.
: "${verb:?}" "${workdir:?}" "${token:?}" "${who:=}" "${run:=}" "${ttl_s:=60}"
set -u
R=${GATE_ROOT:-}
lease=$workdir/lease
boot='' up=''
{ read -r boot <"$R/proc/sys/kernel/random/boot_id"; } 2>/dev/null
{ read -r up _ <"$R/proc/uptime"; } 2>/dev/null
up=${up%%.*}
if [ -z "$boot" ] || [ -z "$up" ]; then
  echo 'this host does not tell its boot id and uptime' >&2
  exit 1
fi

# look: sets h_token, h_who, h_run, h_boot, h_expires; nothing where there is no holder.
look() {
  h_token='' h_who='' h_run='' h_boot='' h_expires=0
  [ -r "$lease/holder" ] || return 0
  while IFS='=' read -r key value; do
    case $key in
      token) h_token=$value ;;
      who) h_who=$value ;;
      run) h_run=$value ;;
      boot) h_boot=$value ;;
      expires) h_expires=$value ;;
    esac
  done <"$lease/holder"
}

# sign: whole or not at all.
sign() {
  printf 'token=%s\nwho=%s\nrun=%s\nboot=%s\nexpires=%s\n' "$token" "$who" "$run" "$boot" $((up + ttl_s)) >"$lease/$token.new" &&
    mv "$lease/$token.new" "$lease/holder"
}

take() {
  mkdir -p "$workdir" || return 1
  tries=0
  while [ "$tries" -lt 5 ]; do
    tries=$((tries + 1))
    if mkdir "$lease" 2>/dev/null; then
      sign && echo taken
      return
    fi
    look
    if [ "$h_token" = "$token" ]; then
      sign && echo taken
      return
    fi
    if [ -z "$h_token" ]; then
      # Somebody is between his mkdir and his signature, or died there.
      sleep 1
      [ "$tries" -ge 3 ] || continue
    elif [ "$h_boot" = "$boot" ] && [ "$h_expires" -gt "$up" ]; then
      printf 'held %s\t%s\t%s\n' "$h_who" "$h_run" $((h_expires - up))
      return 0
    fi
    # It is nobody's. One of those who see that may take it over; if he dies doing so, the next minute has another chance.
    mkdir "$lease/over-${h_token:-nobody}-$((up / 60))" 2>/dev/null || {
      sleep 1
      continue
    }
    seen=$h_token
    look
    if [ "$h_token" = "$seen" ]; then
      sign && echo taken
      return
    fi
  done
  printf 'held %s\t%s\t%s\n' "${h_who:-somebody who has not signed}" "${h_run:--}" $((h_expires > up ? h_expires - up : 0))
}

case $verb in
  take) take ;;
  renew)
    look
    if [ "$h_token" = "$token" ]; then sign && echo renewed; else echo lost; fi
    ;;
  give)
    look
    if [ "$h_token" = "$token" ]; then rm -rf "$lease" && echo given; else echo lost; fi
    ;;
esac
