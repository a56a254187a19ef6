package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ResentBytesTest {
  private static final long MIB = 1 << 20;

  /** A 4M stage in which so many bytes were sent, and so many of them again. */
  private static Optional<String> of(long sent, OptionalLong again) {
    Repetition r =
        new MadeEvidence()
            .named("rep-1")
            .with(
                "sender/offered.tsv",
                List.of(tick(2, MIB, OptionalLong.of(MIB)), tick(3, sent, again)))
            .build();
    return ResentBytes.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .map(Seen::receipt);
  }

  private static OfferedTick tick(int line, long sent, OptionalLong again) {
    OptionalLong none = OptionalLong.empty();
    return new OfferedTick(
        line,
        line,
        "4M",
        none,
        none,
        none,
        OptionalLong.of(sent),
        none,
        none,
        none,
        none,
        OptionalInt.empty(),
        none,
        again,
        "-");
  }

  @Test
  void oneInTwentySentAgainIsALinkAndMoreIsAFinding() {
    assertThat(of(200 * MIB, OptionalLong.of(10 * MIB))).isEmpty();
    assertThat(of(200 * MIB, OptionalLong.of(10 * MIB + 1)))
        .hasValue("sender/offered.tsv: 4M stage, 10485761 of 209715200 bytes (line 3)");
  }

  @Test
  void aStumbleOfAShortStageIsNone() {
    assertThat(of(2 * MIB, OptionalLong.of(MIB))).isEmpty();
    assertThat(of(2 * MIB, OptionalLong.of(MIB + 1))).isPresent();
  }

  @Test
  void whereNobodyCountedWhatWasSentAgainTheLastRowThatDidTells() {
    assertThat(of(200 * MIB, OptionalLong.empty())).isEmpty();
  }
}
