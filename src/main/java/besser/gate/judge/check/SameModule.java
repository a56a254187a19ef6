package besser.gate.judge.check;

import besser.gate.judge.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code the loaded module is the expected one from start to end}: by its build-id where one is
 * expected, else by its srcversion, which on kernels of 6.13 and newer covers no header. After a
 * death the end may not be readable; up to there the start counts.
 */
public record SameModule() implements Check {
  private static final List<String> IDENTITY = List.of("srcversion", "build_id", "boot_id", "mac");
  private static final String RESTART = "Has the tablet been rebooted since the install?";

  @Override
  public String bound() {
    return "expected module loaded";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Optional<Map<String, String>> start = judgedStage.repetition().deviceStart().value();
    if (start.isEmpty()) {
      return Result.unknown(
          id, "has no record of what was loaded. " + judgedStage.repetition().deviceStart().why());
    }
    String loaded = start.get().getOrDefault("srcversion", "-");
    Optional<Result> wrong = wrong(id, judgedStage.campaign().facts(), start.get());
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (judgedStage.linkSoFar().dead()) {
      return Result.holds(
          id, "started with " + loaded + "; what changed after the link died is no condition.");
    }
    Optional<Map<String, String>> end = judgedStage.repetition().deviceEnd().value();
    if (end.isEmpty()) {
      return Result.unknown(
          id,
          "has no record of what was loaded at its end. %s"
              .formatted(judgedStage.repetition().deviceEnd().why()));
    }
    for (String key : IDENTITY) {
      String before = start.get().getOrDefault(key, "-");
      String after = end.get().getOrDefault(key, "-");
      if (before.equals("-") || after.equals("-")) {
        return Result.unknown(id, "did not record its " + key + " at both ends (device/end.txt).");
      }
      if (!before.equalsIgnoreCase(after)) {
        return Result.unmet(
            id,
            "began with " + key + " " + before + " and ended with " + after + " (device/end.txt).");
      }
    }
    return Result.holds(id, "ran srcversion " + loaded + " from start to end.");
  }

  /** What is wrong with the loaded module: told by its build-id where one is expected. */
  private static Optional<Result> wrong(
      String id, Map<String, String> campaign, Map<String, String> start) {
    String source = campaign.getOrDefault("environment.srcversion", "-");
    String build = campaign.getOrDefault("environment.build_id", "-");
    return build.equals("-") ? source(id, source, start) : build(id, build, source, start);
  }

  private static Optional<Result> source(String id, String expected, Map<String, String> start) {
    String loaded = start.getOrDefault("srcversion", "-");
    if (expected.equals("-")) {
      return Optional.of(Result.unknown(id, "has no expected srcversion in campaign.json."));
    }
    if (loaded.equals("-")) {
      return Optional.of(
          Result.unknown(id, "did not record the loaded srcversion (device/start.txt)."));
    }
    return expected.equalsIgnoreCase(loaded)
        ? Optional.empty()
        : Optional.of(
            Result.unmet(
                id,
                "ran srcversion %s, %s is under test (device/start.txt). %s"
                    .formatted(loaded, expected, RESTART)));
  }

  private static Optional<Result> build(
      String id, String expected, String source, Map<String, String> start) {
    String loaded = start.getOrDefault("build_id", "-");
    if (loaded.equals("-")) {
      return Optional.of(
          Result.unknown(id, "did not record the loaded module's build-id (device/start.txt)."));
    }
    String why =
        source.equals(start.getOrDefault("srcversion", ""))
            ? "The srcversion is the same: it was built elsewhere, or differs in a header."
            : RESTART;
    return loaded.equalsIgnoreCase(expected)
        ? Optional.empty()
        : Optional.of(
            Result.unmet(
                id,
                "ran build-id %s, %s is under test (device/start.txt). %s"
                    .formatted(loaded, expected, why)));
  }
}
