package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Link;
import besser.gate.quantity.SignalLevel;
import besser.gate.rig.Check.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The device's radio link: the right interface on the right access point, strong enough. */
final class LinkChecks {
  private final Environment environment;
  private final Link link;
  private final Facts facts;

  LinkChecks(Environment environment, Facts facts) {
    this.environment = environment;
    this.link = environment.link();
    this.facts = facts;
  }

  List<Check> all() {
    String iface = environment.device().iface();
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.of(
            "device.iface",
            facts.has("ifindex"),
            State.STOP,
            facts.has("ifindex")
                ? iface + ", ifindex " + facts.get("ifindex").orElse("")
                : "no " + iface,
            iface,
            "Load the driver, or correct device.iface."));
    checks.add(same("device.driver", "driver", environment.needs().driver()));
    checks.add(same("device.mac", "mac", environment.needs().mac()));
    checks.add(associated());
    checks.add(frequency());
    checks.add(signal());
    checks.add(powerSave());
    checks.add(
        Check.of(
            "device.driver-status",
            facts.has("driver_status"),
            State.WARN,
            facts.get("driver_status").orElse("not there"),
            "debugfs " + environment.module() + "/vif_0/status",
            "The driver's own word on the association will be missing; mount debugfs, be root."));
    return checks;
  }

  private Check same(String name, String key, Optional<String> wanted) {
    String needed = wanted.orElse("any: not given in the environment");
    if (!facts.has(key)) {
      return Check.unknown(name, needed, "See /sys/class/net/" + environment.device().iface());
    }
    String seen = facts.get(key).orElse("").toLowerCase(Locale.ROOT);
    return Check.of(
        name,
        wanted.isEmpty() || wanted.get().toLowerCase(Locale.ROOT).equals(seen),
        State.STOP,
        seen,
        needed,
        "Another interface goes by this name, or the environment file is wrong.");
  }

  private Check associated() {
    String seen =
        facts.get("link").orElse("").equals("up")
            ? facts.get("bssid").orElse("no BSSID").toLowerCase(Locale.ROOT)
            : facts.has("link") ? "not connected" : "iw gave no answer";
    return Check.of(
        "device.bssid",
        seen.equals(link.bssid()),
        State.STOP,
        seen,
        link.bssid(),
        "Have the device join that access point, and pin it: a roam makes the run undecided.");
  }

  private Check frequency() {
    String needed =
        link.freqMhz().isPresent()
            ? link.freqMhz().getAsInt() + " MHz"
            : "any channel of " + link.band();
    if (facts.number("freq_mhz").isEmpty()) {
      return Check.unknown("device.freq", needed, "See iw dev … link.");
    }
    int seen = (int) facts.number("freq_mhz").getAsLong();
    return Check.of(
        "device.freq",
        link.freqMhz().isPresent() ? link.freqMhz().getAsInt() == seen : link.band().holds(seen),
        State.STOP,
        seen + " MHz",
        needed,
        "5 GHz passes a floor trivially. Fix the access point's channel, or correct link.freq_mhz.");
  }

  private Check signal() {
    String needed = link.signalMin() + " to " + link.signalMax();
    if (facts.number("signal_dbm").isEmpty()) {
      return Check.unknown("device.signal", needed, "See iw dev … link.");
    }
    SignalLevel seen = new SignalLevel((int) facts.number("signal_dbm").getAsLong());
    return Check.of(
        "device.signal",
        seen.compareTo(link.signalMin()) >= 0 && seen.compareTo(link.signalMax()) <= 0,
        State.STOP,
        seen.toString(),
        needed,
        "Move the tablet until it is inside, and leave it there for all repetitions.");
  }

  private Check powerSave() {
    String seen = facts.get("power_save").orElse("");
    if (seen.isEmpty()) {
      return Check.unknown(
          "device.powersave", "known", "See iw dev … get power_save; it is recorded too.");
    }
    return Check.ok("device.powersave", seen, "the same in both arms of a comparison");
  }
}
