package besser.gate.remote;

import java.util.List;

/** A program of a host that the gate calls itself, with its options; only paths follow. */
public enum NamedTool {
  /** Prints a small file. */
  READ("cat", "--"),
  /** Owner and mode of each path. */
  OWNERS("ls", "-ldn", "--"),
  /** Hash of each file. */
  HASHES("sha256sum", "--"),
  /** Makes folders. */
  FOLDERS("mkdir", "-p", "--"),
  /** The login's number. */
  LOGIN("id", "-u"),
  /** What the login may do as root. */
  RIGHTS("sudo", "-n", "-l");

  private final List<String> words;

  NamedTool(String... words) {
    this.words = List.of(words);
  }

  List<String> words() {
    return words;
  }

  /** Whether paths follow its options. */
  boolean takesPaths() {
    return words.get(words.size() - 1).equals("--");
  }
}
