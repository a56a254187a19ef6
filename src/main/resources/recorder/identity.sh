# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# identity.sh: facts of either host for start.txt and end.txt, one key=value line each.

fact() { printf '%s=%s\n' "$1" "$2"; }

# version COMMAND...: first line it prints, or -.
version() {
  V=-
  command -v "$1" >/dev/null 2>&1 || return 0
  V=$("$@" 2>&1) || :
  V=${V%%"$nl"*}
  [ -n "$V" ] || V=-
}

common_facts() {
  fact t_s "$T"
  fact realtime_s "$(date +%s)"
  fact run_id "$run_id"
  fact role "$role"
  first_line "$R/proc/sys/kernel/osrelease"
  fact kernel "$V"
  first_line "$R/proc/sys/kernel/arch"
  [ "$V" != - ] || V=$(uname -m)
  machine=$V
  fact machine "$V"
  first_line "$R/proc/sys/kernel/hostname"
  fact hostname "$V"
  first_line "$R/proc/sys/kernel/random/boot_id"
  fact boot_id "$V"
  disk_free
  fact disk_free_kb "$V"
  fact recorder_sha256 "$recorder_sha256"
  fact netcat "$netcat"
  version ss -V
  fact tool_ss "$V"
}

# hash_recorder: of all scripts that are installed, in the order of their names, so that the gate can compute the same of what it has.
hash_recorder() {
  # shellcheck disable=SC2154 # here and self are set by the script that sources this one
  recorder_sha256=$(cat "$here"/*.sh | sha256sum 2>/dev/null)
  recorder_sha256=${recorder_sha256%% *}
  [ -n "$recorder_sha256" ] || recorder_sha256=-
}
