package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.rig.Check.State;
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
  private final Facts facts;

  HostChecks(String role, Host host, Environment environment, Facts facts) {
    this.role = role;
    this.host = host;
    this.environment = environment;
    this.facts = facts;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>(List.of(root(), tools(), netcat(), workdir(), disk()));
    checks.add(lease());
    return checks;
  }

  private Check root() {
    if (host.sudo()) {
      String sudo = facts.get("sudo").orElse("not told");
      return Check.of(
          role + ".sudo",
          sudo.equals("ok"),
          State.STOP,
          "sudo -n: " + sudo,
          "root without a password",
          "Let sudo run without a password for " + host.user() + " (visudo, NOPASSWD: ALL).");
    }
    boolean needed = role.equals("device") && environment.kind() != Environment.Kind.SIMULATED;
    String uid = facts.get("uid").orElse("not told");
    return Check.of(
        role + ".root",
        !needed || uid.equals("0"),
        State.STOP,
        "uid " + uid,
        needed ? "uid 0, for tracefs, perf and kmsg" : "any login",
        "Set device.sudo: true in " + environment.file() + ", or log in as root.");
  }

  private Check tools() {
    List<String> wanted = new ArrayList<>(BOTH);
    wanted.addAll(role.equals("device") ? List.of("iw", "perf", "modinfo") : List.of("pv"));
    List<String> missing = wanted.stream().filter(tool -> !facts.has("tool_" + tool)).toList();
    return Check.of(
        role + ".tools",
        missing.isEmpty(),
        State.STOP,
        missing.isEmpty() ? wanted.size() + " there" : "missing: " + String.join(", ", missing),
        String.join(", ", wanted),
        "Install what is missing; they come with coreutils, iproute2, iw, perf, kmod, pv.");
  }

  private Check netcat() {
    String variant = facts.get("netcat").orElse("none that is known");
    return Check.of(
        role + ".netcat",
        facts.has("netcat"),
        State.STOP,
        variant,
        "openbsd, traditional, ncat, gnu or busybox",
        "Install netcat-openbsd.");
  }

  private Check workdir() {
    return Check.of(
        role + ".workdir",
        facts.get("workdir_writable").orElse("").equals("yes"),
        State.STOP,
        host.workdir() + ": " + facts.get("workdir_writable").orElse("not told"),
        "a folder that can be written, or made",
        "Give another " + role + ".workdir in " + environment.file() + ".");
  }

  private Check disk() {
    String needed = environment.needs().diskFreeMb() + " MB free for recordings";
    String name = role + ".disk";
    if (facts.number("disk_free_kb").isEmpty()) {
      return Check.unknown(name, needed, "Look with df -k " + host.workdir() + ".");
    }
    // df counts KiB.
    double free = facts.number("disk_free_kb").getAsLong() * 1024 / 1e6;
    return Check.of(
        name,
        free >= environment.needs().diskFreeMb(),
        State.STOP,
        String.format(Locale.ROOT, "%.0f MB", free),
        needed,
        "Remove old recordings below " + host.workdir() + ", or name another folder.");
  }

  private Check lease() {
    String name = role + ".lease";
    String needed = "no other campaign on this host";
    boolean signed = facts.number("lease_expires").isPresent();
    if (!signed && facts.has("lease_fresh")) {
      return new Check(
          name,
          State.STOP,
          "held by somebody whose lease cannot be read",
          needed,
          "Wait 5 min from its last change; whoever comes then takes it over.");
    }
    if (!signed) {
      return Check.ok(name, "free", needed);
    }
    double up = Double.parseDouble(facts.get("uptime_s").filter(Lease::isNumber).orElse("0"));
    long left = Math.round(facts.number("lease_expires").orElse(0) - up);
    boolean here = facts.get("lease_boot").equals(facts.get("boot_id"));
    String who =
        "%s, run %s since %s"
            .formatted(
                facts.get("lease_who").orElse("somebody"),
                facts.get("lease_run").orElse("-"),
                facts.get("lease_since").orElse("an unknown time"));
    return Check.of(
        name,
        !here || left <= 0,
        State.STOP,
        here && left > 0 ? "held by " + who + ", " + left + " s left" : "was " + who + ", expired",
        needed,
        "Wait until it is given back; it ends within 1 min after its gate and its recorders have.");
  }
}
