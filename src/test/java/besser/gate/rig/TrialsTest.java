package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.OwnEnvironments;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.remote.sshj.LoginShell;
import besser.gate.rig.DoctorCheck.State;
import besser.gate.simulated.RigBuilder;
import besser.gate.simulated.SimulatedRig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The recorder's own words, spoken to the stand-in tools of the simulated rig. */
class TrialsTest {
  private static final DriverSymbols SYMBOLS =
      new DriverSymbols(
          Set.of("bes2600_bh", "bes2600_bh_work"),
          Set.of("sdio_rx_work", "sdio_tx_work"),
          Set.of("_raw_spin_unlock_irqrestore"),
          List.of("ieee80211_rx_napi", "ieee80211_rx_list"));
  private static final Lease.Claim CLAIM = new Lease.Claim("token-of-doctor", "test", "doctor");

  @Test
  void aSoundRigDoesAllThatIsAskedOfItAndKeepsNothingOfIt() throws IOException {
    try (SimulatedRig hosts = started("healthy");
        Rig rig = over(hosts)) {
      List<DoctorCheck> checks = new Trials(rig, SYMBOLS).under(CLAIM);
      assertThat(checks).hasSizeGreaterThan(10);
      // The simulated kernel has no synthetic events: times are not measured there, and it says so.
      assertThat(checks)
          .filteredOn(check -> check.state() != State.OK)
          .singleElement()
          .satisfies(
              check -> {
                assertThat(check.name()).isEqualTo("device.tried.counters");
                assertThat(check.seen()).contains("time_contention").doesNotContain("workqueue");
                assertThat(check.mend()).contains("not measured");
              });
      assertThat(
              LoginShell.on(
                  hosts.environment().device(),
                  "cd $GATE_ROOT/sys/kernel/tracing && ls instances && grep -c '^p:' kprobe_events"))
          .isEqualTo("0\n");
      assertThat(new Doctor(rig).examine().in(State.STOP)).isEmpty();
    }
  }

  @Test
  void whatAKernelLacksIsSaidWithWhatItCostsAndWhatToDo() throws IOException {
    try (SimulatedRig hosts = started("no-bh-symbol");
        Rig rig = over(hosts)) {
      LoginShell.on(
          hosts.environment().device(),
          "grep -v unlock $GATE_ROOT/proc/kallsyms >k; cp k $GATE_ROOT/proc/kallsyms");
      List<DoctorCheck> checks = new Trials(rig, SYMBOLS).under(CLAIM);
      assertThat(check(checks, "device.symbols.lock").seen()).isEqualTo("not there");
      assertThat(check(checks, "device.symbols.lock").mend())
          .contains("CONFIG_PREEMPT", "lock shares are undecided");
      assertThat(check(checks, "device.symbols.driver").state()).isEqualTo(State.WARN);
      assertThat(check(checks, "device.symbols.driver").seen())
          .isEqualTo("sdio_rx_work, sdio_tx_work");
      assertThat(new Diagnosis(checks, Map.of()).bars(List.of()))
          .containsExactlyInAnyOrder(
              "device.symbols.driver is sdio_rx_work, sdio_tx_work",
              "device.symbols.lock is not there");
    }
  }

  @Test
  void whileAnotherRunHoldsTheRigNothingIsTried() throws IOException {
    try (SimulatedRig hosts = started("healthy");
        Rig rig = over(hosts);
        Lease other = Lease.take(rig, new Lease.Claim("token-of-another", "somebody", "run-7"))) {
      assertThat(new Trials(rig, SYMBOLS).under(CLAIM))
          .singleElement()
          .satisfies(
              check -> {
                assertThat(check.state()).isEqualTo(State.UNKNOWN);
                assertThat(check.seen()).startsWith("not tried: ").contains("held by somebody");
              });
      assertThat(other.lost()).isEmpty();
    }
  }

  private static DoctorCheck check(List<DoctorCheck> checks, String name) {
    return checks.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static SimulatedRig started(String model) {
    return RigBuilder.start(
        OwnEnvironments.here().read("simulated"), model, 60, 7, InstallScript::text);
  }

  private static Rig over(SimulatedRig hosts) {
    return Rig.over(hosts.environment(), key -> null, new Span(20), LossWatch.NONE);
  }
}
