package besser.gate.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.store.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Phase0AnchorTest {
  private static final Path GOLDEN = Path.of("src/test/resources/goldens/phase-0-anchor");

  @TempDir Path folder;

  @Test
  void theGoldenIsWhatTheGeneratorWrites() throws IOException {
    assertThat(Evidence.open(GOLDEN)).isEqualTo(Evidence.open(Phase0Anchor.writeTo(folder)));
  }

  @Test
  void itIsTheTableThatWasPublished() {
    Campaign anchor = Evidence.open(GOLDEN);

    assertThat(anchor.faults()).isEmpty();
    assertThat(anchor.provenance()).isEqualTo(Provenance.SYNTHETIC);
    assertThat(anchor.plan()).isEqualTo(Phase0Anchor.plan());
    double[] means = {725_000, 663_000, 75_000};
    int[] nearZero = {1, 5, 53};
    for (int i = 0; i < 3; i++) {
      List<RxTick> ticks = anchor.repetitions().get(i).rx().value().orElseThrow();
      assertThat(ticks).hasSize(120);
      assertThat((bytes(ticks, 119) - bytes(ticks, 0)) / 595.0).isCloseTo(means[i], within(1.0));
      int few = 0;
      for (int k = 1; k < 120; k++) {
        few += bytes(ticks, k) - bytes(ticks, k - 1) < 100_000 ? 1 : 0;
      }
      assertThat(few).isEqualTo(nearZero[i]);
    }
  }

  private static long bytes(List<RxTick> ticks, int k) {
    return ticks.get(k).rxBytes().orElseThrow();
  }

  @Test
  void theLinkIsKnownOnlyWhereTheTableKnowsIt() {
    Campaign anchor = Evidence.open(GOLDEN);

    assertThat(links(anchor, 0))
        .singleElement()
        .satisfies(t -> assertThat(t.rxMcs()).hasValue(6))
        .satisfies(t -> assertThat(t.state()).isEqualTo(LinkTick.State.UP));
    assertThat(links(anchor, 1)).singleElement().satisfies(t -> assertThat(t.rxMcs()).hasValue(4));
    assertThat(links(anchor, 2))
        .hasSize(2)
        .allSatisfy(t -> assertThat(t.assoc()).isEqualTo("passive"))
        .allSatisfy(t -> assertThat(t.state()).isEqualTo(LinkTick.State.DOWN));
    assertThat(links(anchor, 2).get(0).t()).isEqualTo(3000 + 82 * 5);
  }

  private static List<LinkTick> links(Campaign anchor, int repetition) {
    return anchor.repetitions().get(repetition).link().value().orElseThrow();
  }

  @Test
  void theLockSharesAreThoseOfTheTable() {
    Campaign anchor = Evidence.open(GOLDEN);

    assertThat(shares(anchor.repetitions().get(0))).containsExactly(0.10, 0.19);
    assertThat(anchor.repetitions().get(1).perf().why()).isEqualTo("device/perf.tsv is not there.");
    assertThat(shares(anchor.repetitions().get(2))).containsExactly(0.16, 0.21);
  }

  private static double[] shares(Repetition repetition) {
    Map<String, Long> stacks =
        repetition.perf().value().orElseThrow().get(0).profile().value().orElseThrow().stacks();
    Predicate<String> lock = s -> s.endsWith(";_raw_spin_unlock_irqrestore");
    return new double[] {
      sum(stacks, lock.and(s -> s.contains(";bes2600_bh;"))) / 1000.0, sum(stacks, lock) / 1000.0
    };
  }

  private static long sum(Map<String, Long> stacks, Predicate<String> of) {
    return stacks.entrySet().stream()
        .filter(e -> of.test(e.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Test
  void whatTheTableDoesNotGiveIsNotThere() throws IOException {
    Repetition repetition = Evidence.open(GOLDEN).repetitions().get(0);

    List<Part<?>> absent =
        List.of(
            repetition.offered(),
            repetition.senderStages(),
            repetition.kmsg(),
            repetition.condition(),
            repetition.counters(),
            repetition.deviceTrailer());
    assertThat(absent).allSatisfy(part -> assertThat(part.why()).endsWith(" is not there."));
    assertThat(repetition.rx().value().orElseThrow())
        .allSatisfy(tick -> assertThat(tick.payload()).isEmpty());
    assertThat(Files.readString(GOLDEN.resolve("rep-1/device/messages.log")))
        .contains("Nothing here was recorded.");
  }
}
