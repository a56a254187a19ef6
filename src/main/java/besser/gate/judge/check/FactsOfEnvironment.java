package besser.gate.judge.check;

import besser.gate.judge.Result;

/**
 * {@code every fact is what the environment says of it}: the interface, its address, the driver
 * behind it, the module, and the run it belongs to.
 */
public record FactsOfEnvironment() implements Check {
  @Override
  public String bound() {
    return "as the environment says";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return FactTable.alike(
        judgedStage.repetition().id(),
        FactTable.asked(judgedStage),
        "is what its environment says");
  }
}
