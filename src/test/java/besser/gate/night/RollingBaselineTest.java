package besser.gate.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingBaselineTest {
  private static Summary night(String campaign, String patch, String judgement, double mean) {
    return new Summary(
        campaign,
        "lab",
        true,
        "locked",
        patch,
        "-",
        "ACCEPTED",
        judgement,
        "",
        new Ground("6.19", "-", "-", "-", "-"),
        List.of(new Summary.Line("TGT-RX", "rx.mean", "at least 2 MB/s", List.of(mean))),
        List.of(),
        "-");
  }

  /** Three usual nights, and a patch between them that was twice as fast. */
  private static List<Summary> before() {
    return new ArrayList<>(
        List.of(
            night("1", "-", "HOLDS", 2.30e6),
            night("2", "patch-c", "HOLDS", 4.10e6),
            night("3", "-", "HOLDS", 2.31e6),
            night("4", "-", "UNDECIDED", 9e6),
            night("5", "-", "HOLDS", 2.32e6)));
  }

  @Test
  void aPatchUnderTestAndAnUndecidedNightAreNotTheUsual() {
    RollingBaseline usual =
        RollingBaseline.of(before(), night("6", "-", "HOLDS", 2.1e6), one -> true);
    assertThat(usual.nights()).extracting(Summary::campaign).containsExactly("5", "3", "1");
    assertThat(usual.worse(night("6", "-", "HOLDS", 1.5e6))).hasSize(1);
    assertThat(usual.worse(night("6", "-", "HOLDS", 2.3e6))).isEmpty();
  }

  @Test
  void withoutThreeNightsThatCanBeComparedNothingIsWorse() {
    RollingBaseline none =
        RollingBaseline.of(before(), night("6", "patch-c", "HOLDS", 1e6), one -> true);
    assertThat(none.nights()).hasSize(1);
    assertThat(none.worse(night("6", "patch-c", "HOLDS", 1e6))).isEmpty();
    assertThat(none.words()).isEqualTo("No baseline: 1 of the 3 comparable nights it takes.");
  }
}
