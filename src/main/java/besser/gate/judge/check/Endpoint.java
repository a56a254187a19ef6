package besser.gate.judge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One end of a connection as {@code ss} and {@code ip route get} print it, so that two hosts' words
 * for it can be compared. Each host has its own zone for a link-local address, and ss prints it at
 * the local end only, so it is left out.
 *
 * <pre>
 * 192.168.88.10:41516                         [2001:db8::10]:41516
 * [::ffff:192.168.88.10]:41516                [fe80::1]%eth0:41516
 * 192.168.88.168 dev eth0 src 192.168.88.10 uid 1000
 * 192.168.88.168 from 192.168.88.10 dev eth0 uid 1000
 * 2001:db8::168 from :: dev eth0 proto kernel src 2001:db8::10 metric 256 pref medium
 * </pre>
 *
 * @param host its address, an IPv6 one in eight groups
 * @param port empty where it is an address alone
 */
record Endpoint(String host, String port) {
  private static final Pattern SOCKET = Pattern.compile("(.*):(\\d+|\\*)");
  private static final Pattern MAPPED =
      Pattern.compile("(?:0:){5}ffff:(\\d+\\.\\d+\\.\\d+\\.\\d+)");
  private static final Pattern SOURCE = Pattern.compile("(?:^| )src (\\S+)");
  private static final Pattern FROM = Pattern.compile("(?:^| )from (\\S+)");
  private static final int GROUPS = 8;

  /** Of a socket: the last colon is before its port. */
  static Endpoint socket(String text) {
    Matcher socket = SOCKET.matcher(text);
    return socket.matches()
        ? new Endpoint(address(socket.group(1)), socket.group(2))
        : new Endpoint(address(text), "");
  }

  /**
   * The source of a route, as it is printed: what the kernel chose, else what it was asked from.
   * The unspecified address names nobody.
   */
  static Optional<String> source(String route) {
    for (Pattern word : List.of(SOURCE, FROM)) {
      Matcher named = word.matcher(route);
      if (named.find() && !isUnspecified(named.group(1))) {
        return Optional.of(named.group(1));
      }
    }
    return Optional.empty();
  }

  private static boolean isUnspecified(String address) {
    return address.equals("::") || address.equals("0.0.0.0");
  }

  /** An address without brackets and zone, in the one spelling it is compared in. */
  static String address(String text) {
    String bare = text.replaceAll("[\\[\\]]", "").replaceFirst("%.*", "").toLowerCase(Locale.ROOT);
    if (!bare.contains(":")) {
      return bare;
    }
    String whole = String.join(":", groups(bare));
    Matcher mapped = MAPPED.matcher(whole);
    return mapped.matches() ? mapped.group(1) : whole;
  }

  /** {@code 2001:db8::10} is {@code 2001, db8, 0, 0, 0, 0, 0, 10}. */
  private static List<String> groups(String address) {
    int gap = address.indexOf("::");
    List<String> groups = parts(gap < 0 ? address : address.substring(0, gap));
    List<String> tail = gap < 0 ? List.of() : parts(address.substring(gap + 2));
    // An IPv4 address at the end stands for two groups.
    int due = address.contains(".") ? GROUPS - 1 : GROUPS;
    while (gap >= 0 && groups.size() + tail.size() < due) {
      groups.add("0");
    }
    groups.addAll(tail);
    return groups;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(":")) {
      if (!part.isEmpty()) {
        parts.add(part.replaceFirst("^0+(?=[0-9a-f])", ""));
      }
    }
    return parts;
  }
}
