# shellcheck shell=sh disable=SC2015 # A && B || die: it is meant to die of either
# module.sh: builds, installs and brings back the driver module. Prints key=value lines, the last one "end=".
# The gate puts assignments before it: verb (fresh, build, place, back), sandbox, module, target (may be empty).
#   fresh   empties SANDBOX/src for a new source
#   build   make -j4 there; tells srcversion and file
#   place   keeps the installed module in SANDBOX/kept/SRCVERSION, puts the built one in its place, runs depmod; wants root
#   back    puts back what place last replaced; wants root
# A module that is loaded stays loaded: only a power cycle by the operator changes that.
: "${verb:?}" "${sandbox:?}" "${module:?}" "${target:=}"
set -u
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

version_of() {
  V=$(modinfo -F srcversion "$1" 2>/dev/null | head -n 1)
  case $V in
    '') die "modinfo knows no srcversion of $1; the module needs a MODULE_VERSION or CONFIG_MODULE_SRCVERSION_ALL." ;;
    *[!0-9A-F]*) die "modinfo says srcversion \"$V\" of $1; upper-case hex digits are needed." ;;
  esac
}

# installed: sets old to the installed module's file, or to nothing.
installed() {
  old=$(modinfo -n "$module" 2>/dev/null | head -n 1)
  [ -f "$old" ] || old=
}

# swap FILE PATH: PATH becomes FILE, at once or not at all; a compressed module of the same name beside it must go.
# All of it is on the disk when it is done: the next thing that happens is that somebody takes the power away.
swap() {
  mkdir -p "${2%/*}" && cp "$1" "$2.gate-new" && sync && mv "$2.gate-new" "$2" || die "$2 could not be written."
  for s_other in "${2%.ko*}.ko" "${2%.ko*}.ko.xz" "${2%.ko*}.ko.zst" "${2%.ko*}.ko.gz"; do
    [ "$s_other" = "$2" ] || rm -f "$s_other"
  done
  depmod -a || die 'depmod gave an error; modules may not be found at the next start.'
  sync
  version_of "$module"
}

case $verb in
  fresh)
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
    version_of "$file"
    fact srcversion "$V"
    ;;
  place)
    built
    version_of "$file"
    new=$V
    installed
    if [ -n "$old" ]; then
      version_of "$old"
      kept=$sandbox/kept/$V
      if [ ! -f "$kept/path" ]; then
        mkdir -p "$kept" && cp -p "$old" "$kept/module" && printf '%s\n' "$old" >"$kept/path" || die "$old could not be kept in $kept."
      fi
      [ "$V" = "$new" ] || printf '%s\n' "$V" >"$sandbox/kept/last"
      fact replaced "$V"
    fi
    if [ -n "$target" ]; then
      to=$R$target
    else
      [ -n "$old" ] || die "No $module is installed, so its place is unknown; give install.target."
      to=${old%.ko*}.ko
    fi
    swap "$file" "$to"
    [ "$V" = "$new" ] || die "$to is $new, and modinfo finds $V: another $module comes first."
    fact srcversion "$V"
    fact file "$to"
    ;;
  back)
    last=
    { read -r last <"$sandbox/kept/last"; } 2>/dev/null
    [ -n "$last" ] || die "Nothing was replaced from $sandbox, so nothing can be brought back."
    kept=$sandbox/kept/$last
    to=
    { read -r to <"$kept/path"; } 2>/dev/null
    [ -n "$to" ] && [ -f "$kept/module" ] || die "$kept is not whole."
    installed
    swap "$kept/module" "$to"
    # The patched module may stand elsewhere than the one it replaced.
    if [ "$V" != "$last" ] && [ -n "$old" ] && [ "$old" != "$to" ]; then
      rm -f "$old"
      depmod -a
      sync
      version_of "$module"
    fi
    [ "$V" = "$last" ] || die "$to is $last, and modinfo finds $V: another $module comes first."
    fact srcversion "$V"
    fact file "$to"
    ;;
esac
printf 'end=\n'
