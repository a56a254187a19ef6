package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.rig.DoctorCheck.State;
import java.util.List;
import java.util.stream.Stream;

/** The device's instruments: there, and nobody else's hands on them. */
final class InstrumentChecks {
  private final Environment environment;
  private final HostReport hostReport;

  InstrumentChecks(Environment environment, HostReport hostReport) {
    this.environment = environment;
    this.hostReport = hostReport;
  }

  List<DoctorCheck> all() {
    return List.of(
        tracefs(),
        tracefsClean(),
        histTriggers(),
        perfIdle(),
        port(),
        DoctorCheck.of(
            "device.kmsg",
            hostReport.has("kmsg"),
            State.STOP,
            hostReport.has("kmsg") ? "readable" : "not readable",
            "/dev/kmsg can be read",
            "Record as root; the kernel log is where a driver's death is written."),
        DoctorCheck.of(
            "device.pstore",
            !hostReport.has("pstore"),
            State.WARN,
            hostReport.has("pstore") ? String.join(", ", hostReport.all("pstore")) : "empty",
            "no crash dump of an earlier boot",
            "Save it and remove it from /sys/fs/pstore: it was not made by this campaign."));
  }

  private DoctorCheck tracefs() {
    return DoctorCheck.of(
        "device.tracefs",
        hostReport.has("tracefs"),
        State.STOP,
        hostReport.get("tracefs").orElse("not found"),
        "tracefs with instances",
        "mount -t tracefs nodev /sys/kernel/tracing, as root.");
  }

  private DoctorCheck tracefsClean() {
    List<String> left =
        Stream.of("trace_instance", "kprobe", "tracer")
            .flatMap(key -> hostReport.all(key).stream().map(value -> key + " " + value))
            .toList();
    boolean ours = left.stream().anyMatch(item -> item.contains("gate"));
    return DoctorCheck.of(
        "device.tracefs.clean",
        left.isEmpty(),
        ours ? State.STOP : State.WARN,
        left.isEmpty() ? "clean" : String.join(", ", left),
        "nothing that another recording left",
        """
            A run of the gate that died: ./gate doctor --clean CAMPAIGN. Otherwise see whose they \
            are, then rmdir instances/…, echo > kprobe_events, echo nop > current_tracer.""");
  }

  private DoctorCheck histTriggers() {
    return hostReport.has("hist")
        ? DoctorCheck.ok("device.hist", "there", "hist triggers in the kernel")
        : new DoctorCheck(
            "device.hist",
            State.WARN,
            "not there",
            "hist triggers in the kernel",
            "Workqueue, mmc and contention counts will be \"not measured\"; CONFIG_HIST_TRIGGERS.");
  }

  private DoctorCheck perfIdle() {
    if (!hostReport.has("perf_looked")) {
      return DoctorCheck.unknown("device.perf.idle", "no perf running", "Look with pgrep perf.");
    }
    return DoctorCheck.of(
        "device.perf.idle",
        !hostReport.has("perf_running"),
        State.STOP,
        hostReport.has("perf_running")
            ? "perf runs, pid " + String.join(", ", hostReport.all("perf_running"))
            : "none runs",
        "no perf running",
        "End it: two recordings falsify each other.");
  }

  private DoctorCheck port() {
    return DoctorCheck.of(
        "device.port",
        !hostReport.has("port_taken"),
        State.STOP,
        hostReport.get("port_taken").orElse("free"),
        "TCP port " + environment.port() + " free",
        "End who listens there (ss -tlnp), or name another port in " + environment.file() + ".");
  }
}
