package besser.gate.steps;

import besser.gate.evidence.Driver;
import besser.gate.judge.Claim;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Prediction;
import besser.gate.metric.Spelling;
import io.cucumber.core.gherkin.FeatureParserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a folder of features: once to read its claims, once to announce what was judged. Cucumber
 * makes step classes by itself, so one pass at a time runs in the whole JVM; whoever comes
 * meanwhile waits.
 */
public final class Features {
  private static final String GLUE = "besser.gate.steps";

  private Features() {}

  /**
   * Reads every claim below a folder, whatever driver it is about.
   *
   * @throws FaultyFeaturesException naming all faults at once
   */
  public static List<Claim> read(Path folder) {
    return read(folder, new Spelling(Optional.empty()));
  }

  /**
   * Reads every claim below a folder as one about a driver.
   *
   * @throws FaultyFeaturesException naming all faults at once
   */
  public static List<Claim> read(Path folder, Driver driver) {
    return read(folder, new Spelling(Optional.of(driver)));
  }

  private static synchronized List<Claim> read(Path folder, Spelling spelling) {
    ClaimReader claimReader = new ClaimReader(spelling);
    try {
      CurrentPass.during(claimReader, () -> cucumber(folder, List.of(), ""));
    } catch (FeatureParserException unreadable) {
      throw new FaultyFeaturesException(folder, List.of(String.valueOf(unreadable.getMessage())));
    }
    List<String> faults = new ArrayList<>(StepFaults.takeFaults());
    faults.addAll(claimReader.faults());
    if (claimReader.claims().isEmpty()) {
      faults.add(folder + " holds no scenario; nothing could be judged.");
    }
    if (!faults.isEmpty()) {
      throw new FaultyFeaturesException(folder, faults);
    }
    return claimReader.claims();
  }

  /**
   * Announces a judgement sentence by sentence.
   *
   * @param plugins further Cucumber plugins, Allure's for example
   * @param onClaim told of each claim when its scenario begins
   */
  public static synchronized void announce(
      Path folder, Judgement judgement, List<String> plugins, Consumer<JudgedClaim> onClaim) {
    CurrentPass.during(
        new OutcomeReplay(judgement, onClaim), () -> cucumber(folder, plugins, asked(judgement)));
    StepFaults.takeFaults();
  }

  /**
   * As a tag expression: what another patch promised or predicted was not asked of this campaign.
   */
  private static String asked(Judgement judgement) {
    return Stream.concat(
            judgement.judgedClaims().stream().map(JudgedClaim::id),
            judgement.predictions().stream().map(Prediction::id))
        .distinct()
        .map(id -> " or @" + id)
        .collect(Collectors.joining("", "not (@goal or @prediction)", ""));
  }

  /**
   * Lets scenarios that somebody else runs, a JUnit suite, announce a judgement until {@link
   * #leave}.
   */
  public static void enter(Judgement judgement) {
    CurrentPass.enter(new SuiteReplay(judgement));
  }

  /** Ends what {@link #enter} began. */
  public static void leave() {
    CurrentPass.leave();
    StepFaults.takeFaults();
  }

  private static void cucumber(Path folder, List<String> plugins, String tags) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "--glue",
                GLUE,
                "--no-summary",
                "--monochrome",
                "--plugin",
                StepFaults.class.getName()));
    for (String plugin : plugins) {
      args.addAll(List.of("--plugin", plugin));
    }
    if (!tags.isEmpty()) {
      args.addAll(List.of("--tags", tags));
    }
    args.add(folder.toString());
    // The exit status says whether a step threw; the verdict comes from the judge, never from here.
    byte unused =
        io.cucumber.core.cli.Main.run(args.toArray(String[]::new), Features.class.getClassLoader());
  }
}
