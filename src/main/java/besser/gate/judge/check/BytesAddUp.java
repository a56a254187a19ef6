package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.offered.ByteAccount;
import besser.gate.quantity.Share;

/**
 * {@code at most … of the bytes given, sent, acknowledged and received are unexplained}: counters
 * of two hosts that tell two stories were not of one load.
 *
 * @param most the bound
 */
public record BytesAddUp(Share most) implements Check {
  @Override
  public String bound() {
    return Bound.atMost(most.fraction(), Unit.SHARE).words() + " of the bytes unexplained";
  }

  @Override
  public String remedy() {
    return "every byte accounted for, from the sender's pv to the tablet's socket";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Reading unexplained =
        judgedStage
            .stage()
            .map(s -> ByteAccount.of(judgedStage.repetition(), judgedStage.campaign().plan(), s))
            .orElseGet(() -> judgedStage.noWindow("bytes.unexplained"));
    return Bound.atMost(most.fraction(), Unit.SHARE)
        .on(judgedStage, unexplained, "has", "of its bytes unexplained");
  }
}
