package besser.gate.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.night.EnduranceRule;
import besser.gate.night.Ground;
import besser.gate.night.Night;
import besser.gate.night.NightLog;
import besser.gate.night.NightState;
import besser.gate.night.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A synthetic history: 60 campaigns of three drivers, the last of which is slower. */
class HistoryPageTest {
  private static final Instant FIRST = Instant.parse("2026-09-01T01:30:00Z");

  private static List<Summary> campaigns() {
    Random random = new Random(60);
    List<Summary> all = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      String build = n < 20 ? "aa11" : n < 40 ? "bb22" : "<script>cc33";
      double level = n < 40 ? 2.3e6 : 2.0e6;
      List<Double> rx = new ArrayList<>();
      for (int r = 0; r < 3; r++) {
        rx.add(level * (1 + 0.02 * random.nextGaussian()));
      }
      all.add(
          new Summary(
              "202609%02dT013000Z-lab-baseline".formatted(n),
              "lab",
              true,
              "locked",
              "-",
              "-",
              n < 40 ? "ACCEPTED" : "REJECTED",
              n < 40 ? "HOLDS" : "FAILS",
              "A reason & more.",
              new Ground("6.19.1", "A1", build, "5f", "02:00:00:00:01:00 at 2437 MHz"),
              List.of(new Summary.Line("TGT-RX", "rx.mean", "at least 2 MB/s", rx)),
              List.of("HOLDS", "HOLDS", "HOLDS"),
              "-"));
    }
    return all;
  }

  private static NightLog.Content nights() {
    List<NightLog.Entry> entries = new ArrayList<>();
    for (NightState state : NightState.values()) {
      Instant begun = FIRST.plusSeconds(86_400L * entries.size());
      entries.add(
          new NightLog.Entry(
              new Night("lab", begun, Optional.empty())
                  .over(
                      Night.Outcome.without(
                          begun, state, Optional.empty(), "Because of <b>something</b>.")),
              "boltzmann",
              1));
    }
    return new NightLog.Content(
        entries,
        List.of(new NightLog.Rule(EnduranceRule.IN_FORCE.words(), FIRST, List.of())),
        List.of());
  }

  private static String page() throws IOException {
    List<Summary> all = campaigns();
    String page = HistoryPage.write(all, all, nights(), List.of("7-empty cannot be read."));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/history.html"), page);
    return page;
  }

  @Test
  void theChangeOfLevelIsNamedWithTheCampaignThatBeganIt() throws IOException {
    assertThat(page()).contains("another level from 20260940T013000Z-lab-baseline");
  }

  @Test
  void theBoundIsALineOfItsOwn() throws IOException {
    assertThat(page()).contains("class=\"bound\"").contains(">bound 2 MB/s</text>");
  }

  @Test
  void eachDriverHasItsSurvivalUnderTheSealedRule() throws IOException {
    assertThat(page())
        .contains("Rule, sealed 2026-09-01T01:30:00Z: survival above 90 %")
        .contains(
            "aa11 on lab: 60 clean repetitions, 0 with a link death, 0 undecided, in 20 campaigns.")
        .contains("Survival at least 95 % a repetition at 95 % confidence. Shown:");
  }

  @Test
  void whatCannotBeReadIsNamedAndNothingOfItIsMarkup() throws IOException {
    assertThat(page())
        .contains("7-empty cannot be read.")
        .contains("&lt;b&gt;something")
        .doesNotContain("<script>")
        .doesNotContain("http");
  }
}
