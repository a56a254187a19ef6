package besser.gate.judge.check;

import besser.gate.judge.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code the loaded module is the expected one from start to end}. After a death the end may not be
 * readable; up to there the start counts.
 */
public record SameModule() implements Check {
  private static final List<String> IDENTITY = List.of("srcversion", "build_id", "boot_id", "mac");

  @Override
  public String bound() {
    return "expected module loaded";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Optional<Map<String, String>> start = judgedStage.repetition().deviceStart().value();
    if (start.isEmpty()) {
      return Facts.unknown(
          id, "has no record of what was loaded. " + judgedStage.repetition().deviceStart().why());
    }
    String expected = judgedStage.campaign().facts().getOrDefault("environment.srcversion", "-");
    String loaded = start.get().getOrDefault("srcversion", "-");
    if (expected.equals("-") || loaded.equals("-")) {
      return Facts.unknown(
          id,
          expected.equals("-")
              ? "has no expected srcversion in campaign.json."
              : "did not record the loaded srcversion (device/start.txt).");
    }
    if (!expected.equals(loaded)) {
      return Facts.unmet(
          id,
          "ran srcversion "
              + loaded
              + ", "
              + expected
              + " is under test (device/start.txt). Has the tablet been rebooted since the"
              + " install?");
    }
    if (judgedStage.linkSoFar().dead()) {
      return Facts.holds(
          id, "started with " + loaded + "; what changed after the link died is no condition.");
    }
    Optional<Map<String, String>> end = judgedStage.repetition().deviceEnd().value();
    if (end.isEmpty()) {
      return Facts.unknown(
          id,
          "has no record of what was loaded at its end. "
              + judgedStage.repetition().deviceEnd().why());
    }
    for (String key : IDENTITY) {
      String before = start.get().getOrDefault(key, "-");
      String after = end.get().getOrDefault(key, "-");
      if (before.equals("-") || after.equals("-")) {
        return Facts.unknown(id, "did not record its " + key + " at both ends (device/end.txt).");
      }
      if (!before.equals(after)) {
        return Facts.unmet(
            id,
            "began with " + key + " " + before + " and ended with " + after + " (device/end.txt).");
      }
    }
    return Facts.holds(id, "ran srcversion " + loaded + " from start to end.");
  }
}
