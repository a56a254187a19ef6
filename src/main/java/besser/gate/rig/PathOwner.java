package besser.gate.rig;

import java.util.Optional;
import java.util.Set;

/**
 * Who can change what is at a path, as {@code ls -ldn} tells it: {@code drwxr-xr-x 9 0 0 4096 Nov
 * 28 21:30 /usr}.
 *
 * @param mode letters of type and permissions
 * @param uid owner
 * @param gid group
 * @param path as it was asked for
 */
record PathOwner(String mode, String uid, String gid, String path) {
  /** Reads one line; empty where it is none. */
  static Optional<PathOwner> of(String line) {
    String[] words = line.strip().split("\\s+");
    if (words.length < 5 || !words[0].matches("[-a-zA-Z.+@]{10,12}")) {
      return Optional.empty();
    }
    // A link is followed by an arrow and its target.
    int at = words[0].startsWith("l") ? line.indexOf(" -> ") : line.length();
    String head = at < 0 ? line : line.substring(0, at);
    return Optional.of(
        new PathOwner(words[0], words[2], words[3], head.substring(head.lastIndexOf(' ') + 1)));
  }

  /** What is wrong with it where nobody but these may change it; empty where nothing is. */
  Optional<String> fault(char type, Set<String> owners) {
    if (mode.charAt(0) == 'l') {
      return Optional.of(path + " is a link; name the folder it leads to");
    }
    if (mode.charAt(0) != type) {
      return Optional.of(path + (type == 'd' ? " is no folder" : " is no plain file"));
    }
    if (!owners.contains(uid)) {
      return Optional.of(
          "%s belongs to uid %s, needed is %s"
              .formatted(path, uid, String.join(" or ", owners.stream().sorted().toList())));
    }
    boolean sticky = Character.toLowerCase(mode.charAt(9)) == 't';
    boolean group = mode.charAt(5) == 'w' && !owners.contains(gid);
    if (!sticky && (mode.charAt(8) == 'w' || group)) {
      return Optional.of(path + " can be written to by others (" + mode + ")");
    }
    return Optional.empty();
  }
}
