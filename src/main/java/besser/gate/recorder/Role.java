package besser.gate.recorder;

import java.util.List;
import java.util.stream.Stream;

/** What a host is in a repetition. */
public enum Role {
  /** The tablet under test. */
  DEVICE(
      "device",
      "condition",
      "counters",
      "device",
      "kernel-log",
      "link",
      "profile",
      "received",
      "stage",
      "tablet",
      "window"),
  /** Where the load comes from. */
  SENDER("sender", "load", "offered", "sender");

  /** What both hosts' recorders are made of. */
  private static final List<String> SHARED =
      List.of(
          "children",
          "config",
          "disk",
          "frame",
          "identity",
          "lease",
          "netcat",
          "pause",
          "recording",
          "run",
          "socket",
          "words");

  private final String word;
  private final List<String> own;

  Role(String word, String... own) {
    this.word = word;
    this.own = List.of(own);
  }

  /** {@code device} or {@code sender}: in files, messages and folder names. */
  public String word() {
    return word;
  }

  /** The script that is run. */
  String script() {
    return word + ".sh";
  }

  /** All scripts it needs, in the order of their names: the order in which they are hashed. */
  List<String> files() {
    return Stream.concat(SHARED.stream(), own.stream()).map(part -> part + ".sh").sorted().toList();
  }
}
