package besser.gate.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittedTest {
  private static final String TABLE =
      """
      campaign                       verdict   rx.mean MB/s      link.lived s
      20261128T101500Z-lab-no-patch  REJECTED  2.35, 2.31, 2.30  1800.00, 1800.00, 1800.00
      warn     device.hist  not there (needed: hist triggers in the kernel, for its counts)
      """;

  @ParameterizedTest
  @ValueSource(ints = {40, 50, 60, 72, 80, 90})
  void everyLineFitsAndNoWordIsLost(int width) {
    String fitted = Fitted.to(width, TABLE);
    assertThat(fitted.lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    assertThat(words(fitted)).isEqualTo(words(TABLE));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  @Test
  void whatDoesNotFitGoesOnBelowItsColumn() {
    assertThat(Fitted.to(60, TABLE))
        .endsWith(
            """
            warn     device.hist  not there (needed: hist triggers in
                                  the kernel, for its counts)
            """);
  }

  @Test
  void whatFitsStaysAsItIs() {
    assertThat(Fitted.to(120, TABLE)).isEqualTo(TABLE);
  }
}
