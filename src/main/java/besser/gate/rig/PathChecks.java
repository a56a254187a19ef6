package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Kind;
import besser.gate.quantity.Span;
import besser.gate.rig.DoctorCheck.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The way between the two hosts: by radio, both ways, and with clocks that agree. */
final class PathChecks {
  private final Environment environment;
  private final HostReport device;
  private final HostReport sender;

  PathChecks(Environment environment, HostReport device, HostReport sender) {
    this.environment = environment;
    this.device = device;
    this.sender = sender;
  }

  List<DoctorCheck> all() {
    List<DoctorCheck> doctorChecks = new ArrayList<>();
    if (environment.kind() == Kind.SIMULATED) {
      doctorChecks.add(
          DoctorCheck.unknown(
              "path", "the load goes by radio", "A simulated rig's load goes over loopback."));
    } else {
      doctorChecks.add(dataAddress());
      doctorChecks.add(
          leaves("device.route", device, environment.device().iface(), "the device's answers"));
      doctorChecks.add(leaves("sender.route", sender, environment.sender().iface(), "the load"));
      doctorChecks.add(reach());
      doctorChecks.add(neighbour());
    }
    doctorChecks.add(clocks());
    return doctorChecks;
  }

  private DoctorCheck dataAddress() {
    String needed =
        environment.device().data() + " on " + environment.device().iface() + " of the device";
    String ip = device.get("data_ip").orElse("");
    if (ip.isEmpty() || !device.has("addresses")) {
      return DoctorCheck.unknown("device.data", needed, "See ip addr and getent ahosts there.");
    }
    return DoctorCheck.of(
        "device.data",
        List.of(device.get("addresses").orElse("").split(" ")).contains(ip),
        State.STOP,
        ip + "; the interface has " + device.get("addresses").orElse(""),
        needed,
        "Give the Wi-Fi address as device.data: the load would not go by radio.");
  }

  private DoctorCheck leaves(String name, HostReport host, String iface, String what) {
    String needed = what + " leave by " + iface;
    String route = host.get("route").orElse("");
    if (route.isEmpty()) {
      return DoctorCheck.unknown(name, needed, "See ip route get.");
    }
    return DoctorCheck.of(
        name,
        (route + " ").contains(" dev " + iface + " "),
        State.STOP,
        route,
        needed,
        "Correct the interface in the environment file, or pin the route with a source rule.");
  }

  private DoctorCheck reach() {
    String needed = environment.device().data() + " answers the sender";
    if (!sender.has("reach")) {
      return DoctorCheck.unknown("sender.reach", needed, "There is no ping on the sender.");
    }
    return DoctorCheck.of(
        "sender.reach",
        sender.get("reach").orElse("").equals("yes"),
        State.STOP,
        sender.get("reach").orElse("").equals("yes") ? "answers" : "no answer to ping",
        needed,
        "See whether the device is associated, and whether something filters.");
  }

  /** Both interfaces in one network: the kernel may answer for the radio's address on the wire. */
  private DoctorCheck neighbour() {
    String mac = device.get("mac").orElse("").toLowerCase(Locale.ROOT);
    String needed = "the sender's ARP entry is " + environment.device().iface() + "'s, " + mac;
    String seen = sender.get("neighbour").orElse("").toLowerCase(Locale.ROOT);
    if (seen.isEmpty() || mac.isEmpty()) {
      return DoctorCheck.unknown(
          "path.arp", needed, "There is a router in between, or no entry yet.");
    }
    boolean wire = seen.equals(device.get("wire_mac").orElse("").toLowerCase(Locale.ROOT));
    return DoctorCheck.of(
        "path.arp",
        seen.equals(mac),
        wire ? State.STOP : State.WARN,
        seen + (wire ? ", the wire's" : ""),
        needed,
        """
            On the device: sysctl net.ipv4.conf.all.arp_ignore=1 net.ipv4.conf.all.arp_announce=2; \
            then ip neigh flush on the sender.""");
  }

  /** Evidence rests on boot-time clocks; the wall clock is what people compare logs by. */
  private DoctorCheck clocks() {
    Span limit = environment.needs().clockOffset();
    String needed = "the two clocks differ by " + limit + " at most";
    OptionalLong here = device.number("realtime_s");
    OptionalLong there = sender.number("realtime_s");
    if (here.isEmpty() || there.isEmpty()) {
      return DoctorCheck.unknown("path.clocks", needed, "See date on both.");
    }
    long apart = Math.abs(here.getAsLong() - there.getAsLong());
    return DoctorCheck.of(
        "path.clocks",
        apart <= limit.seconds() + 1,
        State.WARN,
        apart + " s, to within the second it took to ask",
        needed,
        "Start time synchronisation on both.");
  }
}
