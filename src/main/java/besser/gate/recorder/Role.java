package besser.gate.recorder;

import java.util.List;

/** What a host is in a repetition. */
public enum Role {
  /** The tablet under test. */
  DEVICE("device", "device.sh", List.of("device.sh", "recording.sh", "window.sh")),
  /** Where the load comes from. */
  SENDER("sender", "sender.sh", List.of("recording.sh", "sender.sh"));

  private final String word;
  private final String script;
  private final List<String> files;

  Role(String word, String script, List<String> files) {
    this.word = word;
    this.script = script;
    this.files = files;
  }

  /** {@code device} or {@code sender}: in files, messages and folder names. */
  public String word() {
    return word;
  }

  /** The script that is run. */
  String script() {
    return script;
  }

  /** All scripts it needs, in the order of their names. */
  List<String> files() {
    return files;
  }
}
