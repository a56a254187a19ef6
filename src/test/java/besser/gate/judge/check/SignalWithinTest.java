package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import org.junit.jupiter.api.Test;

class SignalWithinTest {
  private static final SignalWithin CHECK =
      new SignalWithin(new SignalLevel(-65), new SignalLevel(-55), new Share(0.95));

  private static Reading inside(double share, String window, int last, String note) {
    return new Reading.Measured(
        "link.signal_inside",
        share,
        Unit.SHARE,
        "4M stage without its first 40 s, " + window,
        new Source("device/link.tsv", 8, last),
        note);
  }

  @Test
  void itsBoundNamesTheWindow() {
    assertThat(CHECK.bound()).isEqualTo("-65 dBm to -55 dBm in at least 95 %");
  }

  @Test
  void aSignalInTheWindowHoldsAtItsEdgesToo() {
    JudgedStage judgedStage =
        new Brief().at(1060, t -> t.signal = -65).at(1080, t -> t.signal = -55).judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 had its signal in the window for 100 % of the stage (median -60 dBm), at least 95 % was asked"
                    + " (4M stage without its first 40 s, 120 s; device/link.tsv lines 8-14). 7 of"
                    + " 7 samples, 0 without a signal.",
                inside(1, "120 s", 14, "7 of 7 samples, 0 without a signal.")));
  }

  @Test
  void aSignalOutsideTooOftenFails() {
    JudgedStage judgedStage = new Brief().at(1080, t -> t.signal = -66).judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 had its signal in the window for 85.71 % of the stage (median -60 dBm), at least 95 %"
                    + " is asked (4M stage without its first 40 s, 120 s; device/link.tsv lines"
                    + " 8-14). 6 of 7 samples, 0 without a signal.",
                inside(6.0 / 7, "120 s", 14, "6 of 7 samples, 0 without a signal.")));
  }

  @Test
  void aSignalThatWentWithTheLinkDoesNotCount() {
    assertThat(CHECK.on(new Brief().dies(1100).judgedStage()))
        .isEqualTo(
            holds(
                "rep-1 had its signal in the window for 100 % of the stage (median -60 dBm), at least 95 % was asked"
                    + " (4M stage without its first 40 s, 60 s; device/link.tsv lines 8-11). 4 of 4"
                    + " samples, 0 without a signal.",
                inside(1, "60 s", 11, "4 of 4 samples, 0 without a signal.")));
  }

  @Test
  void withoutSamplesItIsUndecided() {
    assertThat(CHECK.on(new Brief().lacks("device/link.tsv").judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: link.signal_inside of rep-1 was not measured. device/link.tsv is not"
                    + " there. (device/link.tsv)",
                new Reading.Absent(
                    "link.signal_inside",
                    "device/link.tsv is not there.",
                    Source.of("device/link.tsv"))));
  }

  @Test
  void withoutAStageItIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/stages.tsv").judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: link.signal_inside of rep-1 was not measured. device/stages.tsv is not"
                    + " there. (device/stages.tsv)",
                judgedStage.noWindow("link.signal_inside")));
  }
}
