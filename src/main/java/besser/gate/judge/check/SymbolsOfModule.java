package besser.gate.judge.check;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.metric.lock.KernelBuilds;
import java.util.Optional;

/**
 * {@code its symbols come from the loaded module}: no perf window was resolved against another
 * build, and the kernel and the modules below are those of the first repetition. A share under
 * another kernel is a share of another rig, whatever its release is called.
 */
public record SymbolsOfModule() implements Check {
  @Override
  public String bound() {
    return "symbols of the loaded module";
  }

  @Override
  public String remedy() {
    return "symbols of the module that is loaded";
  }

  @Override
  public String counted() {
    return "windows with foreign symbols";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Result own =
        Bound.atMost(0, Unit.COUNT)
            .on(
                judgedStage,
                judgedStage.reading("lock.foreign_symbols"),
                "has",
                "windows with foreign symbols");
    return own.outcome() == Outcome.HOLDS ? otherKernel(judgedStage).orElse(own) : own;
  }

  private static Optional<Result> otherKernel(JudgedStage judgedStage) {
    Repetition own = judgedStage.repetition();
    return judgedStage.campaign().counted().stream()
        .findFirst()
        .flatMap(first -> KernelBuilds.of(first).plus(KernelBuilds.of(own)).several())
        .map(
            words ->
                Result.unmet(
                    own.id(),
                    """
                        lists other builds of the kernel or its modules than the first repetition: \
                        %s (device/perf-N.buildids.txt). One kernel is needed in all repetitions."""
                        .formatted(words)));
  }
}
