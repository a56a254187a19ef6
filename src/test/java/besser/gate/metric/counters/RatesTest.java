package besser.gate.metric.counters;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter.Histogram;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts of a kernel counter to rates: over the time it counted, where it ran in the stage. */
class RatesTest {
  private static final Window STAGE =
      Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 200);
  private static final String FILE = "device/hist-x.txt";

  private static Rates of(double start, double end, Map<String, Long> hits) {
    long total = hits.values().stream().mapToLong(n -> n).sum();
    return new Rates(
        new Count.Counted(FILE, start, end, new Histogram(hits, Map.of(), total, 0)), STAGE);
  }

  private static Reading measured(String name, double value, String window) {
    return new Reading.Measured(name, value, Unit.PER_SECOND, window, Source.of(FILE), "");
  }

  private static Reading absent(String name, String why) {
    return new Reading.Absent(name, why, Source.of(FILE));
  }

  @Test
  void hitsAreARateOverTheTimeTheCounterCounted() {
    Rates rates = of(98, 178, Map.of("a", 120L, "b", 40L));
    String words = "counted 80 s, 78 s of them in the 4M stage";
    assertThat(rates.total("x")).isEqualTo(measured("x", 2, words));
    assertThat(rates.any("x")).isEqualTo(measured("x", 2, words));
    assertThat(rates.of("x.a", "a", hits -> hits.getOrDefault("a", 0L)))
        .isEqualTo(measured("x.a", 1.5, words));
    assertThat(of(146, 206, Map.of("a", 60L)).any("x"))
        .isEqualTo(measured("x", 1, "counted 60 s, 54 s of them in the 4M stage"));
  }

  @Test
  void noHitIsARateOnlyWhereTheEventMayNotCome() {
    Rates rates = of(100, 160, Map.of());
    assertThat(rates.any("x"))
        .isEqualTo(measured("x", 0, "counted 60 s, 60 s of them in the 4M stage"));
    assertThat(rates.total("x"))
        .isEqualTo(
            absent(
                "x",
                FILE
                    + " has not one hit of any entry; it never ran or has another name, which is no"
                    + " rate of 0."));
    assertThat(rates.of("x.a", "a", hits -> hits.getOrDefault("a", 0L)))
        .isEqualTo(
            absent(
                "x.a",
                FILE
                    + " has not one hit of a; it never ran or has another name, which is no rate of"
                    + " 0."));
  }

  @Test
  void aCounterThatOnlyTouchesTheStageDidNotRunInIt() {
    Map<String, Long> hits = Map.of("a", 9L);
    Reading none = absent("x", "The counter did not run in the 4M stage.");
    assertThat(of(90, 100, hits).any("x")).isEqualTo(none);
    assertThat(of(200, 210, hits).any("x")).isEqualTo(none);
    assertThat(of(95, 155, hits).any("x"))
        .isEqualTo(measured("x", 0.15, "counted 60 s, 55 s of them in the 4M stage"));
    assertThat(of(93, 153, hits).any("x"))
        .isEqualTo(
            absent(
                "x",
                "The counter is said to have run 60 s, 53 s of them in the 4M stage, which lasted 100 s."));
    assertThat(of(100, 149, hits).any("x").measured()).isEmpty();
  }

  @Test
  void aCountThatWasNotTakenHasItsReason() {
    Rates rates = new Rates(new Count.Uncounted(FILE, "It was refused.", false), STAGE);
    assertThat(rates.total("x")).isEqualTo(absent("x", "It was refused."));
    assertThat(rates.any("x")).isEqualTo(absent("x", "It was refused."));
    assertThat(rates.of("x.a", "a", hits -> 7)).isEqualTo(absent("x.a", "It was refused."));
  }
}
