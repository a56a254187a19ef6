package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.metric.counters.Count;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CountTest {
  private static final String HIST = "device/hist-e.txt";
  private static final Map<String, Long> CLEAN = Map.of("cpu0.overrun", 0L, "cpu0.entries", 7L);
  private static final Part<Histogram> NINE = dropping(0);

  private static Part<Histogram> dropping(long dropped) {
    return Part.present(HIST, new Histogram(Map.of("a", 9L), Map.of(), 9, dropped));
  }

  private static Counter counter(String status, double start, double end, Part<Histogram> hist) {
    return new Counter("e", status, seconds(start), seconds(end), "", hist);
  }

  private static OptionalDouble seconds(double t) {
    return t < 0 ? OptionalDouble.empty() : OptionalDouble.of(t);
  }

  private static Count of(Counter... counters) {
    return of(CLEAN, counters);
  }

  private static Count of(Map<String, Long> stats, Counter... counters) {
    return Count.of(new TinyRepetition().counters(counters).traceStats(stats).build(), "e");
  }

  private static Count uncounted(String file, String why) {
    return new Count.Uncounted(file, why, false);
  }

  @Test
  void aCounterThatWasArmedAndLostNothingCounts() {
    Count.Counted counted = new Count.Counted(HIST, 110, 210.5, NINE.value().orElseThrow());
    assertThat(of(counter("armed", 110, 210.5, NINE))).isEqualTo(counted);
    assertThat(counted.seconds()).isEqualTo(100.5);
  }

  @Test
  void aCounterThatIsNotListedOrListedTwiceIsNone() {
    assertThat(of())
        .isEqualTo(uncounted("device/counters.tsv", "device/counters.tsv does not list e."));
    assertThat(of(counter("armed", 1, 2, NINE), counter("armed", 2, 3, NINE)))
        .isEqualTo(uncounted("device/counters.tsv", "device/counters.tsv lists more than once e."));
    assertThat(Count.of(new TinyRepetition().build(), "e"))
        .isEqualTo(uncounted("device/counters.tsv", "device/counters.tsv is not there."));
  }

  @Test
  void onlyAnEventTheKernelDoesNotHaveIsImpossible() {
    Part<Histogram> none = Part.missing(HIST, "There is none.");
    assertThat(of(counter("missing", -1, -1, none)))
        .isEqualTo(new Count.Uncounted(HIST, "There is none.", true));
    assertThat(of(counter("refused", -1, -1, none)))
        .isEqualTo(new Count.Uncounted(HIST, "There is none.", false));
  }

  @Test
  void countsOfACounterThatWasNotArmedAreNotBelieved() {
    assertThat(of(counter("refused", 1, 2, NINE)))
        .isEqualTo(uncounted(HIST, "e has counts though it was refused."));
  }

  @Test
  void oneHitThatWasDroppedIsOneTooMany() {
    assertThat(of(counter("armed", 1, 2, dropping(1))))
        .isEqualTo(
            uncounted(HIST, "e dropped 1 hits (its table was full), so its counts are too small."));
  }

  @Test
  void oneEventThatTheBufferLostIsOneTooMany() {
    assertThat(of(Map.of("cpu1.overrun", 1L), counter("armed", 1, 2, NINE)))
        .isEqualTo(uncounted(HIST, "The trace buffer lost events: cpu1.overrun is 1."));
    assertThat(
            of(Map.of("cpu1.overrun", 0L, "cpu1.dropped events", 1L), counter("armed", 1, 2, NINE)))
        .isEqualTo(uncounted(HIST, "The trace buffer lost events: cpu1.dropped events is 1."));
  }

  @Test
  void aBufferThatDoesNotSayWhatItLostHasNotLostNothing() {
    assertThat(of(Map.of("cpu0.entries", 7L), counter("armed", 1, 2, NINE)))
        .isEqualTo(
            uncounted(
                HIST,
                "Nothing proves that no event was lost: device/trace_stats.txt counts no overruns of"
                    + " CPU 0."));
  }

  @Test
  void aCounterNobodySaysWhenItRanCountedForNoTime() {
    Count none = uncounted(HIST, "counters.tsv does not say from when to when e counted.");
    assertThat(of(counter("armed", -1, 2, NINE))).isEqualTo(none);
    assertThat(of(counter("armed", 1, -1, NINE))).isEqualTo(none);
    assertThat(of(counter("armed", 2, 2, NINE))).isEqualTo(none);
    assertThat(of(counter("armed", 2, 1, NINE))).isEqualTo(none);
  }
}
