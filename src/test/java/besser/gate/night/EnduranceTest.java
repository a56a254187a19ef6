package besser.gate.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnduranceTest {
  private static Summary night(String verdict, String... link) {
    return night(new Ground("6.19", "A1", "aa11", "5f", "-"), verdict, link);
  }

  private static Summary night(Ground ground, String verdict, String... link) {
    return new Summary(
        "n",
        "lab",
        true,
        "locked",
        "-",
        "-",
        verdict,
        "HOLDS",
        "",
        ground,
        List.of(),
        List.of(link),
        "-");
  }

  @Test
  void whatLivedCountsOnlyWhereTheVerdictStandsAndADeathAlways() {
    assertThat(
            Endurance.of(
                List.of(
                    night("ACCEPTED", "HOLDS", "HOLDS", "HOLDS"),
                    night("UNDECIDED", "HOLDS", "HOLDS", "FAILS"))))
        .containsExactly(new Endurance("lab", "aa11", true, 3, 1, 2, 2));
  }

  @Test
  void whatNobodyIdentifiedIsNoDriverThatLived() {
    Summary night = night(new Ground("6.19", "-", "-", "5f", "-"), "ACCEPTED", "HOLDS", "FAILS");
    assertThat(Endurance.of(List.of(night)))
        .containsExactly(new Endurance("lab", "modules nobody identified", true, 0, 1, 1, 1));
  }
}
