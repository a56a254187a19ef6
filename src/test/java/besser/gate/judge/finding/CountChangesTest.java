package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten thousand packets in 100 s, and what a door of mac80211 counted meanwhile. */
class CountChangesTest {
  private static final String DOOR = "rx_ieee80211_rx_list";

  private static Repetition counted(String id, long packets, long hits) {
    Counter door =
        new Counter(
            DOOR,
            "armed",
            OptionalDouble.of(100),
            OptionalDouble.of(200),
            "",
            Part.present(
                "device/hist-%s.txt".formatted(DOOR),
                new Histogram(Map.of("a", hits), Map.of(), hits, 0)));
    return new MadeEvidence()
        .named(id)
        .with("device/counters.tsv", List.of(door))
        .with("device/trace_stats.txt", Map.of("cpu0.overrun", 0L))
        .with("device/rx_bytes.tsv", List.of(row(100, 5), row(200, 5 + packets)))
        .build();
  }

  private static RxTick row(double t, long packets) {
    OptionalLong none = OptionalLong.empty();
    return new RxTick((int) t, t, "4M", none, OptionalLong.of(packets), none, none, "-", none);
  }

  private static List<String> moved(Repetition... repetitions) {
    var campaign = Brevity.campaign(Brief.PLAN, repetitions);
    return CountChanges.of(
            Stream.of(repetitions)
                .map(r -> JudgedStage.of(campaign, r, "4M", Brevity.TERMS, Brevity.FLOOR))
                .toList())
        .stream()
        .map(s -> s.repetition() + " " + s.receipt())
        .toList();
  }

  @Test
  void aRepetitionMayCountLessThanHalfAsMuchAgainForAPacket() {
    assertThat(moved(counted("rep-1", 10_000, 10_000), counted("rep-2", 10_000, 14_999))).isEmpty();
    assertThat(moved(counted("rep-1", 10_000, 10_000), counted("rep-2", 10_000, 15_000)))
        .containsExactly(
            "rep-2 rx_ieee80211_rx_list: 1.50 for each packet of the interface, 1 in rep-1"
                + " (device/hist-rx_ieee80211_rx_list.txt)");
    assertThat(moved(counted("rep-1", 10_000, 15_000), counted("rep-2", 10_000, 10_000)))
        .hasSize(1);
  }

  @Test
  void aRepetitionOfMorePacketsCountsMore() {
    assertThat(moved(counted("rep-1", 10_000, 10_000), counted("rep-2", 30_000, 30_000))).isEmpty();
  }

  @Test
  void soFewPacketsAreNoMeasure() {
    assertThat(moved(counted("rep-1", 1000, 1000), counted("rep-2", 1000, 3000))).hasSize(1);
    assertThat(moved(counted("rep-1", 999, 1000), counted("rep-2", 999, 3000))).isEmpty();
  }
}
