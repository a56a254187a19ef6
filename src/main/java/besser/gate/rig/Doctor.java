package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.GateScript;
import besser.gate.remote.NamedTool;
import besser.gate.remote.Remote;
import besser.gate.remote.ScriptFolder;
import besser.gate.rig.DoctorCheck.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a rig with its environment and changes nothing. Few round trips a host; a host that does
 * not answer is one STOP, not thirty.
 */
public final class Doctor {
  private static final Span LIMIT = new Span(60);

  /** What a recording sets up on the device. */
  private static final Set<String> OF_A_RUN =
      Set.of("device.tracefs.clean", "device.perf.idle", "device.port");

  /** What a recording will say of the tablet under the same names. */
  private static final List<String> COMPARED =
      List.of("kernel", "hostname", "mac", "driver", "governor", "bssid", "freq_mhz", "uptime_s");

  private final Rig rig;
  private final Environment environment;

  public Doctor(Rig rig) {
    this.rig = rig;
    this.environment = rig.environment();
  }

  /** Looks at everything. */
  public Diagnosis examine() {
    List<DoctorCheck> doctorChecks = new ArrayList<>();
    HostReport device = visit(rig.device(), environment.device(), doctorChecks);
    HostReport sender = visit(rig.sender(), environment.sender(), doctorChecks);
    if (device.whole()) {
      doctorChecks.addAll(
          new HostChecks("device", environment.device(), environment, device).all());
      doctorChecks.addAll(new InstrumentChecks(environment, device).all());
      doctorChecks.addAll(new ModuleChecks(environment, device).all());
      doctorChecks.addAll(new LinkChecks(environment, device).all());
    }
    if (sender.whole()) {
      doctorChecks.addAll(
          new HostChecks("sender", environment.sender(), environment, sender).all());
    }
    if (device.whole() && sender.whole()) {
      doctorChecks.addAll(new PathChecks(environment, device, sender).all());
    }
    return new Diagnosis(untouched(doctorChecks), compared(device));
  }

  private static Map<String, String> compared(HostReport device) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String key : COMPARED) {
      device.get(key).ifPresent(value -> facts.put(key, value));
    }
    device.get("power_save").ifPresent(v -> facts.put("powersave", v.replace("Power save: ", "")));
    if (device.has("charger")) {
      facts.put("charger", String.join(",", device.all("charger")));
    }
    return facts;
  }

  /** While another run has the device, what runs there is that run's, and no advice may harm it. */
  private static List<DoctorCheck> untouched(List<DoctorCheck> checks) {
    boolean held =
        checks.stream().anyMatch(c -> c.name().equals("device.lease") && c.state() == State.STOP);
    return held
        ? checks.stream().map(c -> OF_A_RUN.contains(c.name()) ? c.leftAlone() : c).toList()
        : checks;
  }

  private HostReport visit(Remote remote, Host host, List<DoctorCheck> doctorChecks) {
    String name = remote.name() + ".ssh";
    String needed = "an answer over SSH";
    try {
      Optional<String> fault = new InstalledScripts(remote, host).fault();
      doctorChecks.add(scripts(remote.name(), host, fault));
      if (fault.isPresent()) {
        return HostReport.of("");
      }
      boolean root = mayBeRoot(remote, host, doctorChecks);
      Completed told = remote.run(command(remote.name(), host, root), LIMIT);
      HostReport hostReport = HostReport.of(told.out());
      doctorChecks.add(
          DoctorCheck.of(
              name,
              hostReport.whole(),
              State.STOP,
              hostReport.whole() ? "answers" : "told half: " + told.err().strip(),
              needed,
              "Log in by hand and see why sh does not finish."));
      return hostReport;
    } catch (IOException e) {
      doctorChecks.add(
          new DoctorCheck(
              name,
              State.STOP,
              String.valueOf(e.getMessage()),
              needed,
              "Mend that first; nothing else on this host was looked at."));
      return HostReport.of("");
    }
  }

  private DoctorCheck scripts(String role, Host host, Optional<String> fault) {
    return DoctorCheck.of(
        role + ".scripts",
        fault.isEmpty(),
        State.STOP,
        fault.orElse("this gate's, in " + host.scripts()),
        "this gate's scripts, where only root can change them",
        InstalledScripts.mend(environment, role) + " Nothing else on this host was looked at.");
  }

  /** Asks sudo itself; where it lets the login do too little, the rest is told without root. */
  private boolean mayBeRoot(Remote remote, Host host, List<DoctorCheck> doctorChecks)
      throws IOException {
    if (!host.sudo()) {
      return true;
    }
    SudoRights rights = new SudoRights(remote.name(), host);
    String told = remote.run(Command.tool(NamedTool.RIGHTS), LIMIT).out();
    List<String> lacking = rights.lacking(told);
    String granted =
        SudoRights.everything(told)
            ? "everything is allowed, which is more than is needed"
            : "all that is needed";
    doctorChecks.add(
        DoctorCheck.of(
            remote.name() + ".sudo",
            lacking.isEmpty(),
            State.STOP,
            lacking.isEmpty() ? granted : "refused: " + String.join(", ", lacking),
            "sudo -n -l allows the gate's own scripts, and no more is needed",
            "Type: visudo -f /etc/sudoers.d/besser-gate, and put there: "
                + rights.lines().strip().replace("\n", " ⏎ ")));
    return lacking.stream().noneMatch(script -> script.endsWith("/" + GateScript.DOCTOR.file()));
  }

  private Command command(String role, Host host, boolean root) {
    Host other = role.equals("device") ? environment.sender() : environment.device();
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("role", role);
    parameters.put("iface", host.iface());
    parameters.put("wire", host.wire().orElse(""));
    parameters.put("port", String.valueOf(environment.port()));
    parameters.put("module", environment.module());
    parameters.put("data_address", environment.device().data());
    parameters.put("peer_address", other.data());
    parameters.put("workdir", host.workdir());
    String[] pairs = ScriptFolder.pairs(parameters);
    return root
        ? Rig.scripts(host).asRoot(GateScript.DOCTOR, pairs)
        : Rig.scripts(host).asLogin(GateScript.DOCTOR, pairs);
  }
}
