package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.environment.Environment;
import besser.gate.environment.EnvironmentFile;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.rig.Diagnosis;
import besser.gate.rig.DoctorCheck;
import besser.gate.rig.DoctorCheck.State;
import besser.gate.rig.HeldException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is found before two hours are spent, and not after. */
class ReadinessTest {
  private static final DoctorCheck WELL = new DoctorCheck("device.ssh", State.OK, "1", "1", "");

  private static Diagnosis with(String name, State state) {
    return new Diagnosis(
        List.of(WELL, new DoctorCheck(name, state, "not there", "needed", "Mend it.")), Map.of());
  }

  private static Environment environment(String name) {
    return new EnvironmentFile(Path.of("environments"), Path.of("/nowhere")).read(name);
  }

  @Test
  void beforeALongRunTheToolsAreTriedAndElseItIsSaidWhyNot() {
    assertThat(ToolTrials.needless(environment("lab"), new LockedPlan())).isEmpty();
    assertThat(ToolTrials.needless(environment("virtual-arm64"), new LockedPlan())).isEmpty();
    assertThat(ToolTrials.needless(environment("simulated"), new LockedPlan()))
        .hasValue("those of the simulated rig are made for it");
    assertThat(ToolTrials.needless(environment("lab"), RehearsalPlan.compressed(1, 90)))
        .hasValue("a run of 30 s shows it by itself");
  }

  @Test
  void aToolThatDoesNotDoAsAskedStartsNothing() {
    assertThatThrownBy(() -> Readiness.refuse(with("sender.tried.pv", State.STOP)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("The rig is not ready; nothing was started.")
        .hasMessageContaining("stop     sender.tried.pv  not there (needed: needed)");
    assertThatThrownBy(() -> Readiness.refuse(with("device.lease", State.STOP)))
        .isInstanceOf(HeldException.class);
  }

  @Test
  void whatWouldLeaveALockClaimUndecidedStopsTheLockedPlanAndNoOther() {
    Diagnosis without = with("device.symbols.lock", State.WARN);
    assertThatThrownBy(
            () -> new Readiness(environment("lab"), new LockedPlan()).refuseVain(without))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("device.symbols.lock is not there. Nothing was started. Mend that")
        .hasMessageContaining("(./gate doctor --env lab), or record under a plan of your own");
    assertThatCode(
            () ->
                new Readiness(environment("lab"), RehearsalPlan.compressed(1, 1))
                    .refuseVain(without))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                new Readiness(environment("lab"), new LockedPlan())
                    .refuseVain(with("device.hist", State.WARN)))
        .doesNotThrowAnyException();
  }
}
