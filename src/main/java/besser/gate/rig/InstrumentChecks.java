package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.rig.Check.State;
import java.util.List;
import java.util.stream.Stream;

/** The device's instruments: there, and nobody else's hands on them. */
final class InstrumentChecks {
  private final Environment environment;
  private final Facts facts;

  InstrumentChecks(Environment environment, Facts facts) {
    this.environment = environment;
    this.facts = facts;
  }

  List<Check> all() {
    return List.of(
        tracefs(),
        tracefsClean(),
        histTriggers(),
        perfIdle(),
        port(),
        Check.of(
            "device.kmsg",
            facts.has("kmsg"),
            State.STOP,
            facts.has("kmsg") ? "readable" : "not readable",
            "/dev/kmsg can be read",
            "Record as root; the kernel log is where a driver's death is written."),
        Check.of(
            "device.pstore",
            !facts.has("pstore"),
            State.WARN,
            facts.has("pstore") ? String.join(", ", facts.all("pstore")) : "empty",
            "no crash dump of an earlier boot",
            "Save it and remove it from /sys/fs/pstore: it was not made by this campaign."));
  }

  private Check tracefs() {
    return Check.of(
        "device.tracefs",
        facts.has("tracefs"),
        State.STOP,
        facts.get("tracefs").orElse("not found"),
        "tracefs with instances",
        "mount -t tracefs nodev /sys/kernel/tracing, as root.");
  }

  private Check tracefsClean() {
    List<String> left =
        Stream.of("trace_instance", "kprobe", "tracer")
            .flatMap(key -> facts.all(key).stream().map(value -> key + " " + value))
            .toList();
    boolean ours = left.stream().anyMatch(item -> item.contains("gate"));
    return Check.of(
        "device.tracefs.clean",
        left.isEmpty(),
        ours ? State.STOP : State.WARN,
        left.isEmpty() ? "clean" : String.join(", ", left),
        "nothing that another recording left",
        "See that no recorder runs, then remove them: rmdir instances/…, echo > kprobe_events,"
            + " echo nop > current_tracer.");
  }

  private Check histTriggers() {
    return facts.has("hist")
        ? Check.ok("device.hist", "there", "hist triggers in the kernel")
        : new Check(
            "device.hist",
            State.WARN,
            "not there",
            "hist triggers in the kernel",
            "Workqueue, mmc and contention counts will be \"not measured\"; CONFIG_HIST_TRIGGERS.");
  }

  private Check perfIdle() {
    if (!facts.has("perf_looked")) {
      return Check.unknown("device.perf.idle", "no perf running", "Look with pgrep perf.");
    }
    return Check.of(
        "device.perf.idle",
        !facts.has("perf_running"),
        State.STOP,
        facts.has("perf_running")
            ? "perf runs, pid " + String.join(", ", facts.all("perf_running"))
            : "none runs",
        "no perf running",
        "End it: two recordings falsify each other.");
  }

  private Check port() {
    return Check.of(
        "device.port",
        !facts.has("port_taken"),
        State.STOP,
        facts.get("port_taken").orElse("free"),
        "TCP port " + environment.port() + " free",
        "End who listens there (ss -tlnp), or name another port in " + environment.file() + ".");
  }
}
