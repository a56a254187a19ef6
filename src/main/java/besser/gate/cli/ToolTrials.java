package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.evidence.Driver;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import besser.gate.rig.DoctorCheck;
import besser.gate.rig.DriverSymbols;
import besser.gate.rig.Lease;
import besser.gate.rig.Rig;
import besser.gate.rig.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What only doing it shows: the recorder's own words, tried on the driver a rig's file names. */
final class ToolTrials {
  /** A run as short as this shows by itself what its tools cannot. */
  private static final Span SHORT = new Span(600);

  private ToolTrials() {}

  /** Tries, under a lease of its own. */
  static List<DoctorCheck> on(Rig rig) {
    Driver driver = KnownDrivers.today(rig.environment().module());
    List<String> probes = new ArrayList<>(driver.all(Driver.Role.PROBE));
    probes.addAll(driver.all(Driver.Role.LAST_PROBE));
    DriverSymbols symbols =
        new DriverSymbols(
            driver.path(),
            Set.copyOf(driver.all(Driver.Role.WORK)),
            Set.copyOf(driver.all(Driver.Role.LOCK)),
            probes);
    return new Trials(rig, symbols)
        .under(new Lease.Claim(UUID.randomUUID().toString(), Caller.who(), "doctor"));
  }

  /** Why a run need not have anything tried before it; empty where it must. */
  static Optional<String> needless(Environment environment, Plan plan) {
    if (environment.kind() == Environment.Kind.SIMULATED) {
      return Optional.of("those of the simulated rig are made for it");
    }
    return plan.inAll().compareTo(SHORT) <= 0
        ? Optional.of("a run of %s shows it by itself".formatted(plan.inAll()))
        : Optional.empty();
  }
}
