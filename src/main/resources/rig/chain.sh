# shellcheck shell=sh disable=SC2034 # variables are shared with the scripts that source this
# chain.sh: whether anybody but root and this login could change what is at a path: nobody else may own a folder on the way there or
# write to it. A folder with the sticky bit may be written to by all (/tmp), for there nobody renames what is another's.
# ls -ldn (mode, links, owner, group):
#   drwxrwxrwt 9 0 0 4096 Nov 28 21:30 /tmp

# guarded PATH: 0 where it is safe to work at PATH; else sets V to what is wrong. What is not there yet is not looked at. Links are
# followed one by one, because each of them and each folder it leads through can be changed, too.
guarded() {
  g_rest=$1 g_walked='' g_hops=0
  case $g_rest in /*) ;; *) g_rest=$PWD/$g_rest ;; esac
  # sudo says who called it; otherwise the login is whoever runs this.
  g_owner=${SUDO_UID:-$(id -u)}
  guarded_step / || return 1
  while [ -n "$g_rest" ]; do
    g_name=${g_rest%%/*}
    case $g_rest in */*) g_rest=${g_rest#*/} ;; *) g_rest='' ;; esac
    case $g_name in
      '' | .) continue ;;
      ..)
        g_walked=${g_walked%/*}
        continue
        ;;
    esac
    g_next=$g_walked/$g_name
    [ -e "$g_next" ] || [ -L "$g_next" ] || return 0
    guarded_step "$g_next" || return 1
    if [ -L "$g_next" ]; then
      g_hops=$((g_hops + 1))
      if [ "$g_hops" -gt 40 ]; then
        V="$g_next is a link that leads in a circle"
        return 1
      fi
      g_link=$(readlink "$g_next")
      case $g_link in /*) g_walked='' ;; esac
      g_rest=$g_link/$g_rest
      continue
    fi
    g_walked=$g_next
  done
}

# guarded_step PATH: one component.
guarded_step() {
  g_what=$1
  # shellcheck disable=SC2046 # words
  set -- $(ls -ldn -- "$1" 2>/dev/null)
  if [ $# -lt 4 ]; then
    V="$g_what cannot be looked at"
    return 1
  fi
  case $3 in
    0 | "$g_owner") ;;
    *)
      V="$g_what belongs to uid $3, neither to root nor to this login (uid $g_owner)"
      return 1
      ;;
  esac
  case $1 in
    l* | ?????????[tT]*) return 0 ;;
    ????????w*) V="$g_what can be written to by everybody; chmod o-w $g_what" ;;
    ?????w*)
      # A group of the login's own number is its own, as useradd makes them.
      case $4 in 0 | "$g_owner") return 0 ;; esac
      V="$g_what can be written to by group $4; chmod g-w $g_what"
      ;;
    *) return 0 ;;
  esac
  return 1
}
