package besser.gate.prove;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Claim;
import besser.gate.judge.Judgement;
import besser.gate.judge.verdict.CampaignJudge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Judges cases with known answers. */
public final class Proof {
  private final List<Claim> claims;
  private final Function<Path, List<Claim>> reader;

  /**
   * Proves the judge on these claims.
   *
   * @param reader of a folder of features: a recording is judged on those sealed with it
   */
  public Proof(List<Claim> claims, Function<Path, List<Claim>> reader) {
    this.claims = List.copyOf(claims);
    this.reader = reader;
  }

  /**
   * A case and what came of it.
   *
   * @param asked the case
   * @param got what the judge said
   * @param mark how it did
   * @param why the judge said so, in its own words
   */
  public record Answer(KnownCase asked, String got, ExpectedJudgement.Mark mark, String why) {}

  /** Every case: both sides of each bound, each way to die, each condition, each damage. */
  public static List<KnownCase> corpus(long seed) {
    return Stream.of(
            TargetCases.cases(seed, 3),
            LinkCases.cases(seed),
            BesideStagesCases.cases(seed),
            SeenCases.cases(seed),
            Mac80211Cases.cases(seed),
            ConditionCases.cases(seed),
            VerdictCases.cases(seed),
            DamageCases.cases(seed),
            SetCases.cases(seed),
            OriginCases.cases(seed),
            EarlyCases.cases(seed),
            FactCases.cases(seed),
            AddressCases.cases(seed),
            SilentChangeCases.cases(seed),
            TimelineCases.cases(seed),
            FindingCases.cases(seed),
            LogCases.cases(seed),
            ProfileCases.cases(seed),
            LockCases.cases(seed),
            CycleCases.cases(seed),
            RecordedCases.cases(),
            PatchCases.cases(seed),
            BaselineCases.cases(seed),
            ArmCases.cases(seed),
            ComparisonCases.cases(seed))
        .flatMap(List::stream)
        .toList();
  }

  /** Every column with everything that can become of it, over several recordings. */
  public static List<KnownCase> sensitivity(long seed, int recordings) {
    return LongStream.range(seed, seed + recordings)
        .boxed()
        .flatMap(s -> SensitivityCases.cases(s).stream())
        .toList();
  }

  /**
   * Judges all cases, in parallel; the answers are in the order of the cases.
   *
   * @param folder for the evidence; each case's is removed once it is judged
   * @param judged is told after each case how many there were, from any thread
   */
  public List<Answer> of(List<KnownCase> cases, Path folder, IntConsumer judged) {
    AtomicInteger done = new AtomicInteger();
    return cases.parallelStream()
        .map(
            c -> {
              Answer answer = answer(c, folder);
              judged.accept(done.incrementAndGet());
              return answer;
            })
        .toList();
  }

  private Answer answer(KnownCase asked, Path folder) {
    try {
      Path own = Files.createTempDirectory(folder, "case");
      try {
        Judgement judgement = judge(asked, own);
        ExpectedJudgement expectedJudgement = asked.expectedJudgement();
        String why = String.join(" ", judgement.verdict().reasons());
        return new Answer(
            asked, expectedJudgement.got(judgement), expectedJudgement.mark(judgement), why);
      } catch (RuntimeException crash) {
        return new Answer(asked, "exception", ExpectedJudgement.Mark.MISS, crash.toString());
      } finally {
        remove(own);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private Judgement judge(KnownCase asked, Path own) throws IOException {
    Optional<Campaign> baseline = Optional.empty();
    if (asked.baseline().isPresent()) {
      Path before = Files.createDirectory(own.resolve("baseline"));
      baseline = Optional.of(Evidence.open(asked.baseline().get().writeTo(before)));
    }
    Path campaign = asked.maker().writeTo(own);
    return new CampaignJudge(carried(campaign, own), asked.gatingSet())
        .judge(Evidence.open(campaign), baseline, Map.of(), List.of());
  }

  /** The claims sealed with it, or put beside it; those the judge is proved on where none are. */
  private List<Claim> carried(Path campaign, Path own) {
    return claimsOf(campaign, own).map(reader).orElse(claims);
  }

  /** The folder of the claims sealed with a campaign, or put beside it. */
  static Optional<Path> claimsOf(Path campaign, Path own) {
    return Stream.of(new CampaignFolder(campaign).claims(), own.resolve(RecordedCases.CLAIMS))
        .filter(Files::isDirectory)
        .findFirst();
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
