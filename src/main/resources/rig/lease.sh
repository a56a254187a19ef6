#!/bin/sh
# shellcheck source-path=SCRIPTDIR
# lease.sh take WORKDIR TOKEN TTL_S WHO RUN | renew|give WORKDIR TOKEN: takes, renews or gives back a host, so that two campaigns never
# share a rig. A renewal is for as long as it was taken for, whoever renews it.
# It needs no root. Prints one line:
#   taken | taken over WHO<TAB>RUN<TAB>WHY | renewed | given | held WHO<TAB>RUN<TAB>SINCE<TAB>SECONDS_LEFT | lost WHO<TAB>RUN<TAB>SINCE
# The gate calls it with every beat, and so does a recorder, so that a campaign holds its rig while its conductor is dead or out of reach.
#
# The lease is the folder WORKDIR/lease, for mkdir is atomic; its file holder says whose it is, until when on this host's boot-time clock,
# and for how long each time. One whose time is over or that is of another boot is nobody's: its holder goes on with it unless somebody
# took it. One that cannot be read holds for 5 minutes from its folder's last change: somebody may be between his mkdir and his signature.
set -u
verb=${1:?} workdir=${2:?} token=${3:?} ttl_s=${4:-} who=${5:-} run=${6:-}
case $workdir in -* | *..*) exit 2 ;; esac
case $token in *[!A-Za-z0-9-]*) exit 2 ;; esac
case $verb$ttl_s in take | take*[!0-9]*) exit 2 ;; esac
umask 022
here=$(cd "$(dirname "$0")" && pwd)
. "$here/chain.sh"
R=${GATE_ROOT:-}
case $workdir in /*) ;; *) workdir=$PWD/$workdir ;; esac
lease=$workdir/lease
boot='' up=''
{ read -r boot <"$R/proc/sys/kernel/random/boot_id"; } 2>/dev/null
{ read -r up _ <"$R/proc/uptime"; } 2>/dev/null
up=${up%%.*}
if [ -z "$boot" ] || [ -z "$up" ]; then
  echo 'this host does not tell its boot id and uptime' >&2
  exit 1
fi

# look: enters the lease's folder and sets h_token, h_who, h_run, h_since, h_boot, h_ttl, h_expires; h_token is empty where nobody has
# signed. What is written afterwards goes into the folder that was looked into, also where that is given back meanwhile.
look() {
  h_token='' h_who='' h_run='' h_since='' h_boot='' h_ttl='' h_expires=''
  cd "$lease" 2>/dev/null || return 1
  [ -f holder ] && [ -r holder ] || return 0
  while IFS='=' read -r key value; do
    case $key in
      token) h_token=$value ;;
      who) h_who=$value ;;
      run) h_run=$value ;;
      since) h_since=$value ;;
      boot) h_boot=$value ;;
      ttl) h_ttl=$value ;;
      expires) h_expires=$value ;;
    esac
  done <holder
  # Half a signature is none.
  case $h_ttl in '' | *[!0-9]*) h_token='' ;; esac
  case $h_expires in '' | *[!0-9]*) h_token='' ;; esac
}

live() { [ "$h_boot" = "$boot" ] && [ "$h_expires" -gt "$up" ]; }

# sign: whole or not at all.
sign() {
  printf 'token=%s\nwho=%s\nrun=%s\nsince=%s\nboot=%s\nttl=%s\nexpires=%s\n' "$token" "$who" "$run" "$since" "$boot" "$ttl_s" \
    $((up + ttl_s)) >"$token.$$" && mv -f "$token.$$" holder
}

# over: of those who see that it is nobody's, one gets through; if he dies doing so, the next minute has another chance.
over() {
  o_seen=$h_token
  mkdir "over-${h_token:-nobody}-$((up / 60))" 2>/dev/null || return 1
  look && [ "$h_token" = "$o_seen" ] && sign
}

unreadable_for_long() { [ -n "$(find "$lease" -prune -mmin +5 2>/dev/null)" ]; }

take() {
  if ! guarded "$workdir"; then
    printf 'The work folder is not safe: %s.\n' "$V" >&2
    return 1
  fi
  mkdir -p "$workdir" || return 1
  since=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  tries=0
  while [ "$tries" -lt 5 ]; do
    tries=$((tries + 1))
    if mkdir "$lease" 2>/dev/null; then
      cd "$lease" && sign && echo taken
      return
    fi
    look || continue
    if [ "$h_token" = "$token" ]; then
      since=${h_since:-$since}
      { if live; then sign; else over; fi; } && echo taken && return
      continue
    fi
    why='its time was over'
    if [ -z "$h_token" ]; then
      why='nobody could read it for more than 5 min'
      if ! unreadable_for_long; then
        sleep 1
        [ "$tries" -ge 3 ] || continue
        printf 'held somebody whose lease cannot be read\t-\t-\t300\n'
        return
      fi
    elif live; then
      printf 'held %s\t%s\t%s\t%s\n' "$h_who" "$h_run" "$h_since" $((h_expires - up))
      return
    elif [ "$h_boot" != "$boot" ]; then
      why='it was of another boot'
    fi
    o_who=${h_who:-somebody} o_run=${h_run:--}
    if over; then
      printf 'taken over %s\t%s\t%s\n' "$o_who" "$o_run" "$why"
      return
    fi
    sleep 1
  done
  printf 'held %s\t%s\t%s\t%s\n' "${h_who:-somebody}" "${h_run:--}" "${h_since:--}" "$ttl_s"
}

renew() {
  if look && [ "$h_token" = "$token" ]; then
    who=$h_who run=$h_run since=$h_since ttl_s=$h_ttl
    if live; then sign; else over; fi && echo renewed && return
    look
    [ "$h_token" != "$token" ] || return 1
  fi
  printf 'lost %s\t%s\t%s\n' "${h_who:-nobody}" "${h_run:--}" "${h_since:--}"
}

# give: under another name first, so that a renewal on its way finds nothing to renew.
give() {
  if look && [ "$h_token" = "$token" ]; then
    mv "$lease" "$workdir/given-$token" && cd "$workdir" && rm -rf "given-$token" && echo given
  else
    echo lost
  fi
}

case $verb in
  take) take ;;
  renew) renew ;;
  give) give ;;
esac
