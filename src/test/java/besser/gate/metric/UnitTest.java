package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How values, places and readings are written. */
class UnitTest {
  private static List<String> printed(double value) {
    return Arrays.stream(Unit.values()).map(unit -> unit.print(value)).toList();
  }

  @Test
  void everyUnitPrintsItsValue() {
    assertThat(printed(12.5))
        .containsExactly(
            "12.5 B/s",
            "12.50 B",
            "1250 %",
            "12.5 s",
            "between 6.3 and 13 s",
            "12.5 s/MB",
            "12.50 dBm",
            "12.50",
            "12.50/s",
            "12.50 °C");
  }

  @Test
  void aValueBelowZeroKeepsItsSignAndNothingHasNone() {
    assertThat(printed(-3))
        .containsExactly(
            "-3 B/s",
            "-3 B",
            "-300 %",
            "-3 s",
            "-between 1.5 and 3 s",
            "-3 s/MB",
            "-3 dBm",
            "-3",
            "-3/s",
            "-3 °C");
    assertThat(printed(0))
        .containsExactly(
            "0 B/s", "0 B", "0 %", "0 s", "at most 0 ns", "0 s/MB", "0 dBm", "0", "0/s", "0 °C");
  }

  @Test
  void whollyWholeNumbersHaveNoPlacesUnlessTheyAreHuge() {
    assertThat(Unit.COUNT.print(999_999_999_999_999.0)).isEqualTo("999999999999999");
    assertThat(Unit.COUNT.print(1e15)).isEqualTo("1000000000000000.00");
    assertThat(Unit.COUNT.print(-1e15)).isEqualTo("-1000000000000000.00");
    assertThat(Unit.COUNT.print(0.005)).isEqualTo("0.01");
  }

  @Test
  void theLanguageOfTheMachineChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("de-DE"));
      assertThat(Unit.COUNT.print(12.5)).isEqualTo("12.50");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aPlaceIsAFileALineOrSome() {
    assertThat(Source.of("device/a.tsv")).hasToString("device/a.tsv");
    assertThat(new Source("device/a.tsv", 7, 7)).hasToString("device/a.tsv line 7");
    assertThat(new Source("device/a.tsv", 7, 9)).hasToString("device/a.tsv lines 7-9");
  }

  @Test
  void aReadingThatIsNotANumberIsRefused() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(
              () -> new Reading.Measured("x", value, Unit.COUNT, "w", Source.of("f"), ""))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Reading x is not a number; an absent value is Absent, with its reason.");
    }
  }

  @Test
  void onlyWhatWasMeasuredIsMeasured() {
    Reading.Measured three = new Reading.Measured("x", 3, Unit.SECONDS, "w", Source.of("f"), "");
    assertThat(three.measured()).contains(three);
    assertThat(three.text()).isEqualTo("3 s");
    assertThat(new Reading.Absent("x", "It was lost.", Source.of("f")).measured()).isEmpty();
  }

  @Test
  void notesOfAReadingAndOfItsFileStandInOneLine() {
    Scope scope = new Scope("4M stage", Source.of("f"), "The last line is cut off.");
    assertThat(scope.measured("x", 1, Unit.COUNT, "First.", "", "Second."))
        .isEqualTo(
            new Reading.Measured(
                "x",
                1,
                Unit.COUNT,
                "4M stage",
                Source.of("f"),
                "First. Second. The last line is cut off."));
    assertThat(scope.at(Source.of("g")).absent("x", "It was lost."))
        .isEqualTo(new Reading.Absent("x", "It was lost.", Source.of("g")));
    assertThat(scope.at(Source.of("g")).measured("x", 1, Unit.COUNT))
        .isEqualTo(
            new Reading.Measured(
                "x", 1, Unit.COUNT, "4M stage", Source.of("g"), "The last line is cut off."));
  }

  @Test
  void theValueOfABoundIsReadInTheReadingsOwnUnit() {
    assertThat(Unit.BYTES_PER_SECOND.in("worst minute at least 1.8 MB/s")).hasValue(1.8e6);
    assertThat(Unit.SHARE.in("less than 10 % on the driver path")).hasValue(0.1);
    assertThat(Unit.SECONDS.in("no link death in 30 min")).hasValue(1800);
    assertThat(Unit.SECONDS.in("at least 2 MB/s")).isEmpty();
    assertThat(Unit.SHARE.in("every one of them")).isEmpty();
    assertThat(Unit.COUNT.in("at most 5 %")).isEmpty();
  }
}
