package besser.gate.rig;

import besser.gate.quantity.Band;
import besser.gate.rig.RigDraft.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of a new rig's file as they come together, in the order of the file. */
final class DraftValues {
  private final List<Value> values = new ArrayList<>();

  List<Value> all() {
    return List.copyOf(values);
  }

  static String port(HostReport seen) {
    return seen.has("port_taken")
        ? "the usual one; something on the device listens there now, so give another"
        : "the usual one; nothing on the device listens there (ss -tln)";
  }

  void link(HostReport seen) {
    String iw = "the device: iw dev … link, now";
    need(
        "link.bssid",
        seen.get("bssid")
            .filter(b -> b.matches("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}"))
            .map(b -> "\"" + b + "\""),
        iw,
        "the access point's address; the device is associated with none");
    Optional<Integer> freq =
        seen.number("freq_mhz").stream()
            .mapToObj(f -> (int) f)
            .findFirst()
            .filter(f -> band(f).isPresent());
    need(
        "link.band",
        freq.flatMap(DraftValues::band).map(Band::toString),
        iw + ", from the channel",
        "2.4 GHz or 5 GHz");
    may(
        "link.freq_mhz",
        freq.map(String::valueOf),
        iw + "; take it out where the access point chooses its channel",
        "the device is associated with no access point");
    String signal =
        seen.number("signal_dbm").stream()
            .mapToObj(s -> "it is %s dBm now".formatted(s))
            .findFirst()
            .orElse("it is not known now");
    put("link.signal_min", "-65 dBm", "the campaign's condition, no measurement; " + signal);
    put("link.signal_max", "-55 dBm", "the campaign's condition, no measurement; " + signal);
  }

  private static Optional<Band> band(int mhz) {
    return Stream.of(Band.values()).filter(b -> b.holds(mhz)).findFirst();
  }

  void module(HostReport seen, String module) {
    put("module", module, "the device: the module behind the radio's driver, else the usual one");
    may(
        "srcversion",
        seen.get("srcversion_loaded")
            .filter(s -> s.matches("[0-9A-F]{23}"))
            .map(s -> "\"" + s + "\""),
        "the device: /sys/module/%s, the loaded one".formatted(module),
        module + " is not loaded, or has none");
    may(
        "build_id",
        seen.get("build_id").filter(b -> b.matches("[0-9a-f]{16,40}")).map(b -> "\"" + b + "\""),
        "the device: the note of the loaded %s".formatted(module),
        "the note is root's to read; give the login its lines for sudo");
    may(
        "needs.driver",
        seen.get("driver").filter(d -> d.matches("[\\w.-]+")),
        "the device: /sys/class/net/…/device/driver",
        "no driver stands behind the interface");
    may(
        "needs.mac",
        seen.get("mac")
            .filter(m -> m.matches("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}"))
            .map(m -> "\"" + m + "\""),
        "the device: /sys/class/net/…/address",
        "the interface has none");
    may(
        "needs.governor",
        seen.get("governor").filter(g -> g.matches("[a-z_]+")),
        "the device: cpu0's scaling_governor, now; both arms of a comparison need the same",
        "the device has no cpufreq");
  }

  void put(String key, String text, String from) {
    values.add(new Value(key, Optional.of(text), from, true));
  }

  void need(String key, Optional<String> text, String from, String question) {
    values.add(new Value(key, text, text.isPresent() ? from : question, true));
  }

  void may(String key, Optional<String> text, String from, String why) {
    values.add(new Value(key, text, text.isPresent() ? from : why, false));
  }
}
