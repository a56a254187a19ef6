package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.rig.Diagnosis;
import besser.gate.rig.Doctor;
import besser.gate.rig.Rig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gate doctor}: is the rig as its file says. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Check everything about a rig that can be checked beforehand. Changes nothing; says how to"
            + " mend what is not as it should be.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private RunOptions runOptions = new RunOptions();

  @Override
  public Integer call() {
    Environment described = runOptions.environment(Home.here());
    try (RigStart.Up up =
            RigStart.up(described, runOptions.model(), runOptions.plan(described).compression());
        Rig rig =
            Rig.over(
                up.environment(), RecordingSession.passphrase(), new Span(5), LossWatch.NONE)) {
      Diagnosis diagnosis = new Doctor(rig).examine();
      System.out.println(diagnosis.text());
      return diagnosis.mayStart() ? Exit.HOLDS.status() : Exit.USAGE.status();
    }
  }
}
