package besser.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.store.KnownDrivers;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Kind;
import besser.gate.judge.check.NoStall;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import besser.gate.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesTest {
  @Test
  void theFeaturesOfTheRepositoryAreASetOfClaims() {
    List<Claim> claims = Features.read(Path.of("features"));
    assertThat(claims)
        .extracting(Claim::id)
        .contains("TGT-RX", "TGT-LOCK", "TGT-LINK", "VAL-PRESSURE", "PC-RX", "PC-P-WQ");
    assertThat(claims).allSatisfy(c -> assertThat(c.kind()).isPresent());
  }

  @Test
  void noSentenceIsSkippedBecauseAnotherOneCameFirst() {
    Claim rx =
        Features.read(Path.of("features")).stream()
            .filter(c -> c.id().equals("TGT-RX"))
            .findFirst()
            .orElseThrow();
    assertThat(rx.sentences())
        .extracting(Claim.Asked::text)
        .containsExactly(
            "every repetition receives at least 2 MB/s on average",
            "no minute of any repetition falls below 1.8 MB/s",
            "no repetition stalls for 10 s or longer");
  }

  @Test
  void phaseOneLetsTargetsAndValidityGateAndAPatchItsGoal() {
    List<Claim> claims = Features.read(Path.of("features"));
    assertThat(claims.stream().filter(GatingSet.PHASE_1::includes))
        .noneMatch(c -> c.kind().orElseThrow() == Kind.GOAL)
        .anyMatch(c -> c.id().equals("TGT-RX"));
    assertThat(claims.stream().filter(new GatingSet("patch-c")::includes))
        .noneMatch(c -> c.id().equals("TGT-RX"))
        .anyMatch(c -> c.id().equals("PC-RX"));
    assertThat(claims.stream().filter(GatingSet.PHASE_1::includes))
        .noneMatch(c -> c.kind().orElseThrow() == Kind.PREDICTION);
  }

  @Test
  void everyFaultOfAFeatureIsNamedAtOnceWithItsPlace(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bad.feature"),
        """
        Feature: Bad
          @target
          Scenario: No id
            When the 4 MB/s stage is judged
            Then every repetition receives at least 2 MB/s on average

          @A-B
          Scenario: No kind
            When the 4 MB/s stage is judged
            Then every repetition is fast
        """);
    assertThatThrownBy(() -> Features.read(folder))
        .isInstanceOf(FaultyFeaturesException.class)
        .hasMessageContaining(
            "line 10: no sentence of the vocabulary matches \"every repetition is fast\"")
        .hasMessageContaining("no stable id")
        .hasMessageContaining("@A-B has no kind");
  }

  @Test
  void aFolderWithoutScenariosIsNoSetOfClaims(@TempDir Path folder) {
    assertThatThrownBy(() -> Features.read(folder))
        .hasMessageContaining("holds no scenario; nothing could be judged.");
  }

  /** A set of claims of one scenario, its sentences in this order from line 10 on. */
  private static List<Claim> scenario(Path folder, String... sentences) throws IOException {
    Files.writeString(
        folder.resolve("one.feature"),
        """
        @target
        Feature: One
          Background:
            Given three repetitions of the stress ramp on the driver under test

          @ONE-RX
          Scenario: Received
            When the 4 MB/s stage is judged

            Then %s
        """
            .formatted(String.join("\n    And ", sentences)));
    return Features.read(folder);
  }

  @Test
  void aStallIsMeasuredAgainstItsScenariosMeanInWhateverOrderTheyStand(@TempDir Path folder)
      throws IOException {
    String mean = "every repetition receives at least 2 MB/s on average";
    String stall = "no repetition stalls for 10 s or longer";
    NoStall asked = new NoStall(new Span(10), ByteRate.parse("2 MB/s"));
    assertThat(scenario(folder, mean, stall).get(0).sentences())
        .contains(new Claim.Asked(stall, asked));
    assertThat(scenario(folder, stall, mean).get(0).sentences())
        .contains(new Claim.Asked(stall, asked));
  }

  @Test
  void aStallWithoutAMeanOrWithTwoIsRefusedWithItsLine(@TempDir Path folder) {
    String stall = "no repetition stalls for 10 s or longer";
    assertThatThrownBy(
            () -> scenario(folder, "no minute of any repetition falls below 1.8 MB/s", stall))
        .hasMessageContaining(
            "one.feature line 11: \"" + stall + "\" is measured against the mean its scenario asks")
        .hasMessageContaining("and it asks for none. Write one sentence");
    assertThatThrownBy(
            () ->
                scenario(
                    folder,
                    stall,
                    "every repetition receives at least 2 MB/s on average",
                    "every repetition receives at least 1 MB/s on average"))
        .hasMessageContaining("one.feature line 10: ")
        .hasMessageContaining("and it asks for 2 different ones. Write one sentence");
  }

  @Test
  void aLinkInAFileThatAsksForNoMeanIsRefusedWithItsLine(@TempDir Path folder) {
    String link = "every repetition keeps its link for 30 min";
    assertThatThrownBy(() -> scenario(folder, link))
        .hasMessageContaining(
            "one.feature line 10: \""
                + link
                + "\" takes silence for a death by the mean its feature")
        .hasMessageContaining("and that asks for none.");
    assertThatThrownBy(
            () ->
                scenario(
                    folder,
                    "every repetition receives at least 2 MB/s on average",
                    link,
                    "every repetition receives at least 1 MB/s on average"))
        .hasMessageContaining("one.feature line 11: ")
        .hasMessageContaining("and that asks for 2 different ones.");
  }

  @Test
  void whatAnotherPatchPromisedIsNotShown(@TempDir Path folder) throws IOException {
    Path shown = folder.resolve("shown.json");
    Features.announce(Path.of("features"), Samples.baseline(), List.of("json:" + shown), c -> {});
    assertThat(Files.readString(shown)).contains("@TGT-RX").doesNotContain("@PC-");
  }

  @Test
  void aMisspeltReadingIsAFaultWithItsPlaceAndTheNearestNames(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("bad.feature"),
        """
        @prediction @patch-c @confidence-low
        Feature: Bad
          @A-B
          Scenario: Misspelt
            When the 4 MB/s stage is judged
            Then workqueue.exceute is predicted to be 0
        """);

    assertThatThrownBy(() -> Features.read(folder))
        .isInstanceOf(FaultyFeaturesException.class)
        .hasMessageContaining(
            "line 6: There is no reading workqueue.exceute; the nearest are workqueue.execute, ")
        .hasMessageNotContaining("the scenario asks nothing");
  }

  @Test
  void aWorkTheDriverDoesNotHaveIsOneFault(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bad.feature"),
        """
        @prediction @patch-c @confidence-low
        Feature: Bad
          @A-B
          Scenario: Misspelt
            When the 4 MB/s stage is judged
            Then workqueue.execute.sdio_rx_wrok is predicted to be 0
        """);

    assertThat(Features.read(folder)).hasSize(1);
    assertThatThrownBy(() -> Features.read(folder, KnownDrivers.today("bes2600")))
        .isInstanceOf(FaultyFeaturesException.class)
        .hasMessageContaining("line 6: There is no reading workqueue.execute.sdio_rx_wrok;")
        .hasMessageNotContaining("the scenario asks nothing");
  }
}
