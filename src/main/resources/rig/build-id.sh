# shellcheck shell=sh
# build-id.sh: what tells two files of a module apart, whatever they are packed with. For module.sh and doctor.sh.
# A module's identity is its GNU build-id: since Linux 6.13 srcversion no longer covers the headers of a module built outside the tree.
# The note, of a loaded module in /sys/module/MODULE/notes/.note.gnu.build-id and of a file anywhere in it (size of the name, size of the
# id, type 3, the name "GNU", the id):
#   04 00 00 00 14 00 00 00 03 00 00 00 47 4e 55 00 d3 6b 17 00 fc 1c 1c 6a 5d 85 1c 76 df d7 75 4a be 04 89 2a

# unpacker FILE: sets U to the program that FILE is packed with, or to nothing; 1 where that is not there.
unpacker() {
  case $1 in
    *.zst) U=zstd ;;
    *.xz) U=xz ;;
    *.gz) U=gzip ;;
    *)
      U=
      return 0
      ;;
  esac
  command -v "$U" >/dev/null 2>&1 || return 1
}

# unpacked FILE: prints its content.
unpacked() {
  unpacker "$1" || return 1
  if [ -n "$U" ]; then "$U" -dc <"$1"; else cat "$1"; fi
}

# note_id: the build-id in the note it is given, or in the first note of what it is given, as lower-case hex digits.
note_id() {
  od -An -v -tx1 | tr -d '\n' |
    grep -o ' 04 00 00 00 [0-9a-f][0-9a-f] 00 00 00 03 00 00 00 47 4e 55 00\( [0-9a-f][0-9a-f]\)\{8,20\}' | head -n 1 | {
    read -r _ _ _ _ i_size _ _ _ _ _ _ _ _ _ _ _ i_rest || exit 0
    i_left=$((0x$i_size)) i_id=
    for i_byte in $i_rest; do
      [ "$i_left" -gt 0 ] || break
      i_id=$i_id$i_byte i_left=$((i_left - 1))
    done
    printf '%s\n' "$i_id"
  }
}

# content_of FILE: sets H to the SHA-256 of its content and B to its build-id, - where it has none.
content_of() {
  H=$(unpacked "$1" | sha256sum)
  H=${H%% *}
  B=$(unpacked "$1" | note_id)
  B=${B:--}
}
