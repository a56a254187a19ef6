package besser.gate.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Kind;
import besser.gate.judge.Limit;
import besser.gate.judge.check.Check;
import besser.gate.judge.check.LockShareBelow;
import besser.gate.judge.check.MeanRate;
import besser.gate.judge.check.NoStall;
import besser.gate.judge.check.SignalWithin;
import besser.gate.judge.check.WorstMinute;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import besser.gate.report.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final ByteRate TWO = new ByteRate(2e6);
  private static final Share TENTH = new Share(0.1);
  private static final LockShareBelow LOCK =
      new LockShareBelow(TENTH, LockShareBelow.Path.DRIVER_PATH);

  private static JudgedClaim claim(String id, Kind kind, Check... checks) {
    List<JudgedSentence> sentences =
        Arrays.stream(checks)
            // No chart reads the words.
            .map(c -> new JudgedSentence("lock at least 3 MB/s", "7 %", c.limit(), List.of()))
            .toList();
    return Judged.claim(id, kind, "t", "f", "", true, sentences);
  }

  private static Bounds bounds(JudgedClaim... claims) {
    return Bounds.of(Samples.judged(List.of(claims)));
  }

  @Test
  void boundsOfTargetsAndGoalsAreDrawnOnceEachHighestFirst() {
    Bounds bounds =
        bounds(
            claim("TGT-A", Kind.TARGET, new WorstMinute(new ByteRate(1.8e6)), LOCK),
            claim("GOAL-B", Kind.GOAL, new MeanRate(TWO), LOCK));
    assertThat(bounds.rates())
        .containsExactly(
            new Bounds.Line<>(TWO, "GOAL-B"), new Bounds.Line<>(new ByteRate(1.8e6), "TGT-A"));
    assertThat(bounds.lockShares()).containsExactly(new Bounds.Line<>(TENTH, "TGT-A"));
  }

  @Test
  void aPredictionAndACheckOfATimeDrawNoLine() {
    Bounds bounds =
        bounds(
            claim("PRED", Kind.PREDICTION, new MeanRate(TWO), LOCK),
            claim("TGT", Kind.TARGET, new NoStall(new Span(10), TWO)));
    assertThat(bounds)
        .isEqualTo(new Bounds(List.of(), List.of(), Optional.empty(), Optional.empty()));
  }

  @Test
  void theSignalWindowIsDrawnWhateverClaimStatesIt() {
    SignalLevel weak = new SignalLevel(-65);
    SignalLevel strong = new SignalLevel(-55);
    assertThat(
            bounds(claim("VAL", Kind.VALIDITY, new SignalWithin(weak, strong, new Share(0.9))))
                .signal())
        .contains(new Limit.OfSignal(weak, strong));
  }
}
