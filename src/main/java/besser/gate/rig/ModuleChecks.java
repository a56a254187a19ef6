package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.rig.DoctorCheck.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Is the driver that runs the one that is meant, and the tablet in the state its figures need? */
final class ModuleChecks {
  private final Environment environment;
  private final HostReport hostReport;

  ModuleChecks(Environment environment, HostReport hostReport) {
    this.environment = environment;
    this.hostReport = hostReport;
  }

  List<DoctorCheck> all() {
    List<DoctorCheck> doctorChecks = new ArrayList<>(List.of(loaded(), installed(), buildId()));
    doctorChecks.add(expected("device.governor", "governor", environment.needs().governor()));
    doctorChecks.add(charger());
    return doctorChecks;
  }

  private DoctorCheck loaded() {
    String module = environment.module();
    String seen = hostReport.get("srcversion_loaded").orElse("no srcversion: not loaded");
    boolean there = hostReport.has("srcversion_loaded");
    String wanted = environment.srcversion().orElse(there ? seen : "any srcversion");
    return DoctorCheck.of(
        "device.module",
        there && seen.equals(wanted),
        State.STOP,
        seen,
        wanted + " of " + module + " loaded",
        there
            ? "Install the module that is meant and have the operator power-cycle the tablet, or"
                + " correct srcversion in "
                + environment.file()
                + "."
            : "Load " + module + " and see dmesg.");
  }

  private DoctorCheck installed() {
    String needed = "the installed module is the loaded one";
    Optional<String> installed = hostReport.get("srcversion_installed");
    Optional<String> loaded = hostReport.get("srcversion_loaded");
    if (installed.isEmpty() || loaded.isEmpty()) {
      return DoctorCheck.unknown(
          "device.module.installed", needed, "See modinfo " + environment.module() + ".");
    }
    return DoctorCheck.of(
        "device.module.installed",
        installed.equals(loaded),
        State.STOP,
        "installed " + installed.get() + ", loaded " + loaded.get(),
        needed,
        "The tablet was not restarted since the module was installed; ask the operator.");
  }

  private DoctorCheck buildId() {
    return DoctorCheck.of(
        "device.module.build-id",
        hostReport.has("build_id"),
        State.WARN,
        hostReport.has("build_id") ? "there" : "none",
        "a build-id, which ties perf's symbols to this module",
        "Without it lock CPU is undecided. Build with --build-id, read as root.");
  }

  private DoctorCheck charger() {
    String needed = "the same in both arms of a comparison";
    return hostReport.has("charger")
        ? DoctorCheck.ok("device.charger", String.join(", ", hostReport.all("charger")), needed)
        : DoctorCheck.unknown("device.charger", needed, "See /sys/class/power_supply.");
  }

  private DoctorCheck expected(String name, String key, Optional<String> wanted) {
    String needed = wanted.orElse("the same in both arms of a comparison");
    if (!hostReport.has(key)) {
      return DoctorCheck.unknown(name, needed, "See /sys/devices/system/cpu/cpu0/cpufreq.");
    }
    String seen = hostReport.get(key).orElse("");
    return DoctorCheck.of(
        name,
        wanted.isEmpty() || wanted.get().equals(seen),
        State.STOP,
        seen,
        needed,
        "Set it on the device, or correct the environment file.");
  }
}
