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
    ModuleBuild seen = ModuleBuild.of(hostReport, "srcversion_loaded", "build_id");
    ModuleBuild wanted = new ModuleBuild(environment.srcversion(), environment.buildId());
    boolean there = hostReport.has("srcversion_loaded");
    boolean any = wanted.srcversion().isEmpty() && wanted.buildId().isEmpty();
    String is = any ? (there ? seen.words() : "any srcversion") : wanted.words();
    String mend =
        "Install the module that is meant and have the operator power-cycle the tablet, or correct build_id and srcversion in %s."
            .formatted(environment.file());
    return DoctorCheck.of(
        "device.module",
        there && (any || seen.is(wanted)),
        State.STOP,
        there ? seen.words() : "no srcversion: not loaded",
        "%s of %s loaded".formatted(is, module),
        !there
            ? "Load %s and see dmesg.".formatted(module)
            : seen.isOtherBuildOf(wanted) ? "%s. %s".formatted(said(), mend) : mend);
  }

  /** The same srcversion with another build-id, as a sentence. */
  private static String said() {
    return "This is the " + ModuleBuild.OTHER_BUILD;
  }

  private DoctorCheck installed() {
    String needed = "the installed module is the loaded one";
    ModuleBuild installed =
        ModuleBuild.of(hostReport, "srcversion_installed", "build_id_installed");
    ModuleBuild loaded = ModuleBuild.of(hostReport, "srcversion_loaded", "build_id");
    if (hostReport.has("unpacker_missing")) {
      String tool = hostReport.get("unpacker_missing").orElse("");
      return DoctorCheck.unknown(
          "device.module.installed",
          needed,
          "The installed file is packed, and %s is not on the device; install it.".formatted(tool));
    }
    if (installed.srcversion().isEmpty() || loaded.srcversion().isEmpty()) {
      return DoctorCheck.unknown(
          "device.module.installed", needed, "See modinfo %s.".formatted(environment.module()));
    }
    return DoctorCheck.of(
        "device.module.installed",
        installed.is(loaded),
        State.STOP,
        "installed %s, loaded %s".formatted(installed.words(), loaded.words()),
        needed,
        "The tablet was not restarted since the module was installed; ask the operator.");
  }

  /** Printed whole, to be copied into the environment's file. */
  private DoctorCheck buildId() {
    String seen = hostReport.get("build_id").orElse("none");
    String weak =
        environment.buildId().isPresent() || environment.srcversion().isEmpty()
            ? ""
            : " (%s names the srcversion alone, which tells less: write build_id: %s)"
                .formatted(environment.file(), seen);
    return DoctorCheck.of(
        "device.module.build-id",
        hostReport.has("build_id"),
        State.STOP,
        seen + (hostReport.has("build_id") ? weak : ""),
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
