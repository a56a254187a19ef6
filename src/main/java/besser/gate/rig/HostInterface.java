package besser.gate.rig;

import java.util.List;
import java.util.Optional;

/**
 * An interface of a host, as {@code survey.sh} tells it; {@code -} is what it does not tell.
 *
 * @param name as in {@code /sys/class/net}
 * @param radio whether a phy stands behind it
 * @param driver its driver
 * @param module the module that brought the driver
 * @param ip its first IPv4 address
 */
record HostInterface(String name, boolean radio, String driver, String module, String ip) {
  static Optional<HostInterface> of(String told) {
    String[] words = told.split(" ");
    return words.length == 5
            && words[0].matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,14}")
            && words[4].matches("-|[0-9.]{7,15}")
        ? Optional.of(
            new HostInterface(words[0], words[1].equals("radio"), words[2], words[3], words[4]))
        : Optional.empty();
  }

  /** All that a host told of. */
  static List<HostInterface> all(HostReport report) {
    return report.all("iface").stream().map(HostInterface::of).flatMap(Optional::stream).toList();
  }

  /** The word after another one in what {@code ip route get} says. */
  static Optional<String> word(String route, String before) {
    String[] words = route.split(" ");
    for (int i = 0; i + 1 < words.length; i++) {
      if (words[i].equals(before) && words[i + 1].matches("[A-Za-z0-9_.:-]{1,45}")) {
        return Optional.of(words[i + 1]);
      }
    }
    return Optional.empty();
  }
}
