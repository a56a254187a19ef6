package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.LinkTick;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameCellTest {
  private static final SameCell CHECK = new SameCell();
  private static final String OTHER = "c0:25:06:e6:5b:33";

  private static Result at(double t, Consumer<Brief.Tick> change) {
    return CHECK.on(new Brief().at(t, change).judgedStage());
  }

  private static String elsewhere(String where) {
    return "rep-1 was elsewhere: "
        + where
        + ", the environment says c0:25:06:e6:5b:32 at 2437 MHz (device/link.tsv line 9).";
  }

  @Test
  void samplesOfTheCellOfTheEnvironmentHold() {
    assertThat(CHECK.bound()).isEqualTo("BSSID and channel of the environment");
    assertThat(CHECK.on(new Brief().judgedStage()))
        .isEqualTo(holds("rep-1 stayed with c0:25:06:e6:5b:32 at 2437 MHz in all 7 samples."));
  }

  @Test
  void oneSampleOfAnotherAccessPointFails() {
    assertThat(at(1060, t -> t.bssid = OTHER))
        .isEqualTo(fails(elsewhere("c0:25:06:e6:5b:33 at 2437 MHz")));
  }

  @Test
  void oneSampleOnAnotherChannelFails() {
    assertThat(at(1060, t -> t.channel = OptionalInt.of(5180)))
        .isEqualTo(fails(elsewhere("c0:25:06:e6:5b:32 at 5180 MHz")));
  }

  @Test
  void oneSampleThatDoesNotNameItsCellIsUndecidedAndShowsNoOther() {
    Result mute =
        undecided(
            "Undecided: rep-1 has a sample that does not name its access point and channel"
                + " (device/link.tsv line 9).");
    assertThat(at(1060, t -> t.channel = OptionalInt.empty())).isEqualTo(mute);
    assertThat(at(1060, t -> t.bssid = "-")).isEqualTo(mute);
    assertThat(
            CHECK
                .on(
                    new Brief()
                        .at(1060, t -> t.channel = OptionalInt.empty())
                        .at(1080, t -> t.bssid = OTHER)
                        .judgedStage())
                .outcome())
        .isEqualTo(Outcome.FAILS);
  }

  @Test
  void theFirstSampleElsewhereIsTheOneNamed() {
    Brief brief =
        new Brief().at(1060, t -> t.channel = OptionalInt.of(5180)).at(1080, t -> t.bssid = OTHER);

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(fails(elsewhere("c0:25:06:e6:5b:32 at 5180 MHz")));
  }

  @ParameterizedTest(name = "second {0}")
  @ValueSource(doubles = {1020, 1180})
  void aSampleThatDoesNotCountMayBeElsewhere(double t) {
    assertThat(at(t, x -> x.bssid = OTHER))
        .isEqualTo(holds("rep-1 stayed with c0:25:06:e6:5b:32 at 2437 MHz in all 7 samples."));
  }

  @Test
  void aSampleThatDoesNotSayWhetherItIsAssociatedIsNotLookedAt() {
    assertThat(
            at(
                1060,
                t -> {
                  t.state = LinkTick.State.UNKNOWN;
                  t.bssid = OTHER;
                }))
        .isEqualTo(holds("rep-1 stayed with c0:25:06:e6:5b:32 at 2437 MHz in all 6 samples."));
  }

  @Test
  void aStageWithoutAnAssociatedSampleIsUndecided() {
    Brief brief = new Brief().between(1000, 1160, t -> t.state = LinkTick.State.UNKNOWN);

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 has no sample of an associated link in the stage"
                    + " (device/link.tsv)."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"environment.link.bssid", "environment.link.freq_mhz"})
  void anEnvironmentThatDoesNotSayIsUndecided(String fact) {
    Brief brief = new Brief().with(b -> b.campaign.remove(fact));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 has nothing to be compared with: campaign.json names no BSSID, or"
                    + " neither channel nor band."));
  }

  private static Brief withoutAChannel(String band) {
    return new Brief()
        .with(
            b -> {
              b.campaign.remove("environment.link.freq_mhz");
              b.campaign.put("environment.link.band", band);
            });
  }

  @Test
  void withoutAChannelTheOneItBeganOnIsHeld() {
    assertThat(CHECK.on(withoutAChannel("2.4 GHz").judgedStage()))
        .isEqualTo(holds("rep-1 stayed with c0:25:06:e6:5b:32 at 2437 MHz in all 7 samples."));
    assertThat(
            CHECK.on(
                withoutAChannel("2.4 GHz")
                    .at(1060, t -> t.channel = OptionalInt.of(2462))
                    .judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 was elsewhere: c0:25:06:e6:5b:32 at 2462 MHz, the environment says"
                    + " c0:25:06:e6:5b:32 on 2.4 GHz, and it began at 2437 MHz (device/link.tsv"
                    + " line 9)."));
  }

  @Test
  void withoutAChannelTheBandIsHeldFromTheStart() {
    assertThat(CHECK.on(withoutAChannel("5 GHz").judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 was elsewhere from its start: at 2437 MHz, the environment says 5 GHz"
                    + " (device/link.tsv)."));
  }

  @Test
  void aRecordingThatNeverShowsAChannelIsUndecided() {
    Brief brief = withoutAChannel("2.4 GHz").between(0, 9999, t -> t.channel = OptionalInt.empty());
    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            undecided("Undecided: rep-1 shows no channel from its start on (device/link.tsv)."));
  }

  @Test
  void withoutSamplesItIsUndecided() {
    assertThat(CHECK.on(new Brief().lacks("device/link.tsv").judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: link.cell of rep-1 was not measured. device/link.tsv is not there."
                    + " (device/link.tsv)",
                new Reading.Absent(
                    "link.cell", "device/link.tsv is not there.", Source.of("device/link.tsv"))));
  }

  @Test
  void withoutAStageItIsUndecided() {
    assertThat(CHECK.on(new Brief().lacks("device/stages.tsv").judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: link.cell of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                new Reading.Absent(
                    "link.cell",
                    "device/stages.tsv is not there.",
                    Source.of("device/stages.tsv"))));
  }
}
