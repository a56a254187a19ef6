package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.marginal;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Outcome;
import besser.gate.quantity.Share;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final ProfileAtLeast SAMPLES = new ProfileAtLeast("lock.worker_samples", 1000);
  private static final ProfileAtMost LOST = new ProfileAtMost("lock.lost_share", new Share(0.01));
  private static final ProfileAtMost UNRESOLVED =
      new ProfileAtMost("lock.unresolved_share", new Share(0.05));
  private static final SymbolsOfModule SYMBOLS = new SymbolsOfModule();
  private static final String PLACE =
      " (perf window 1 of the 4M stage, 100 s; device/perf-1.script.gz).";

  @Test
  void boundsSayWhatIsCounted() {
    assertThat(SAMPLES.bound()).isEqualTo("at least 1000 worker samples");
    assertThat(LOST.bound()).isEqualTo("at most 1 % lost");
    assertThat(UNRESOLVED.bound()).isEqualTo("at most 5 % unresolved");
    assertThat(SYMBOLS.bound()).isEqualTo("symbols of the loaded module");
  }

  @Test
  void asManySamplesAsAskedForAreEnough() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(SAMPLES.on(judgedStage))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 has 1000 worker samples, at least 1000 was asked" + PLACE,
                    judgedStage.reading("lock.worker_samples"))));
  }

  @Test
  void oneSampleFewerIsNot() {
    JudgedStage judgedStage =
        new Brief().with(b -> b.stacks.put("kthread;bes2600_bh;memcpy", 449L)).judgedStage();

    assertThat(SAMPLES.on(judgedStage))
        .isEqualTo(
            marginal(
                fails(
                    "Missed: rep-1 has 999 worker samples, at least 1000 is asked" + PLACE,
                    judgedStage.reading("lock.worker_samples"))));
  }

  @Test
  void samplesThatWereLostAreSharesOfAllThereWere() {
    JudgedStage judgedStage = new Brief().with(b -> b.lostSamples = 100).judgedStage();

    assertThat(LOST.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 has 9.09 % of its samples lost, at most 1 % is asked" + PLACE,
                judgedStage.reading("lock.lost_share")));
  }

  @Test
  void asManyUnresolvedFramesAsAllowedHold() {
    JudgedStage judgedStage = new Brief().with(b -> b.unresolvedFrames = 50).judgedStage();

    assertThat(UNRESOLVED.on(judgedStage))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 has 5 % of its kernel frames unresolved, at most 5 % was asked" + PLACE,
                    judgedStage.reading("lock.unresolved_share"))));
  }

  @Test
  void symbolsOfTheLoadedBuildHold() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(SYMBOLS.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 has 0 windows with foreign symbols, at most 0 was asked" + PLACE,
                judgedStage.reading("lock.foreign_symbols")));
  }

  @Test
  void symbolsOfAnotherBuildFail() {
    JudgedStage judgedStage = new Brief().with(b -> b.recordedBuild = "abd").judgedStage();

    assertThat(SYMBOLS.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 has 1 windows with foreign symbols, at most 0 is asked"
                    + PLACE
                    + " Window 1 has abd, loaded is abc.",
                judgedStage.reading("lock.foreign_symbols")));
  }

  @Test
  void aKernelThatIsNotListedTiesSymbolsToNothing() {
    JudgedStage judgedStage = new Brief().with(b -> b.recordedKernel = "").judgedStage();

    assertThat(SYMBOLS.on(judgedStage).outcome()).isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void withoutAProfileSamplesAreNotNone() {
    JudgedStage judgedStage = new Brief().lacks("device/perf.tsv").judgedStage();

    assertThat(SAMPLES.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: lock.worker_samples of rep-1 was not measured. device/perf.tsv is not"
                    + " there. (device/perf.tsv)",
                judgedStage.reading("lock.worker_samples")));
  }
}
