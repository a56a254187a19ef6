package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;

/**
 * {@code at most … of its samples are lost}, frames unresolved, or the driver's samples of a work
 * nobody knows.
 *
 * @param reading name of the reading
 * @param most the bound
 */
public record ProfileAtMost(String reading, Share most) implements Check {
  @Override
  public String bound() {
    return Bound.atMost(most.fraction(), Unit.SHARE).words() + " " + word();
  }

  private String word() {
    return reading.contains("lost")
        ? "lost"
        : reading.contains("unknown") ? "of unknown works" : "unresolved";
  }

  private String what() {
    return reading.contains("lost")
        ? "of its samples lost"
        : reading.contains("unknown")
            ? "of the driver's samples in kernel threads whose work is in no list of this driver"
            : "of its kernel frames unresolved";
  }

  @Override
  public String remedy() {
    return reading.contains("lost")
        ? "a larger perf buffer, so that it loses no samples"
        : reading.contains("unknown")
            ? "the driver's new works named in drivers/<module>/driver.tsv"
            : "kernel symbols readable (kptr_restrict 0)";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Bound.atMost(most.fraction(), Unit.SHARE)
        .on(judgedStage, judgedStage.reading(reading), "has", what());
  }
}
