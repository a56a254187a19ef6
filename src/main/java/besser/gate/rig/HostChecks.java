package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.quantity.ByteCount;
import besser.gate.rig.DoctorCheck.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What both hosts need: root where it is used, tools, a place for recordings, no other campaign.
 */
final class HostChecks {
  private static final List<String> BOTH =
      List.of("awk", "cat", "date", "df", "gzip", "mkfifo", "od", "sha256sum", "ss", "timeout");

  private final String role;
  private final Host host;
  private final Environment environment;
  private final HostReport hostReport;

  HostChecks(String role, Host host, Environment environment, HostReport hostReport) {
    this.role = role;
    this.host = host;
    this.environment = environment;
    this.hostReport = hostReport;
  }

  List<DoctorCheck> all() {
    List<DoctorCheck> doctorChecks =
        new ArrayList<>(List.of(tools(), netcat(), workdir(), guarded(), disk(), lease()));
    doctorChecks.addAll(root());
    return doctorChecks;
  }

  private List<DoctorCheck> root() {
    if (host.sudo()) {
      return List.of();
    }
    boolean needed = role.equals("device") && environment.kind() != Environment.Kind.SIMULATED;
    String uid = hostReport.get("uid").orElse("not told");
    return List.of(
        DoctorCheck.of(
            role + ".root",
            !needed || uid.equals("0"),
            State.STOP,
            "uid " + uid,
            needed ? "uid 0, for tracefs, perf and kmsg" : "any login",
            "Set device.sudo: true in " + environment.file() + ", or log in as root."));
  }

  private DoctorCheck tools() {
    List<String> wanted = new ArrayList<>(BOTH);
    wanted.addAll(role.equals("device") ? List.of("iw", "perf", "modinfo") : List.of("pv"));
    List<String> missing = wanted.stream().filter(tool -> !hostReport.has("tool_" + tool)).toList();
    return DoctorCheck.of(
        role + ".tools",
        missing.isEmpty(),
        State.STOP,
        missing.isEmpty() ? wanted.size() + " there" : "missing: " + String.join(", ", missing),
        String.join(", ", wanted),
        InstallHint.of(missing));
  }

  private DoctorCheck netcat() {
    String variant = hostReport.get("netcat").orElse("none that is known");
    return DoctorCheck.of(
        role + ".netcat",
        hostReport.has("netcat"),
        State.STOP,
        variant,
        "openbsd, traditional, ncat, gnu or busybox",
        InstallHint.of("nc"));
  }

  private DoctorCheck workdir() {
    return DoctorCheck.of(
        role + ".workdir",
        hostReport.get("workdir_writable").orElse("").equals("yes"),
        State.STOP,
        host.workdir() + ": " + hostReport.get("workdir_writable").orElse("not told"),
        "a folder that can be written, or made",
        "Give another " + role + ".workdir in " + environment.file() + ".");
  }

  private DoctorCheck guarded() {
    String seen = hostReport.get("workdir_guarded").orElse("not told");
    return DoctorCheck.of(
        role + ".workdir.guarded",
        seen.equals("yes"),
        State.STOP,
        seen.equals("yes") ? host.workdir() + ": nobody else can change it" : seen,
        "a path that nobody but root and the login can change",
        "Mend that, or give another " + role + ".workdir in " + environment.file() + ".");
  }

  private DoctorCheck disk() {
    String needed = environment.needs().diskFreeMb() + " MB free for recordings";
    String name = role + ".disk";
    if (hostReport.number("disk_free_kb").isEmpty()) {
      return DoctorCheck.unknown(name, needed, "Look with df -k " + host.workdir() + ".");
    }
    double free = ByteCount.ofKibibytes(hostReport.number("disk_free_kb").getAsLong()).megabytes();
    return DoctorCheck.of(
        name,
        free >= environment.needs().diskFreeMb(),
        State.STOP,
        String.format(Locale.ROOT, "%.0f MB", free),
        needed,
        "Remove old recordings below " + host.workdir() + ", or name another folder.");
  }

  private DoctorCheck lease() {
    String name = role + ".lease";
    String needed = "no other campaign on this host";
    boolean signed = hostReport.number("lease_expires").isPresent();
    if (!signed && hostReport.has("lease_fresh")) {
      return new DoctorCheck(
          name,
          State.STOP,
          "held by somebody whose lease cannot be read",
          needed,
          "Wait 5 min from its last change; whoever comes then takes it over.");
    }
    if (!signed) {
      return DoctorCheck.ok(name, "free", needed);
    }
    double up = Double.parseDouble(hostReport.get("uptime_s").filter(Lease::isNumber).orElse("0"));
    long left = Math.round(hostReport.number("lease_expires").orElse(0) - up);
    boolean here = hostReport.get("lease_boot").equals(hostReport.get("boot_id"));
    String who =
        "%s, run %s since %s"
            .formatted(
                hostReport.get("lease_who").orElse("somebody"),
                hostReport.get("lease_run").orElse("-"),
                hostReport.get("lease_since").orElse("an unknown time"));
    return DoctorCheck.of(
        name,
        !here || left <= 0,
        State.STOP,
        here && left > 0 ? "held by " + who + ", " + left + " s left" : "was " + who + ", expired",
        needed,
        "Wait until it is given back; it ends within 1 min after its gate and its recorders have.");
  }
}
