package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Kind;
import besser.gate.quantity.Span;
import besser.gate.rig.Check.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The way between the two hosts: by radio, both ways, and with clocks that agree. */
final class PathChecks {
  private final Environment environment;
  private final Facts device;
  private final Facts sender;

  PathChecks(Environment environment, Facts device, Facts sender) {
    this.environment = environment;
    this.device = device;
    this.sender = sender;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    if (environment.kind() == Kind.SIMULATED) {
      checks.add(
          Check.unknown(
              "path", "the load goes by radio", "A simulated rig's load goes over loopback."));
    } else {
      checks.add(dataAddress());
      checks.add(
          leaves("device.route", device, environment.device().iface(), "the device's answers"));
      checks.add(leaves("sender.route", sender, environment.sender().iface(), "the load"));
      checks.add(reach());
      checks.add(neighbour());
    }
    checks.add(clocks());
    return checks;
  }

  private Check dataAddress() {
    String needed =
        environment.device().data() + " on " + environment.device().iface() + " of the device";
    String ip = device.get("data_ip").orElse("");
    if (ip.isEmpty() || !device.has("addresses")) {
      return Check.unknown("device.data", needed, "See ip -4 addr and getent hosts there.");
    }
    return Check.of(
        "device.data",
        List.of(device.get("addresses").orElse("").split(" ")).contains(ip),
        State.STOP,
        ip + "; the interface has " + device.get("addresses").orElse(""),
        needed,
        "Give the Wi-Fi address as device.data: the load would not go by radio.");
  }

  private Check leaves(String name, Facts host, String iface, String what) {
    String needed = what + " leave by " + iface;
    String route = host.get("route").orElse("");
    if (route.isEmpty()) {
      return Check.unknown(name, needed, "See ip route get.");
    }
    return Check.of(
        name,
        (route + " ").contains(" dev " + iface + " "),
        State.STOP,
        route,
        needed,
        "Correct the interface in the environment file, or pin the route with a source rule.");
  }

  private Check reach() {
    String needed = environment.device().data() + " answers the sender";
    if (!sender.has("reach")) {
      return Check.unknown("sender.reach", needed, "There is no ping on the sender.");
    }
    return Check.of(
        "sender.reach",
        sender.get("reach").orElse("").equals("yes"),
        State.STOP,
        sender.get("reach").orElse("").equals("yes") ? "answers" : "no answer to ping",
        needed,
        "See whether the device is associated, and whether something filters.");
  }

  /** Both interfaces in one network: the kernel may answer for the radio's address on the wire. */
  private Check neighbour() {
    String mac = device.get("mac").orElse("").toLowerCase(Locale.ROOT);
    String needed = "the sender's ARP entry is " + environment.device().iface() + "'s, " + mac;
    String seen = sender.get("neighbour").orElse("").toLowerCase(Locale.ROOT);
    if (seen.isEmpty() || mac.isEmpty()) {
      return Check.unknown("path.arp", needed, "There is a router in between, or no entry yet.");
    }
    boolean wire = seen.equals(device.get("wire_mac").orElse("").toLowerCase(Locale.ROOT));
    return Check.of(
        "path.arp",
        seen.equals(mac),
        wire ? State.STOP : State.WARN,
        seen + (wire ? ", the wire's" : ""),
        needed,
        "On the device: sysctl net.ipv4.conf.all.arp_ignore=1 net.ipv4.conf.all.arp_announce=2; then"
            + " ip neigh flush on the sender.");
  }

  /** Evidence rests on boot-time clocks; the wall clock is what people compare logs by. */
  private Check clocks() {
    Span limit = environment.needs().clockOffset();
    String needed = "the two clocks differ by " + limit + " at most";
    OptionalLong here = device.number("realtime_s");
    OptionalLong there = sender.number("realtime_s");
    if (here.isEmpty() || there.isEmpty()) {
      return Check.unknown("path.clocks", needed, "See date on both.");
    }
    long apart = Math.abs(here.getAsLong() - there.getAsLong());
    return Check.of(
        "path.clocks",
        apart <= limit.seconds() + 1,
        State.WARN,
        apart + " s, to within the second it took to ask",
        needed,
        "Start time synchronisation on both.");
  }
}
