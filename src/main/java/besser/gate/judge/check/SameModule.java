package besser.gate.judge.check;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Facts;
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
  public String remedy() {
    return "the module under test loaded from start to end";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Optional<Map<String, String>> start = judgedStage.repetition().deviceStart().value();
    if (start.isEmpty()) {
      return Result.unknown(
          id, "has no record of what was loaded. " + judgedStage.repetition().deviceStart().why());
    }
    String loaded = Facts.text(start.get(), "srcversion").orElse("-");
    Optional<Result> wrong = wrong(id, judgedStage.campaign(), start.get());
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
      Optional<String> before = Facts.text(start.get(), key);
      Optional<String> after = Facts.text(end.get(), key);
      if (before.isEmpty() || after.isEmpty()) {
        return Result.unknown(id, "did not record its " + key + " at both ends (device/end.txt).");
      }
      if (!before.get().equalsIgnoreCase(after.get())) {
        return Result.unmet(
            id,
            "began with %s %s and ended with %s (device/end.txt)."
                .formatted(key, before.get(), after.get()));
      }
    }
    return Result.holds(id, "ran srcversion " + loaded + " from start to end.");
  }

  /** What is wrong with the loaded module: told by its build-id where one is expected. */
  private static Optional<Result> wrong(String id, Campaign campaign, Map<String, String> start) {
    Optional<Result> other = installedAs(id, campaign);
    if (other.isPresent()) {
      return other;
    }
    Optional<String> source = campaign.fact("environment.srcversion");
    // What the install noted was loaded when the run began; an environment may expect more of it.
    Optional<String> build =
        campaign
            .fact("environment.build_id")
            .or(() -> campaign.fact("environment.installed.build_id"));
    return build.isPresent() ? build(id, build.get(), source, start) : source(id, source, start);
  }

  /** A module that was installed as one patch is no evidence for another, nor for none. */
  private static Optional<Result> installedAs(String id, Campaign campaign) {
    Optional<String> installed = campaign.fact("environment.installed.patch");
    return installed.isEmpty() || installed.equals(campaign.patch())
        ? Optional.empty()
        : Optional.of(
            Result.unmet(
                id,
                "ran a module installed as %s, and the campaign is of %s (campaign.json)."
                    .formatted(installed.get(), campaign.patch().orElse("no patch"))));
  }

  private static Optional<Result> source(
      String id, Optional<String> expected, Map<String, String> start) {
    Optional<String> loaded = Facts.text(start, "srcversion");
    if (expected.isEmpty()) {
      return Optional.of(Result.unknown(id, "has no expected srcversion in campaign.json."));
    }
    if (loaded.isEmpty()) {
      return Optional.of(
          Result.unknown(id, "did not record the loaded srcversion (device/start.txt)."));
    }
    return expected.get().equalsIgnoreCase(loaded.get())
        ? Optional.empty()
        : Optional.of(
            Result.unmet(
                id,
                "ran srcversion %s, %s is under test (device/start.txt). %s"
                    .formatted(loaded.get(), expected.get(), RESTART)));
  }

  private static Optional<Result> build(
      String id, String expected, Optional<String> source, Map<String, String> start) {
    Optional<String> loaded = Facts.text(start, "build_id");
    if (loaded.isEmpty()) {
      return Optional.of(
          Result.unknown(id, "did not record the loaded module's build-id (device/start.txt)."));
    }
    String why =
        source.isPresent() && source.equals(Facts.text(start, "srcversion"))
            ? "The srcversion is the same: it was built elsewhere, or differs in a header."
            : RESTART;
    return loaded.get().equalsIgnoreCase(expected)
        ? Optional.empty()
        : Optional.of(
            Result.unmet(
                id,
                "ran build-id %s, %s is under test (device/start.txt). %s"
                    .formatted(loaded.get(), expected, why)));
  }
}
