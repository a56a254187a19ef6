package besser.gate.metric.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.format.HistFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DurationsTest {
  private static final String HIST =
      """
      # event histogram
      #
      # trigger info: hist:keys=lat.log2:vals=hitcount,lat:sort=hitcount:size=8192 [active]
      #

      { lat: ~ 2^24 } hitcount:          1  lat:   12100000
      { lat: ~ 2^11 } hitcount:          9  lat:      13500
      { lat: ~ 2^15 } hitcount:         90  lat:    2200000

      Totals:
          Hits: 100
          Entries: 3
          Dropped: 0
      """;

  private static Durations read(String text) throws Exception {
    Histogram h = HistFile.read(text);
    return Durations.of(h.hits(), h.values()).get("");
  }

  @Test
  void aQuantileIsABucketAndSumAndCountAreExact() throws Exception {
    Durations times = read(HIST);
    assertThat(times.count()).isEqualTo(100);
    assertThat(times.sum()).isCloseTo(0.0143135, within(1e-12));
    assertThat(times.quantile(0.09).words()).isEqualTo("between 1 and 2 us");
    assertThat(times.quantile(0.10).words()).isEqualTo("between 16 and 33 us");
    assertThat(times.quantile(0.99).words()).isEqualTo("between 16 and 33 us");
    assertThat(times.quantile(1).words()).isEqualTo("between 8.4 and 17 ms");
  }

  @Test
  void oneTimeAloneInItsBucketIsKnownExactly() throws Exception {
    assertThat(read(HIST).longest().words()).isEqualTo("12 ms");
  }

  @Test
  void ofSeveralTheSumSaysHowLongTheLongestCanBe() {
    Durations two =
        Durations.of(Map.of("~ 2^24", 2L), Map.of("~ 2^24", 9_000_000L + 12_000_000L)).get("");
    assertThat(two.longest().above()).isCloseTo(0.0105, within(1e-9));
    assertThat(two.longest().upTo()).isCloseTo(0.021 - 0.008388608, within(1e-9));
  }

  @Test
  void howManyAreLongerIsToldAsCloselyAsTheSumsAllow() {
    Durations hundred =
        Durations.of(Map.of("~ 2^21", 100L), Map.of("~ 2^21", 190_000_000L)).get("");
    assertThat(hundred.mostOver(0.00105)).isEqualTo(100);
    assertThat(hundred.leastOver(0.001)).isEqualTo(100);
    assertThat(hundred.mostOver(0.0021)).isZero();
    assertThat(hundred.mostOver(0.002)).isEqualTo(89);
    assertThat(hundred.leastOver(0.0018)).isEqualTo(34);
  }

  @Test
  void aSumThatCannotBeThatOfItsBucketIsNoHistogramOfTimes() {
    assertThat(Durations.of(Map.of("~ 2^10", 2L), Map.of("~ 2^10", 2049L))).isEmpty();
    assertThat(Durations.of(Map.of("~ 2^10", 2L), Map.of("~ 2^10", 1023L))).isEmpty();
    assertThat(Durations.of(Map.of("1024", 2L), Map.of("1024", 1023L))).isEmpty();
    assertThat(Durations.of(Map.of("~ 2^10", 2L), Map.of())).isEmpty();
  }

  @Test
  void placesAreKeptApart() throws Exception {
    Histogram h =
        HistFile.read(
            """
            # trigger info: hist:keys=caller.sym,lat.log2:vals=hitcount,lat:sort=hitcount:size=8192 [active]

            { caller: [ffffffc07b2d43a0] bes2600_reg_poll [bes2600]                , lat: ~ 2^13 } hitcount:          7  lat:      44012
            { caller: [ffffffc07b2d4000] bes2600_pwr_lock.isra.0 [bes2600]         , lat: ~ 2^10 } hitcount:          3  lat:       2100

            Totals:
                Hits: 10
                Entries: 2
                Dropped: 0
            """);
    Map<String, Durations> places = Durations.of(h.hits(), h.values());
    assertThat(places).containsOnlyKeys("bes2600_reg_poll", "bes2600_pwr_lock");
    assertThat(List.copyOf(places.values())).extracting(Durations::count).contains(7L, 3L);
  }
}
