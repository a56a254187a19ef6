package besser.gate.judge.check;

import static besser.gate.judge.check.Results.byBothCounters;
import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.marginal;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanRateTest {
  private static final ByteRate RATE = new ByteRate(2e6);
  private static final MeanRate FLOOR = new MeanRate(RATE);

  private static JudgedStage received(long perTick) {
    return new Brief().between(1000, 1160, t -> t.bytes = perTick).judgedStage();
  }

  @Test
  void itsRateIsTheFloorStallsAreMeasuredBy() {
    assertThat(FLOOR.bound()).isEqualTo("at least 2 MB/s");
    assertThat(FLOOR.floor()).contains(RATE);
  }

  @Test
  void aMeanOfTheFloorHolds() {
    JudgedStage judgedStage = received(40_000_000);

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 received 2 MB/s on average, at least 2 MB/s was asked (4M stage without"
                        + " its first 40 s, 120 s; device/rx_bytes.tsv lines 8-14). Over 2 min of"
                        + " ticks.",
                    judgedStage.reading("rx.mean"))));
  }

  @Test
  void aMeanJustUnderItFails() {
    JudgedStage judgedStage = received(39_980_000);

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            marginal(
                fails(
                    "Missed: rep-1 received 1.999 MB/s on average, at least 2 MB/s is asked (4M"
                        + " stage without its first 40 s, 120 s; device/rx_bytes.tsv lines 8-14)."
                        + " Over 2 min of ticks.",
                    judgedStage.reading("rx.mean"))));
  }

  @Test
  void whatADeathLeftUnrecordedCountsAsNothingReceived() {
    Brief died = new Brief().between(1000, 1080, t -> t.bytes = 108_000_000).dies(1080).ends(1120);
    Reading mean =
        new Reading.Measured(
            "rx.mean",
            1.8e6,
            Unit.BYTES_PER_SECOND,
            "4M stage without its first 40 s, 80 s",
            new Source("device/rx_bytes.tsv", 8, 12),
            "Over 80 s of ticks. The link died and the repetition was ended; the rest of the stage"
                + " counts as nothing received.");

    assertThat(FLOOR.on(died.judgedStage()))
        .isEqualTo(
            byBothCounters(
                fails(
                    "Missed: rep-1 received 1.8 MB/s on average, at least 2 MB/s is asked (4M stage"
                        + " without its first 40 s, 80 s; device/rx_bytes.tsv lines 8-12). Over"
                        + " 80 s of ticks. The link died and the repetition was ended; the rest of"
                        + " the stage counts as nothing received.",
                    mean)));
  }

  @Test
  void oneRepetitionHasOneMeanAndWhatCameWhileTheLinkLivedHasAnotherName() {
    JudgedStage died =
        new Brief()
            .between(1000, 1080, t -> t.bytes = 108_000_000)
            .dies(1080)
            .ends(1120)
            .judgedStage();
    assertThat(FLOOR.on(died).readings()).containsExactly(died.reading("rx.mean"));
    assertThat(died.reading("rx.interface_mean").measured())
        .hasValueSatisfying(m -> assertThat(m.value()).isCloseTo(1.05 * 1.8e6, within(1e-3)));
    assertThat(died.reading("rx.mean_while_alive").measured())
        .hasValueSatisfying(
            m -> {
              assertThat(m.value()).isEqualTo(5.4e6);
              assertThat(m.window()).isEqualTo("4M stage without its first 40 s, 40 s");
            });
  }

  @Test
  void whileTheLinkLivesThereIsNoOtherMean() {
    assertThat(new Brief().judgedStage().readings())
        .extracting(Reading::name)
        .contains("rx.mean")
        .doesNotContain("rx.mean_while_alive");
  }

  @Test
  void aDeathThatWasRecordedToTheStagesEndIsInTheMeanAlready() {
    JudgedStage judgedStage = new Brief().dies(1100).judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            byBothCounters(
                fails(
                    "Missed: rep-1 received 1.5 MB/s on average, at least 2 MB/s is asked (4M stage"
                        + " without its first 40 s, 120 s; device/rx_bytes.tsv lines 8-14). Over"
                        + " 2 min of ticks.",
                    judgedStage.reading("rx.mean"))));
  }

  @ParameterizedTest(name = "{0} bytes a tick, {1} on the interface: {2}, by both counters {3}")
  @CsvSource({
    "32_000_000, 1.05,   FAILS, true",
    "32_000_000, 1.2499, FAILS, true",
    "32_000_000, 1.25,   FAILS, false",
    "32_000_000, 1.3,    FAILS, false",
    "32_000_000, 0.5,    FAILS, true",
    "40_000_000, 0.5,    HOLDS, false",
    "40_000_000, 1.05,   HOLDS, false"
  })
  void aFailureStandsByBothCountersWhereTheInterfaceMissesTheFloorToo(
      String bytes, double overhead, Outcome outcome, boolean both) {
    Result result =
        FLOOR.on(
            new Brief()
                .between(
                    1000,
                    1160,
                    t -> {
                      t.bytes = Long.parseLong(bytes.replace("_", ""));
                      t.overhead = overhead;
                    })
                .judgedStage());

    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.byBothCounters()).isEqualTo(both);
  }

  @Test
  void aDeathsUnrecordedTimeCountsForTheInterfaceToo() {
    // 2.1 MB/s of frames for 80 s of 120 s.
    Brief died = new Brief().between(1000, 1080, t -> t.bytes = 40_000_000).dies(1080).ends(1120);
    assertThat(FLOOR.on(died.judgedStage()).byBothCounters()).isTrue();
  }

  @Test
  void framesAloneAreOneCounter() {
    JudgedStage judgedStage =
        new Brief()
            .with(b -> b.payload = false)
            .between(1000, 1160, t -> t.bytes = 20_000_000)
            .judgedStage();
    assertThat(FLOOR.on(judgedStage).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(FLOOR.on(judgedStage).byBothCounters()).isFalse();
  }

  @Test
  void aStageThatEndedEarlyWithALivingLinkIsJudgedOnWhatItHas() {
    JudgedStage judgedStage = new Brief().ends(1120).judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 received 3 MB/s on average, at least 2 MB/s was asked (4M stage without its"
                    + " first 40 s, 80 s; device/rx_bytes.tsv lines 8-12). Over 80 s of ticks.",
                judgedStage.reading("rx.mean")));
  }

  @Test
  void withoutACounterItIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/rx_bytes.tsv").judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.mean of rep-1 was not measured. device/rx_bytes.tsv is not there."
                    + " (device/rx_bytes.tsv)",
                judgedStage.reading("rx.mean")));
  }

  @Test
  void withoutAStageItIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/stages.tsv").judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.mean of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                judgedStage.reading("rx.mean")));
  }

  @Test
  void aMeanOfFramesThatReachesTheFloorIsUndecided() {
    JudgedStage judgedStage = new Brief().with(b -> b.payload = false).judgedStage();

    assertThat(FLOOR.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: only frames of the interface were recorded, which are more than the"
                    + " payload. rep-1 received 3.15 MB/s on average, at least 2 MB/s was asked (4M"
                    + " stage without its first 40 s, 120 s; device/rx_bytes.tsv lines 8-14). Over"
                    + " 2 min of ticks. Frames of the interface, which run some 4.5 % above"
                    + " payload; no payload was recorded.",
                judgedStage.reading("rx.mean")));
  }
}
