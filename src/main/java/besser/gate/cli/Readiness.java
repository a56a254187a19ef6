package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.rig.Diagnosis;
import besser.gate.rig.Doctor;
import besser.gate.rig.DoctorCheck;
import besser.gate.rig.HeldException;
import besser.gate.rig.Rig;
import java.util.List;
import java.util.Optional;

/**
 * Whether a rig is ready for a run.
 *
 * @param environment the rig
 * @param plan what is to be run
 */
record Readiness(Environment environment, Plan plan) {
  /** For how long a host that does not answer is tried again. */
  private static final Span PATIENCE = new Span(10);

  /**
   * Refuses a rig that is not as its file says, and before a long run one whose tools do not do as
   * asked, or that could not accept whatever it recorded.
   *
   * @throws HeldException where all that stops it is another run
   */
  Diagnosis examine() throws HeldException {
    try (Rig rig = rig()) {
      Diagnosis looked = look(rig);
      Optional<String> needless = ToolTrials.needless(environment, plan);
      if (needless.isPresent()) {
        System.err.println("gate: the tools were not tried, for " + needless.get() + ".");
        return looked;
      }
      System.err.println("gate: trying the tools as the recorder will use them.");
      List<DoctorCheck> tried = ToolTrials.on(rig);
      Diagnosis diagnosis = looked.with(tried);
      refuse(diagnosis);
      refuseVain(diagnosis);
      if (tried.stream().anyMatch(check -> check.state() != DoctorCheck.State.OK)) {
        System.err.print(diagnosis.text(false));
      }
      return diagnosis;
    }
  }

  /** Only looks, and refuses likewise. */
  void look() throws HeldException {
    try (Rig rig = rig()) {
      look(rig);
    }
  }

  private Rig rig() {
    return Rig.over(environment, Caller.passphrase(), PATIENCE, LossWatch.NONE);
  }

  private static Diagnosis look(Rig rig) throws HeldException {
    Diagnosis looked = new Doctor(rig).examine();
    refuse(looked);
    return looked;
  }

  static void refuse(Diagnosis diagnosis) throws HeldException {
    if (diagnosis.held()) {
      throw new HeldException("Nothing was started.\n" + diagnosis.text(false));
    }
    if (!diagnosis.mayStart()) {
      throw new UsageException(
          "The rig is not ready; nothing was started.\n" + diagnosis.text(false));
    }
  }

  /** Two hours of the locked plan for a claim that cannot be decided are nobody's wish. */
  void refuseVain(Diagnosis diagnosis) {
    List<String> bars = diagnosis.bars(List.of());
    if (plan instanceof LockedPlan && !bars.isEmpty()) {
      throw new UsageException(
          """
              This rig could not accept, whatever it recorded under the locked plan: %s. Nothing \
              was started. Mend that (./gate doctor --env %s), or record under a plan of your own \
              (--plan FILE).
              %s"""
              .formatted(String.join("; ", bars), environment.name(), diagnosis.text(false)));
    }
  }
}
