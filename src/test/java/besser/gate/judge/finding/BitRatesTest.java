package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two minutes in which 2.4 MB/s arrive, which are 19.2 Mbit/s. */
class BitRatesTest {
  private static final Plan PLAN =
      new OtherPlan("two", List.of(Stage.ofMebibytes(4, new Span(120))), 1, new Span(0));

  private final MadeEvidence made =
      new MadeEvidence()
          .named("rep-1")
          .with(
              "device/stages.tsv",
              List.of(
                  new DeviceStage(
                      2,
                      "4M",
                      OptionalDouble.of(99),
                      OptionalDouble.of(100),
                      OptionalDouble.of(220),
                      "closed",
                      OptionalInt.of(1),
                      OptionalInt.of(1))))
          .with("device/rx_bytes.tsv", IntStream.rangeClosed(0, 120).mapToObj(this::rx).toList());

  private RxTick rx(int s) {
    OptionalLong none = OptionalLong.empty();
    return new RxTick(
        s + 2, 100 + s, "4M", none, none, OptionalLong.of(2_400_000L * s), none, "-", none);
  }

  private static LinkTick tick(int s, double mbit, int mcs, int mhz) {
    return new LinkTick(
        s + 2,
        100 + s,
        LinkTick.State.UP,
        "c0:25:06:e6:5b:32",
        OptionalInt.of(mhz),
        OptionalInt.of(-60),
        OptionalDouble.of(mbit),
        OptionalInt.of(mcs),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        OptionalInt.of(3),
        "up",
        "station");
  }

  /** A sample each tenth second, of so many. */
  private Optional<String> of(Provenance provenance, int samples, IntFunction<LinkTick> sample) {
    Repetition r =
        made.with(
                "device/link.tsv",
                IntStream.range(0, samples).map(i -> 10 * i).mapToObj(sample).toList())
            .build();
    return BitRates.of(
            JudgedStage.of(
                Brevity.campaign(provenance, PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .map(Seen::receipt);
  }

  private Optional<String> said(double mbit, int mcs) {
    return of(Provenance.REAL, 12, s -> tick(s, mbit, mcs, 2437));
  }

  @Test
  void aBitRateJustAboveWhatArrivedCarriesItAndOneJustBelowDoesNot() {
    assertThat(said(19.3, 2)).isEmpty();
    assertThat(said(19.1, 2))
        .hasValue(
            "device/link.tsv: 4M stage, 19.20 Mbit/s of payload from 100 s on, and at most 19.10"
                + " Mbit/s in 6 samples (lines 2-52)");
  }

  @Test
  void anIndexCarriesNoMoreThanItsFastestBitRate() {
    assertThat(said(65, 0)).get().asString().contains("at most 15 Mbit/s");
    assertThat(said(65, 1)).isEmpty();
    assertThat(said(65, 8)).isEmpty();
    assertThat(of(Provenance.REAL, 12, s -> tick(s, 65, 0, 5240))).isEmpty();
  }

  @Test
  void theFastestOfAMinuteCountsAndEachMinuteIsLookedAt() {
    assertThat(of(Provenance.REAL, 12, s -> tick(s, s % 60 == 30 ? 26 : 6.5, 3, 2437))).isEmpty();
    assertThat(of(Provenance.REAL, 12, s -> tick(s, s < 60 ? 65 : 6.5, 3, 2437)))
        .get()
        .asString()
        .contains("from 160 s on");
  }

  @Test
  void twoSamplesAreTooFewAndThreeAreNot() {
    assertThat(of(Provenance.REAL, 2, s -> tick(s, 6.5, 0, 2437))).isEmpty();
    assertThat(of(Provenance.REAL, 3, s -> tick(s, 6.5, 0, 2437))).isPresent();
  }

  @Test
  void whatMovesFramesInMemoryHasNoBitRate() {
    assertThat(of(Provenance.STAND_IN, 12, s -> tick(s, 11, 0, 2437))).isEmpty();
    made.with("device/start.txt", Map.of("driver", "mac80211_hwsim"));
    assertThat(said(11, 0)).isEmpty();
  }
}
