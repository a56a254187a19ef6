package besser.gate.cli;

import besser.gate.judge.Judgement;
import besser.gate.judge.Verdict;
import besser.gate.report.escape.Redaction;
import besser.gate.steps.Features;
import besser.gate.steps.UndecidedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a JUnit suite of the features does before its first scenario and after its last. System
 * properties: {@code gate.campaign} (judge this one), else {@code gate.env}, {@code gate.plan},
 * {@code gate.reps}, {@code gate.model}, {@code gate.patch}, {@code gate.gate}, {@code
 * gate.compression} as the options of {@code gate run}; {@code gate.require-evidence}: a rehearsal
 * is not green.
 */
public final class SuiteRun {
  private static final List<String> OPTIONS =
      List.of("env", "plan", "reps", "model", "patch", "gate", "compression");

  private static final AtomicReference<@Nullable Judgement> JUDGED = new AtomicReference<>();

  private SuiteRun() {}

  /**
   * Conducts or opens a campaign, judges it, shows and reports it as {@code gate run} does, and
   * lets the scenarios announce what was judged.
   */
  public static void begin() {
    Home home = Home.here();
    String campaign = System.getProperty("gate.campaign", "");
    try {
      Path folder = campaign.isEmpty() ? conducted(home) : home.campaign(Path.of(campaign));
      Judging.Judged judged = new Judging(home).judge(folder, Optional.empty(), Optional.empty());
      new OutputOptions().print(judged, new Reporting(home).everything(judged, Redaction.none()));
      JUDGED.set(judged.judgement());
      Features.enter(judged.judgement());
    } catch (IOException e) {
      throw new UncheckedIOException("No verdict could be had: " + e.getMessage(), e);
    }
  }

  /**
   * Leaves the pass, so that another suite may enter, and throws what the campaign came to: a build
   * is as green as the verdict, whatever scenarios were run.
   *
   * @throws AssertionError where a gating claim fails
   * @throws UndecidedException where nothing fails and not all holds; also for a rehearsal, where
   *     {@code -Dgate.require-evidence=true}
   */
  public static void end() {
    Features.leave();
    Judgement judgement = JUDGED.getAndSet(null);
    if (judgement == null) {
      return;
    }
    Verdict verdict = judgement.verdict();
    String said = verdict.word() + ": " + String.join(" ", verdict.reasons());
    switch (Exit.of(judgement, Boolean.getBoolean("gate.require-evidence"))) {
      case HOLDS -> {}
      case FAILS -> throw new AssertionError(said);
      default -> throw new UndecidedException(said);
    }
  }

  private static Path conducted(Home home) throws IOException {
    List<String> args = new ArrayList<>();
    for (String option : OPTIONS) {
      String value = System.getProperty("gate." + option, "");
      if (!value.isEmpty()) {
        args.add("--" + option);
        args.add(value);
      }
    }
    return RunCommand.with(args).record(home, Optional.empty());
  }
}
