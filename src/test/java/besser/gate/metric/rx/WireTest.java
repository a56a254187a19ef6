package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of the load may have come over the wire; what was not counted says nothing of it. */
class WireTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(60));
  private static final Window WINDOW =
      Window.of(
          new OtherPlan("minute", List.of(FOUR), 1, new Span(0), new Span(0.5)), FOUR, 100, 160);
  private static final String FILE = "device/rx_bytes.tsv";

  /** {@code t stage air payload peer wire}. */
  private static Reading of(String... rows) {
    return Wire.share(new TinyRepetition().rx(rows).build(), WINDOW);
  }

  private static Reading share(double value, int first, int last) {
    return new Reading.Measured(
        "wire.share", value, Unit.SHARE, "4M stage, 60 s", new Source(FILE, first, last), "");
  }

  private static Reading absent(String why) {
    return new Reading.Absent("wire.share", why, Source.of(FILE));
  }

  @Test
  void bytesOfTheWireAreAShareOfThePayload() {
    assertThat(of("100 4M 0 0 a:1 0", "160 4M 1050 1000 a:1 20")).isEqualTo(share(0.02, 2, 3));
  }

  @Test
  void whatTheAirDidNotBringCameAnotherWay() {
    assertThat(of("100 4M 0 0 a:1 0", "160 4M 700 1000 a:1 20")).isEqualTo(share(0.3, 2, 3));
    assertThat(of("100 4M 0 0 a:1 0", "160 4M 700 1000 a:1 400")).isEqualTo(share(0.4, 2, 3));
  }

  @Test
  void aMissingFileIsAReason() {
    assertThat(Wire.share(new TinyRepetition().build(), WINDOW))
        .isEqualTo(absent(FILE + " is not there."));
  }

  @Test
  void withoutPayloadNoShareOfItCanBeTold() {
    String why = "No payload was counted in the window, so no share of it can be told.";
    assertThat(of("100 4M 0 - a:1 0", "160 4M 1050 - a:1 20")).isEqualTo(absent(why));
    assertThat(of("100 4M 0 5 a:1 0", "160 4M 1050 5 a:1 20")).isEqualTo(absent(why));
  }

  @Test
  void aCounterThatWasNotReadIsNamed() {
    assertThat(of("100 4M - 0 a:1 0", "160 4M - 1000 a:1 20"))
        .isEqualTo(absent("The data interface's counter was not read in the window."));
    assertThat(of("100 4M 0 0 a:1 -", "160 4M 1050 1000 a:1 -"))
        .isEqualTo(
            absent(
                "The control interface's counter was not read in the window; name it in the"
                    + " environment (wire)."));
  }

  @Test
  void aCounterThatRanBackwardsDoesNotAddUp() {
    String why = "A counter ran backwards in the window; its bytes do not add up.";
    assertThat(of("100 4M 0 0 a:1 5", "130 4M 9 500 a:1 9", "160 4M 1050 1000 a:1 2"))
        .isEqualTo(absent(why));
    assertThat(of("100 4M 0 0 a:1 5", "130 4M 900 500 a:1 9", "160 4M 50 1000 a:1 12"))
        .isEqualTo(absent(why));
  }

  @Test
  void aCounterHasToBeReadAsLongAsThePayloadButForTwoTicks() {
    assertThat(wireReadFrom(101)).isEqualTo(share(0.02, 2, 7));
    assertThat(wireReadFrom(102)).isEqualTo(tooShort());
    assertThat(wireReadUntil(159)).isEqualTo(share(0.02, 2, 7));
    assertThat(wireReadUntil(158)).isEqualTo(tooShort());
  }

  @Test
  void theAirHasToBeReadAsLongToo() {
    assertThat(of("100 4M - 0 a:1 0", "102 4M 0 50 a:1 0", "160 4M 1050 1000 a:1 20"))
        .isEqualTo(tooShort());
    assertThat(of("100 4M 0 0 a:1 0", "158 4M 1000 990 a:1 0", "160 4M - 1000 a:1 20"))
        .isEqualTo(tooShort());
  }

  private static Reading tooShort() {
    return absent("A counter was not read over the whole of the payload's time.");
  }

  private static Reading wireReadFrom(int second) {
    return wireRead(second, 160);
  }

  private static Reading wireReadUntil(int second) {
    return wireRead(100, second);
  }

  private static Reading wireRead(int from, int until) {
    List<Integer> seconds = List.of(100, 101, 102, 158, 159, 160);
    return of(
        seconds.stream()
            .map(
                t ->
                    t
                        + " 4M "
                        + (t - 100) * 105
                        + " "
                        + (t == 160 ? 6000 : (t - 100) * 100)
                        + " a:1 "
                        + (t < from || t > until ? "-" : t == from ? "0" : "120"))
            .toArray(String[]::new));
  }
}
