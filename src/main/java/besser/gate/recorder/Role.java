package besser.gate.recorder;

import besser.gate.remote.GateScript;

/** What a host is in a repetition. */
public enum Role {
  /** The tablet under test. */
  DEVICE("device", GateScript.DEVICE),
  /** Where the load comes from. */
  SENDER("sender", GateScript.SENDER);

  private final String word;
  private final GateScript script;

  Role(String word, GateScript script) {
    this.word = word;
    this.script = script;
  }

  /** {@code device} or {@code sender}: in files, messages and folder names. */
  public String word() {
    return word;
  }

  /** The script that is run. */
  GateScript script() {
    return script;
  }
}
