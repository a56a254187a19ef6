package besser.gate.judge.check;

import static besser.gate.judge.check.Opinions.fails;
import static besser.gate.judge.check.Opinions.holds;
import static besser.gate.judge.check.Opinions.marginal;
import static besser.gate.judge.check.Opinions.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Exhibit;
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
    Exhibit exhibit = new Brief().exhibit();

    assertThat(SAMPLES.on(exhibit))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 has 1000 worker samples, at least 1000 was asked" + PLACE,
                    exhibit.reading("lock.worker_samples"))));
  }

  @Test
  void oneSampleFewerIsNot() {
    Exhibit exhibit =
        new Brief().with(b -> b.stacks.put("kthread;bes2600_bh;memcpy", 449L)).exhibit();

    assertThat(SAMPLES.on(exhibit))
        .isEqualTo(
            marginal(
                fails(
                    "Missed: rep-1 has 999 worker samples, at least 1000 is asked" + PLACE,
                    exhibit.reading("lock.worker_samples"))));
  }

  @Test
  void samplesThatWereLostAreSharesOfAllThereWere() {
    Exhibit exhibit = new Brief().with(b -> b.lostSamples = 100).exhibit();

    assertThat(LOST.on(exhibit))
        .isEqualTo(
            fails(
                "Missed: rep-1 has 9.09 % of its samples lost, at most 1 % is asked" + PLACE,
                exhibit.reading("lock.lost_share")));
  }

  @Test
  void asManyUnresolvedFramesAsAllowedHold() {
    Exhibit exhibit = new Brief().with(b -> b.unresolvedFrames = 50).exhibit();

    assertThat(UNRESOLVED.on(exhibit))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 has 5 % of its kernel frames unresolved, at most 5 % was asked" + PLACE,
                    exhibit.reading("lock.unresolved_share"))));
  }

  @Test
  void symbolsOfTheLoadedBuildHold() {
    Exhibit exhibit = new Brief().exhibit();

    assertThat(SYMBOLS.on(exhibit))
        .isEqualTo(
            holds(
                "rep-1 has 0 windows with foreign symbols, at most 0 was asked" + PLACE,
                exhibit.reading("lock.foreign_symbols")));
  }

  @Test
  void symbolsOfAnotherBuildFail() {
    Exhibit exhibit = new Brief().with(b -> b.recordedBuild = "abd").exhibit();

    assertThat(SYMBOLS.on(exhibit))
        .isEqualTo(
            fails(
                "Missed: rep-1 has 1 windows with foreign symbols, at most 0 is asked"
                    + PLACE
                    + " Window 1 has abd, loaded is abc.",
                exhibit.reading("lock.foreign_symbols")));
  }

  @Test
  void withoutAProfileSamplesAreNotNone() {
    Exhibit exhibit = new Brief().lacks("device/perf.tsv").exhibit();

    assertThat(SAMPLES.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: lock.worker_samples of rep-1 was not measured. device/perf.tsv is not"
                    + " there. (device/perf.tsv)",
                exhibit.reading("lock.worker_samples")));
  }
}
