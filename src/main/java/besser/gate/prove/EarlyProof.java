package besser.gate.prove;

import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * That no beginning of a campaign that could be accepted is called decided: the whole corpus, and
 * each driver of {@link EarlyModels}, played again.
 *
 * @param claims today's
 * @param reader of a folder of features: a recording is judged on those sealed with it
 */
public record EarlyProof(List<Claim> claims, Function<Path, List<Claim>> reader) {

  /**
   * What it came to.
   *
   * @param models each driver under the locked plan
   * @param corpus each case with a known answer
   */
  public record Table(List<EarlyReplay.Seen> models, List<EarlyReplay.Seen> corpus) {
    /** Whether none was called decided that could be accepted; of none it was not. */
    public boolean clean() {
      return !models.isEmpty()
          && models.stream().noneMatch(EarlyReplay.Seen::wrong)
          && corpus.stream().noneMatch(EarlyReplay.Seen::wrong);
    }

    /** For a person: the drivers, each wrong case, and how many beginnings there were. */
    public String text() {
      StringBuilder text = new StringBuilder("driver | decided after | by\n");
      for (EarlyReplay.Seen seen : models) {
        text.append(
            "%s | %s | %s\n"
                .formatted(
                    seen.name(),
                    seen.decided()
                        .map(m -> minutes(m.minute()) + " of " + minutes(seen.minutes()))
                        .orElse("not before its end"),
                    seen.decided().map(m -> m.by().claim()).orElse("-")));
      }
      List<EarlyReplay.Seen> all = new ArrayList<>(models);
      all.addAll(corpus);
      all.stream()
          .filter(EarlyReplay.Seen::wrong)
          .forEach(
              seen ->
                  text.append(
                      "WRONG: %s holds, and was called decided: %s\n"
                          .formatted(seen.name(), seen.decided().orElseThrow())));
      long sound = all.stream().filter(EarlyReplay.Seen::holds).count();
      long decided = all.stream().filter(s -> s.decided().isPresent()).count();
      text.append(
          "%s beginnings of %s campaigns; %s campaigns hold, %s were decided early, %s wrongly.\n"
              .formatted(
                  all.stream().mapToLong(EarlyReplay.Seen::prefixes).sum(),
                  all.size(),
                  sound,
                  decided,
                  all.stream().filter(EarlyReplay.Seen::wrong).count()));
      return text.toString();
    }

    private static String minutes(double minutes) {
      return String.format(Locale.ROOT, "%.0f min", minutes);
    }
  }

  /**
   * Plays them.
   *
   * @param cases with known answers
   * @param folder for the evidence; each case's is removed once it was played
   */
  public Table of(List<KnownCase> cases, long seed, Path folder) {
    List<EarlyReplay.Seen> models =
        EarlyModels.of(seed).entrySet().parallelStream().map(m -> model(m, folder)).toList();
    return new Table(models, cases.parallelStream().map(c -> played(c, folder)).toList());
  }

  private EarlyReplay.Seen model(Map.Entry<String, SyntheticCampaign> model, Path folder) {
    return played(
        new KnownCase(
            model.getKey(),
            ExpectedJudgement.all(ExpectedJudgement.Call.HOLDS),
            model.getValue()::writeTo),
        folder);
  }

  private EarlyReplay.Seen played(KnownCase asked, Path folder) {
    try {
      Path own = Files.createTempDirectory(folder, "case");
      try {
        Path root = asked.maker().writeTo(own);
        Campaign campaign = Evidence.open(root);
        return new EarlyReplay(carried(root, own), asked.gatingSet()).of(asked.name(), campaign);
      } finally {
        Proof.remove(own);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private List<Claim> carried(Path campaign, Path own) {
    return Proof.claimsOf(campaign, own).map(reader).orElse(claims);
  }
}
