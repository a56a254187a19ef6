package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.metric.Unit;

/**
 * {@code its symbols come from the loaded module}: no perf window was resolved against another
 * build.
 */
public record SymbolsOfModule() implements Check {
  @Override
  public String bound() {
    return "symbols of the loaded module";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Bound.atMost(0, Unit.COUNT)
        .on(
            judgedStage,
            judgedStage.reading("lock.foreign_symbols"),
            "has",
            "windows with foreign symbols");
  }
}
