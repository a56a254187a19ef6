package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Link;
import besser.gate.quantity.SignalLevel;
import besser.gate.rig.DoctorCheck.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The device's radio link: the right interface on the right access point, strong enough. */
final class LinkChecks {
  private final Environment environment;
  private final Link link;
  private final HostReport hostReport;

  LinkChecks(Environment environment, HostReport hostReport) {
    this.environment = environment;
    this.link = environment.link();
    this.hostReport = hostReport;
  }

  List<DoctorCheck> all() {
    String iface = environment.device().iface();
    List<DoctorCheck> doctorChecks = new ArrayList<>();
    doctorChecks.add(
        DoctorCheck.of(
            "device.iface",
            hostReport.has("ifindex"),
            State.STOP,
            hostReport.has("ifindex")
                ? iface + ", ifindex " + hostReport.get("ifindex").orElse("")
                : "no " + iface,
            iface,
            "Load the driver, or correct device.iface."));
    doctorChecks.add(same("device.driver", "driver", environment.needs().driver()));
    doctorChecks.add(same("device.mac", "mac", environment.needs().mac()));
    doctorChecks.add(associated());
    doctorChecks.add(frequency());
    doctorChecks.add(signal());
    doctorChecks.add(powerSave());
    doctorChecks.add(
        DoctorCheck.of(
            "device.driver-status",
            hostReport.has("driver_status"),
            State.WARN,
            hostReport.get("driver_status").orElse("not there"),
            "debugfs " + environment.module() + "/vif_0/status",
            "The driver's own word on the association will be missing; mount debugfs, be root."));
    return doctorChecks;
  }

  private DoctorCheck same(String name, String key, Optional<String> wanted) {
    String needed = wanted.orElse("any: not given in the environment");
    if (!hostReport.has(key)) {
      return DoctorCheck.unknown(
          name, needed, "See /sys/class/net/" + environment.device().iface());
    }
    String seen = hostReport.get(key).orElse("").toLowerCase(Locale.ROOT);
    return DoctorCheck.of(
        name,
        wanted.isEmpty() || wanted.get().toLowerCase(Locale.ROOT).equals(seen),
        State.STOP,
        seen,
        needed,
        "Another interface goes by this name, or the environment file is wrong.");
  }

  private DoctorCheck associated() {
    String seen =
        hostReport.get("link").orElse("").equals("up")
            ? hostReport.get("bssid").orElse("no BSSID").toLowerCase(Locale.ROOT)
            : hostReport.has("link") ? "not connected" : "iw gave no answer";
    return DoctorCheck.of(
        "device.bssid",
        seen.equals(link.bssid()),
        State.STOP,
        seen,
        link.bssid(),
        "Have the device join that access point, and pin it: a roam makes the run undecided.");
  }

  private DoctorCheck frequency() {
    String needed =
        link.freqMhz().isPresent()
            ? link.freqMhz().getAsInt() + " MHz"
            : "any channel of " + link.band();
    if (hostReport.number("freq_mhz").isEmpty()) {
      return untold("device.freq", needed);
    }
    int seen = (int) hostReport.number("freq_mhz").getAsLong();
    return DoctorCheck.of(
        "device.freq",
        link.freqMhz().isPresent() ? link.freqMhz().getAsInt() == seen : link.band().holds(seen),
        State.STOP,
        seen + " MHz",
        needed,
        """
            5 GHz passes a floor trivially. Fix the access point's channel, or correct \
            link.freq_mhz.""");
  }

  private DoctorCheck signal() {
    String needed = link.signalMin() + " to " + link.signalMax();
    if (hostReport.number("signal_dbm").isEmpty()) {
      return untold("device.signal", needed);
    }
    SignalLevel seen = new SignalLevel((int) hostReport.number("signal_dbm").getAsLong());
    return DoctorCheck.of(
        "device.signal",
        seen.compareTo(link.signalMin()) >= 0 && seen.compareTo(link.signalMax()) <= 0,
        State.STOP,
        seen.toString(),
        needed,
        "Move the tablet until it is inside, and leave it there for all repetitions.");
  }

  /** Where there is a link, a claim rests on it; where there is none, that is what stops. */
  private DoctorCheck untold(String name, String needed) {
    boolean linked = hostReport.get("link").orElse("").equals("up");
    return new DoctorCheck(
        name,
        linked ? State.STOP : State.UNKNOWN,
        "not told",
        needed,
        "See iw dev … link: what it does not tell leaves every target undecided.");
  }

  private DoctorCheck powerSave() {
    String seen = hostReport.get("power_save").orElse("");
    if (seen.isEmpty()) {
      return DoctorCheck.unknown(
          "device.powersave", "known", "See iw dev … get power_save; it is recorded too.");
    }
    return DoctorCheck.ok("device.powersave", seen, "the same in both arms of a comparison");
  }
}
