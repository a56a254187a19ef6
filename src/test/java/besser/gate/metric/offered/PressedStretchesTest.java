package besser.gate.metric.offered;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.TinyRepetition;
import besser.gate.plan.TimeScale;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which stretches the load pressed. */
class PressedStretchesTest {
  private static final ByteRate CAP = new ByteRate(1_000_000);

  /** Bytes pv lets through, bytes unsent and busy milliseconds, each second for so many seconds. */
  private record Course(long offered, long unsent, long busyMs, int seconds) {}

  private static List<Optional<Boolean>> pressing(double tick, String... rows) {
    return PressedStretches.of(
            OfferedSeries.of(
                new TinyRepetition().offered(rows).build().offered().value().orElseThrow(),
                "4M",
                CAP,
                tick,
                500,
                600),
            new TimeScale(1))
        .pressing();
  }

  private static List<Optional<Boolean>> pressing(Course... courses) {
    List<String> rows = new ArrayList<>();
    long offered = 0;
    long busy = 0;
    for (Course c : courses) {
      for (int i = 0; i < c.seconds(); i++) {
        offered += c.offered();
        busy += c.busyMs();
        rows.add(
            "%s 4M %s %s %s %s %s"
                .formatted(
                    501 + rows.size(),
                    offered,
                    c.unsent() > 0 ? c.unsent() + 90_000 : 0,
                    c.unsent(),
                    c.unsent() > 0 ? 0 : 1,
                    busy));
      }
    }
    return pressing(1, rows.toArray(String[]::new));
  }

  private static long pressed(List<Optional<Boolean>> ticks) {
    return ticks.stream().filter(t -> t.orElse(false)).count();
  }

  @Test
  void aBusySocketWithDataWaitingPresses() {
    assertThat(pressed(pressing(new Course(300_000, 200_000, 1000, 60)))).isEqualTo(60);
    assertThat(pressed(pressing(new Course(300_000, 200_000, 900, 60)))).isEqualTo(60);
  }

  @Test
  void aSegmentOnItsWayAtEachTickIsNoPressureWhereTheSocketIsIdleInBetween() {
    assertThat(pressed(pressing(new Course(500_000, 1448, 890, 60)))).isLessThan(5);
  }

  @Test
  void aSocketThatIsBusyWithNothingWaitingIsHeldBackByItsSource() {
    assertThat(pressed(pressing(new Course(500_000, 0, 1000, 60)))).isLessThan(5);
  }

  @Test
  void pvAtItsCapPressesThoughNothingWaits() {
    assertThat(pressed(pressing(new Course(1_000_000, 0, 400, 60)))).isEqualTo(60);
    assertThat(pressed(pressing(new Course(850_000, 0, 400, 60)))).isLessThan(15);
  }

  @Test
  void theCapIsMetOverAnyTenSecondsNotOnlyFromTheBeginning() {
    List<Optional<Boolean>> ticks =
        pressing(new Course(0, 0, 0, 20), new Course(1_000_000, 0, 400, 20));
    assertThat(pressed(ticks.subList(3, 15))).isZero();
    assertThat(pressed(ticks.subList(20, 40))).isEqualTo(20);
  }

  @Test
  void aSecondOfStarvingInTenIsNoneAndThirtyAre() {
    Course full = new Course(300_000, 200_000, 1000, 20);
    assertThat(pressed(pressing(full, new Course(0, 0, 0, 1), full))).isEqualTo(41);
    assertThat(pressed(pressing(full, new Course(0, 0, 0, 30), full))).isEqualTo(42);
  }

  @Test
  void whereBusyWasNotRecordedOnlyTheCapShowsIt() {
    assertThat(pressing(1, "501 4M 0 5 5 0 -", "510 4M 1000 5 5 0 -"))
        .containsExactly(Optional.of(true), Optional.of(false));
    assertThat(pressing(1, "510 4M - - - - -")).containsExactly(Optional.empty());
    assertThat(pressing(1, "510 4M 8800000 0 0 1 -")).containsExactly(Optional.of(true));
    assertThat(pressing(1, "510 4M 8799999 0 0 1 -")).containsExactly(Optional.of(false));
  }
}
