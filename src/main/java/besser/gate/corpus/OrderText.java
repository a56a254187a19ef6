package besser.gate.corpus;

import besser.gate.plan.Plan;
import java.util.stream.Collectors;

/** {@code config.txt}: what the recorder of a host was told. */
final class OrderText {
  private OrderText() {}

  static String of(Plan plan, String role, String runId) {
    boolean device = role.equals("device");
    return Tsv.format(
        """
        run_id=%s
        role=%s
        iface=%s
        wire_iface=%s
        port=12345
        module=bes2600
        tick_s=%.2f
        stages=%s
        judged_stage=%s
        perf_hz=99
        perf_windows=%s
        data_address=192.168.88.168
        source_address=192.168.88.10
        """,
        runId,
        role,
        device ? "wlan0" : "eth0",
        device ? "enu1" : "-",
        plan.tick().seconds(),
        plan.stages().stream()
            .map(s -> Tsv.format("%s:%.2f", s.id(), plan.length(s).seconds()))
            .collect(Collectors.joining(" ")),
        plan.stages().get(plan.stages().size() - 1).id(),
        String.join(" ", PerfFiles.ordered(plan)));
  }
}
