# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the scripts that source this
# socket.sh: one look at sockets with ss. A socket is a line of its own and one or more indented ones (iproute2 5.10 to 7.2):
#   ESTAB 0 45592 192.168.88.20:50122 192.168.88.168:12345
#   	 cubic wscale:7,7 rto:204 rtt:3.4/1.1 cwnd:42 bytes_sent:9437184 bytes_acked:9391593 busy:2204ms notsent:14480

# look_at_sockets FILTER MEASURED: one look with ss. Each socket's line is put to `ours STATE RECVQ SENDQ LOCAL PEER`, and where that says
# yes, every line about it to `told LINE`.
look_at_sockets() {
  k_text=$(exec ss -tinH "$1" 2>/dev/null) || {
    [ -n "$ss_failed" ] || say "ss -tin gave an error; $2 is not measured."
    ss_failed=yes
    return 0
  }
  IFS=$nl
  set -f
  # shellcheck disable=SC2086 # into lines
  set -- $k_text
  set +f
  IFS=$ifs
  k_ours=
  for k_line in "$@"; do
    case $k_line in
      [A-Z]*)
        k_ours=
        # shellcheck disable=SC2086 # fields
        set -- $k_line
        if ours "$@"; then k_ours=yes; fi
        ;;
    esac
    [ -z "$k_ours" ] || told "$k_line"
  done
}
