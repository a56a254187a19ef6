package besser.gate.campaign;

import besser.gate.environment.DataAddress;
import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.evidence.Driver;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.plan.Plan;
import besser.gate.plan.TimeScale;
import besser.gate.quantity.Span;
import besser.gate.recorder.RecorderConfig;
import besser.gate.recorder.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan on a rig as what its recorders are told. Times of the rig (a listener that comes up, a
 * buffer that drains) do not shrink with a rehearsal's compression below what they need.
 *
 * @param plan what is to be run
 * @param environment where
 */
public record RecorderConfigs(Plan plan, Environment environment) {
  /** What the recorder of one host is told. */
  public RecorderConfig of(Role role, String runId) {
    Host own = role == Role.DEVICE ? environment.device() : environment.sender();
    return new RecorderConfig(
        runId,
        role,
        own.iface(),
        own.wire(),
        environment.port(),
        environment.module(),
        watched(KnownDrivers.today(environment.module()), plan.isDeep()),
        plan.tick(),
        plan.stages().stream().map(s -> new RecorderConfig.Step(s.id(), plan.length(s))).toList(),
        plan.sampled().id(),
        environment.perf().hz(),
        windows(),
        environment.perf().keep(),
        times(),
        environment.device().data(),
        Optional.of(environment.sender().data()).filter(DataAddress::isNumeric));
  }

  private static RecorderConfig.Watched watched(Driver driver, boolean deep) {
    List<String> probes = new ArrayList<>(driver.all(Driver.Role.PROBE));
    probes.addAll(driver.all(Driver.Role.LAST_PROBE));
    return new RecorderConfig.Watched(
        probes,
        driver.all(Driver.Role.TIMED),
        driver.all(Driver.Role.WAITED),
        driver.all(Driver.Role.COUNTED),
        deep
            ? new RecorderConfig.Costly(
                driver.all(Driver.Role.CALLED), driver.all(Driver.Role.HELD))
            : RecorderConfig.Costly.NONE,
        driver.the(Driver.Role.STATUS_FILE).orElse("-"),
        driver.the(Driver.Role.ASSOC_FIELD).orElse("-"),
        driver.the(Driver.Role.RECOVERIES_FIELD).orElse("-"),
        driver.the(Driver.Role.BH_FILE).orElse("-"),
        driver.the(Driver.Role.BH_FIELD).orElse("-"));
  }

  /**
   * The rig's windows in the middle of each of its periods. Where compression leaves too little of
   * them, one window over most of the stage: a short recording is cheap to print.
   */
  List<RecorderConfig.Stretch> windows() {
    double stage = plan.length(plan.sampled()).seconds();
    double window = plan.scale().real(environment.perf().window()).seconds();
    double every = plan.scale().real(environment.perf().every()).seconds();
    if (window < Environment.Perf.SHORTEST.seconds() || stage < every) {
      double length = Math.min(stage * 0.8, environment.perf().window().seconds());
      return List.of(new RecorderConfig.Stretch(new Span(stage * 0.1), new Span(length)));
    }
    List<RecorderConfig.Stretch> all = new ArrayList<>();
    for (double from = (every - window) / 2; from + window <= stage; from += every) {
      all.add(new RecorderConfig.Stretch(new Span(from), new Span(window)));
    }
    return all;
  }

  private RecorderConfig.Times times() {
    TimeScale scale = plan.scale();
    double connect = Math.max(10, scale.real(60));
    double drain = Math.max(3, scale.real(10));
    double postMortem = Math.max(2, scale.real(30));
    double stages = plan.stages().size() * (connect + drain + 5);
    double printing = windows().stream().mapToDouble(w -> w.length().seconds() * 3).sum();
    return new RecorderConfig.Times(
        new Span(Math.ceil(plan.length().seconds() + stages + postMortem + printing + 30)),
        plan.conditionEvery(),
        new Span(connect),
        new Span(drain),
        new Span(postMortem));
  }
}
