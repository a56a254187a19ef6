package besser.gate.judge.check;

import besser.gate.judge.Result;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code every fact is what the environment says of it}: the interface, its address, the driver
 * behind it, the module, the run it belongs to, and what its recorders were told.
 */
public record FactsOfEnvironment() implements Check {
  @Override
  public String bound() {
    return "as the environment says";
  }

  @Override
  public String remedy() {
    return "a rig that matches its environment file";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return FactTable.alike(
        judgedStage.repetition().id(),
        Stream.of(
                FactTable.asked(judgedStage),
                OrdersOfPlan.unlike(judgedStage),
                ModuleFile.unlike(judgedStage))
            .flatMap(List::stream)
            .toList(),
        "is what its environment says");
  }
}
