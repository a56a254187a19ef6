package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.rig.Check.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Is the driver that runs the one that is meant, and the tablet in the state its figures need? */
final class ModuleChecks {
  private final Environment environment;
  private final Facts facts;

  ModuleChecks(Environment environment, Facts facts) {
    this.environment = environment;
    this.facts = facts;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>(List.of(loaded(), installed(), buildId()));
    checks.add(expected("device.governor", "governor", environment.needs().governor()));
    checks.add(charger());
    return checks;
  }

  private Check loaded() {
    String module = environment.module();
    String seen = facts.get("srcversion_loaded").orElse("no srcversion: not loaded");
    boolean there = facts.has("srcversion_loaded");
    String wanted = environment.srcversion().orElse(there ? seen : "any srcversion");
    return Check.of(
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

  private Check installed() {
    String needed = "the installed module is the loaded one";
    Optional<String> installed = facts.get("srcversion_installed");
    Optional<String> loaded = facts.get("srcversion_loaded");
    if (installed.isEmpty() || loaded.isEmpty()) {
      return Check.unknown(
          "device.module.installed", needed, "See modinfo " + environment.module() + ".");
    }
    return Check.of(
        "device.module.installed",
        installed.equals(loaded),
        State.STOP,
        "installed " + installed.get() + ", loaded " + loaded.get(),
        needed,
        "The tablet was not restarted since the module was installed; ask the operator.");
  }

  private Check buildId() {
    return Check.of(
        "device.module.build-id",
        facts.has("build_id"),
        State.WARN,
        facts.has("build_id") ? "there" : "none",
        "a build-id, which ties perf's symbols to this module",
        "Without it lock CPU is undecided. Build with --build-id, read as root.");
  }

  private Check charger() {
    String needed = "the same in both arms of a comparison";
    return facts.has("charger")
        ? Check.ok("device.charger", String.join(", ", facts.all("charger")), needed)
        : Check.unknown("device.charger", needed, "See /sys/class/power_supply.");
  }

  private Check expected(String name, String key, Optional<String> wanted) {
    String needed = wanted.orElse("the same in both arms of a comparison");
    if (!facts.has(key)) {
      return Check.unknown(name, needed, "See /sys/devices/system/cpu/cpu0/cpufreq.");
    }
    String seen = facts.get(key).orElse("");
    return Check.of(
        name,
        wanted.isEmpty() || wanted.get().equals(seen),
        State.STOP,
        seen,
        needed,
        "Set it on the device, or correct the environment file.");
  }
}
