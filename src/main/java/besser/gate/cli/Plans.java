package besser.gate.cli;

import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import java.nio.file.Files;
import java.nio.file.Path;

/** From {@code --plan} and {@code --reps} to a plan. A plan file is a {@link PlanFile}. */
final class Plans {
  private Plans() {}

  /**
   * The plan asked for.
   *
   * @param word {@code locked}, {@code rehearsal} or a YAML file
   * @param repetitions 0 for the plan's own number
   * @param compression of a rehearsal
   * @throws UsageException naming what is wrong with a plan file
   */
  static Plan of(String word, int repetitions, double compression) {
    if (word.equals("rehearsal")) {
      return RehearsalPlan.compressed(repetitions == 0 ? 3 : repetitions, compression);
    }
    if (word.equals("locked")) {
      LockedPlan locked = new LockedPlan();
      // Fewer repetitions on purpose make the ramp a rehearsal, in real time.
      return repetitions == 0 || repetitions == locked.repetitions()
          ? locked
          : RehearsalPlan.compressed(repetitions, 1);
    }
    Path file = Path.of(word);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "There is no plan " + word + ". Give locked, rehearsal, or a YAML file.");
    }
    return new PlanFile(file).plan(repetitions);
  }
}
