package besser.gate.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightLogTest {
  private static final Instant EVENING = Instant.parse("2026-11-28T22:00:00Z");

  @TempDir Path folder;

  private NightLog log;

  @BeforeEach
  void aLogThatIsNotThereYet() {
    log = new NightLog(folder.resolve("history/nights.jsonl"));
  }

  private static Night night(String rig, Instant begun) {
    return new Night(rig, begun, Optional.empty());
  }

  @Test
  void aNightIsReadAsItWasWritten() throws IOException {
    Night over =
        night("lab", EVENING)
            .over(
                new Night.Outcome(
                    EVENING.plusSeconds(8220),
                    NightState.WORSE,
                    Optional.of(0),
                    "Line 1\nline 2 \"quoted\"",
                    Optional.of("20261128T220001Z-lab-baseline"),
                    List.of("a", "b"),
                    List.of("mean received: 2.01 MB/s")));
    log.begin(night("lab", EVENING), "boltzmann", 4711);
    log.begin(night("other", EVENING), "boltzmann", 4712);
    log.end(over);
    assertThat(log.read().nights())
        .containsExactly(
            new NightLog.Entry(over, "boltzmann", 4711),
            new NightLog.Entry(night("other", EVENING), "boltzmann", 4712));
    assertThat(log.read().faults()).isEmpty();
  }

  @Test
  void aLineThatWasCutOffIsNamedAndHidesNoOther() throws IOException {
    log.begin(night("lab", EVENING), "boltzmann", 1);
    Files.writeString(log.file(), "{\"line\":\"over\",\"envir", StandardOpenOption.APPEND);
    log.begin(night("lab", EVENING.plusSeconds(86_400)), "boltzmann", 2);
    assertThat(log.read().nights()).hasSize(2);
    assertThat(log.read().faults())
        .containsExactly("nights.jsonl line 2 cannot be read and is left out.");
  }

  @Test
  void aRuleIsSealedOnceAndAnewWhereItChanges() throws IOException {
    log.seal(EnduranceRule.IN_FORCE, EVENING, List.of());
    log.seal(EnduranceRule.IN_FORCE, EVENING.plusSeconds(60), List.of());
    assertThat(log.read().seals())
        .containsExactly(new NightLog.Rule(EnduranceRule.IN_FORCE.words(), EVENING, List.of()));
    log.seal(new EnduranceRule(0.8, 0.99, 0.05), EVENING.plusSeconds(120), List.of());
    assertThat(log.read().seals())
        .extracting(NightLog.Rule::since)
        .containsExactly(EVENING.plusSeconds(120));
  }

  @Test
  void aRuleSealedUnderAClockSetAheadCountsNothingUntilItIsSealedAgain() throws IOException {
    log.seal(EnduranceRule.IN_FORCE, EVENING.plusSeconds(4 * 365 * 86_400L), List.of());
    String then = "20301201T220000Z-lab-baseline";
    String next = "20261129T220000Z-lab-baseline";
    assertThat(log.read().counts(then, EVENING)).isFalse();
    assertThat(log.read().counts(next, EVENING.plusSeconds(86_400))).isFalse();
    log.seal(EnduranceRule.IN_FORCE, EVENING, List.of("20261127T220000Z-lab-baseline", then));
    assertThat(log.read().seals()).hasSize(2);
    assertThat(log.read().counts(next, EVENING.plusSeconds(86_400))).isTrue();
    assertThat(log.read().counts("20261127T220000Z-lab-baseline", EVENING)).isFalse();
    assertThat(log.read().counts(then, EVENING)).isFalse();
  }

  @Test
  void aRuleSealedUnderAClockSetBackCountsNothingThatWasThereAlready() throws IOException {
    String there = "20261127T220000Z-lab-baseline";
    String next = "20261129T220000Z-lab-baseline";
    log.seal(EnduranceRule.IN_FORCE, Instant.EPOCH, List.of(there));
    assertThat(log.read().counts(there, EVENING)).isFalse();
    assertThat(log.read().counts(next, EVENING.plusSeconds(86_400))).isTrue();
  }

  @Test
  void aNightUnderAClockSetBackLosesNoneThatCounted() throws IOException {
    String counted = "20261129T220000Z-lab-baseline";
    log.seal(EnduranceRule.IN_FORCE, EVENING, List.of());
    log.seal(EnduranceRule.IN_FORCE, Instant.EPOCH, List.of(counted));
    assertThat(log.read().counts(counted, EVENING.plusSeconds(86_400))).isTrue();
  }
}
