#!/bin/sh
# shellcheck source-path=SCRIPTDIR disable=SC2015 # A && B || die: it is meant to die of either
# module.sh KEY=VALUE...: builds, installs and brings back the driver module. Prints key=value lines, the last one "end=".
# Keys: verb (fresh, build, place, back), sandbox, module, target (may be empty).
#   fresh   empties SANDBOX/src for a new source; only where SANDBOX is new, empty, or has the mark of an earlier one
#   build   make -j4 there; tells srcversion and build_id
#   place   keeps the installed module in SANDBOX/kept/SHA256, puts the built one in its place, runs depmod; wants root
#   back    puts back what place last replaced; wants root
# Two modules are the same where their unpacked files are (build-id.sh says why srcversion does not tell).
# A module that is loaded stays loaded: only a power cycle by the operator changes that.
set -u
verb='' sandbox='' module='' target=''
for word; do
  case $word in
    verb=fresh | verb=build | verb=place | verb=back) verb=${word#*=} ;;
    sandbox=*) sandbox=${word#*=} ;;
    module=*) module=${word#*=} ;;
    target=*) target=${word#*=} ;;
    *) exit 2 ;;
  esac
done
case $module in '' | *[!A-Za-z0-9_]*) exit 2 ;; esac
case $verb in '') exit 2 ;; esac
case $sandbox in '' | / | -* | *..*) exit 2 ;; esac
umask 022
here=$(cd "$(dirname "$0")" && pwd)
. "$here/build-id.sh"
. "$here/chain.sh"
LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin
export PATH
R=${GATE_ROOT:-}

die() {
  printf '%s\n' "$*" >&2
  exit 1
}
fact() { printf '%s=%s\n' "$1" "$2"; }

# placeable FILE: a module is the only kind of file that is put anywhere as root, and modules are the only place it is put.
placeable() {
  case ${1#"$R"} in
    *..*) die "$1 has .. in it; the path of a module is needed." ;;
    /lib/modules/*.ko | /lib/modules/*.ko.?? | /lib/modules/*.ko.zst) ;;
    /usr/lib/modules/*.ko | /usr/lib/modules/*.ko.?? | /usr/lib/modules/*.ko.zst) ;;
    *) die "$1 is no module below /lib/modules or /usr/lib/modules, so nothing is put there." ;;
  esac
}
[ -z "$target" ] || placeable "$target"
guarded "$sandbox" || die "The sandbox is not safe: $V."
# What this gate made it marks; nothing else is emptied.
mark=$sandbox/besser-gate-sandbox

# own: the sandbox is ours, or becomes it where it holds nothing that is somebody's.
own() {
  [ ! -f "$mark" ] || return 0
  for o_file in "$sandbox"/* "$sandbox"/.[!.]* "$sandbox"/..?*; do
    [ ! -e "$o_file" ] && [ ! -L "$o_file" ] || die "$sandbox holds ${o_file##*/} and has no mark of the gate, so it is not emptied. \
Name another install.sandbox; or, if it is the gate's, say so: touch $mark"
  done
  mkdir -p "$sandbox" && : >"$mark" || die "$sandbox could not be made."
}

# built: sets file to the one module that was built.
built() {
  file=
  for b_file in "$sandbox/src/$module.ko" "$sandbox"/src/*/"$module.ko"; do
    [ -f "$b_file" ] || continue
    [ -z "$file" ] || die "Two modules were built: $file and $b_file."
    file=$b_file
  done
  [ -n "$file" ] || die "make ended well, and there is no $module.ko below $sandbox/src."
}

# version_of FILE or MODULE: sets V to its srcversion.
version_of() {
  V=$(modinfo -F srcversion "$1" 2>/dev/null | head -n 1)
  case $V in
    '') die "modinfo knows no srcversion of $1; the module needs a MODULE_VERSION or CONFIG_MODULE_SRCVERSION_ALL." ;;
    *[!0-9A-F]*) die "modinfo says srcversion \"$V\" of $1; upper-case hex digits are needed." ;;
  esac
}

# identify FILE: sets V, H and B to its srcversion, the SHA-256 of its content and its build-id.
identify() {
  version_of "$1"
  unpacker "$1" || die "$1 cannot be unpacked, for $U is missing. Install $U on the device."
  content_of "$1"
}

# installed: sets old to the installed module's file, or to nothing.
installed() {
  old=$(modinfo -n "$module" 2>/dev/null | head -n 1)
  [ -f "$old" ] || old=
}

# found: the module that would be loaded now must be the one with this SHA-256.
found() {
  installed
  H=
  [ -z "$old" ] || identify "$old"
  [ "$H" = "$1" ]
}

# swap FILE PATH: PATH becomes FILE, at once or not at all; a compressed module of the same name beside it must go.
# All of it is on the disk when it is done: the next thing that happens is that somebody takes the power away.
swap() {
  placeable "$2"
  mkdir -p "${2%/*}" && cp "$1" "$2.gate-new" && sync && mv "$2.gate-new" "$2" || die "$2 could not be written."
  for s_other in "${2%.ko*}.ko" "${2%.ko*}.ko.xz" "${2%.ko*}.ko.zst" "${2%.ko*}.ko.gz"; do
    [ "$s_other" = "$2" ] || rm -f "$s_other"
  done
  depmod -a || die 'depmod gave an error; modules may not be found at the next start.'
  sync
}

case $verb in
  fresh)
    own
    rm -rf "$sandbox/src" && mkdir -p "$sandbox/src" || die "$sandbox/src could not be made anew."
    ;;
  build)
    cd "$sandbox/src" || die "$sandbox/src is not there."
    make -j4 >../make.log 2>&1 || {
      tail -n 20 ../make.log >&2
      die "make -j4 gave an error; all of it is in $sandbox/make.log."
    }
    sandbox=..
    built
    identify "$file"
    fact srcversion "$V"
    fact build_id "$B"
    ;;
  place)
    built
    identify "$file"
    new=$H
    installed
    if [ -n "$old" ]; then
      identify "$old"
      kept=$sandbox/kept/$H
      if [ ! -f "$kept/path" ]; then
        # Under the name it had, for the name says what it is packed with.
        mkdir -p "$kept" && cp -p "$old" "$kept/${old##*/}" && printf '%s\n' "$old" >"$kept/path" || die "$old could not be kept in $kept."
      fi
      [ "$H" = "$new" ] || printf '%s\n' "$H" >"$sandbox/kept/last"
      fact replaced "$V"
      fact replaced_build_id "$B"
    fi
    if [ -n "$target" ]; then
      to=$R$target
    else
      [ -n "$old" ] || die "No $module is installed, so its place is unknown; give install.target."
      to=${old%.ko*}.ko
    fi
    swap "$file" "$to"
    found "$new" || die "The built module is $to, and modinfo finds ${old:-none}: another $module comes first."
    fact srcversion "$V"
    fact build_id "$B"
    fact file "$to"
    ;;
  back)
    last=
    { read -r last <"$sandbox/kept/last"; } 2>/dev/null
    [ -n "$last" ] || die "Nothing was replaced from $sandbox, so nothing can be brought back."
    kept=$sandbox/kept/$last
    to=
    { read -r to <"$kept/path"; } 2>/dev/null
    # An earlier gate kept each as a file named module, whatever it was packed with.
    [ -f "$kept/${to##*/}" ] || [ ! -f "$kept/module" ] || cp -p "$kept/module" "$kept/${to##*/}"
    [ -n "$to" ] && [ -f "$kept/${to##*/}" ] || die "$kept is not whole."
    installed
    patched=$old
    identify "$kept/${to##*/}"
    last=$H
    swap "$kept/${to##*/}" "$to"
    # The patched module may stand elsewhere than the one it replaced.
    if ! found "$last" && [ -n "$patched" ] && [ "$patched" != "$to" ]; then
      rm -f "$patched"
      depmod -a
      sync
    fi
    found "$last" || die "The module brought back is $to, and modinfo finds ${old:-none}: another $module comes first."
    fact srcversion "$V"
    fact build_id "$B"
    fact file "$to"
    ;;
esac
printf 'end=\n'
