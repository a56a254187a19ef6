package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.rig.DoctorCheck.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What {@code try.sh} told, as checks. */
final class TrialChecks {
  /** Those without which a lock claim is undecided, and a campaign never accepted. */
  static final Set<String> LOCK =
      Set.of("device.tried.perf", "device.symbols.driver", "device.symbols.lock");

  private final Environment environment;
  private final DriverSymbols symbols;

  TrialChecks(Environment environment, DriverSymbols symbols) {
    this.environment = environment;
    this.symbols = symbols;
  }

  List<DoctorCheck> of(HostReport device, HostReport sender) {
    List<DoctorCheck> checks = new ArrayList<>();
    checks.add(
        tried(
            device,
            "device.tried.netcat",
            "try_netcat",
            State.STOP,
            "listens once on port " + environment.port(),
            InstallHint.of("nc") + " A firewall in between is the other reason."));
    checks.add(tools(device, "device"));
    checks.add(bytes(device, "device"));
    checks.add(
        tried(
            device,
            "device.tried.perf",
            "try_perf",
            State.WARN,
            "samples all CPUs for a second and lists build-ids",
            "Lock shares will be undecided. " + InstallHint.of("perf")));
    checks.add(
        tried(
            device,
            "device.tried.counters",
            "try_counters",
            State.WARN,
            "every counter can be armed",
            "Those will be \"not measured\": CONFIG_HIST_TRIGGERS, CONFIG_KPROBE_EVENTS."));
    checks.add(path(device));
    checks.add(lock(device));
    checks.add(
        tried(
            sender,
            "sender.tried.netcat",
            "try_netcat",
            State.STOP,
            "sends from %s to %s, port %s"
                .formatted(
                    environment.sender().data(), environment.device().data(), environment.port()),
            "busybox's netcat cannot be told where to send from. " + InstallHint.of("nc")));
    checks.add(
        tried(
            sender,
            "sender.tried.pv",
            "try_pv",
            State.STOP,
            "keeps to a rate and counts bytes",
            InstallHint.of("pv")));
    checks.add(tools(sender, "sender"));
    checks.add(bytes(sender, "sender"));
    return checks;
  }

  private static DoctorCheck tools(HostReport report, String role) {
    return tried(
        report,
        role + ".tried.tools",
        "try_tools",
        State.WARN,
        "nohup, setsid, getconf, nice, tr, head and the tablet's stdbuf do as asked",
        InstallHint.of("coreutils"));
  }

  private static DoctorCheck bytes(HostReport report, String role) {
    return tried(
        report,
        role + ".tried.ss",
        "try_ss",
        State.STOP,
        "ss counts the load's bytes",
        "Nothing is judged without them. " + InstallHint.of("ss"));
  }

  private static DoctorCheck tried(
      HostReport report, String name, String key, State otherwise, String needed, String mend) {
    if (!report.has(key)) {
      return DoctorCheck.unknown(name, needed, "The trial did not come so far; try it by hand.");
    }
    String said = report.get(key).orElse("").strip();
    boolean well = said.equals("ok");
    return DoctorCheck.of(name, well, otherwise, well ? "does" : said, needed, mend);
  }

  private DoctorCheck path(HostReport device) {
    Set<String> there = new TreeSet<>(device.all("symbol"));
    String needed =
        "one of %s and one of %s in /proc/kallsyms"
            .formatted(
                String.join(", ", new TreeSet<>(symbols.path())),
                String.join(", ", new TreeSet<>(symbols.works())));
    if (!device.has("kallsyms")) {
      return DoctorCheck.unknown("device.symbols.driver", needed, "Read it as root.");
    }
    there.retainAll(union());
    return DoctorCheck.of(
        "device.symbols.driver",
        any(there, symbols.path()) && any(there, symbols.works()),
        State.WARN,
        there.isEmpty() ? "none" : String.join(", ", there),
        needed,
        """
            The compiler inlined or renamed them: lock shares will be undecided. Mark them \
            noinline, or name what took their place in the driver's folder.""");
  }

  private DoctorCheck lock(HostReport device) {
    String needed = String.join(", ", symbols.lock()) + " in /proc/kallsyms";
    if (!device.has("kallsyms")) {
      return DoctorCheck.unknown("device.symbols.lock", needed, "Read it as root.");
    }
    boolean there = device.all("symbol").containsAll(symbols.lock());
    return DoctorCheck.of(
        "device.symbols.lock",
        there,
        State.WARN,
        there ? "there" : "not there",
        needed,
        """
            On arm64 it exists only in a kernel with preemption; without, unlocks are inlined, no \
            sample can fall on it and lock shares are undecided. Boot a kernel with CONFIG_PREEMPT \
            or CONFIG_PREEMPT_LAZY (zcat /proc/config.gz tells).""");
  }

  private Set<String> union() {
    Set<String> all = new TreeSet<>(symbols.path());
    all.addAll(symbols.works());
    return all;
  }

  private static boolean any(Set<String> there, Set<String> wanted) {
    return wanted.isEmpty() || wanted.stream().anyMatch(there::contains);
  }
}
