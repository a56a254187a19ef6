package besser.gate.environment;

import java.util.Locale;

/** Where the load goes and where it leaves from: an address of the network, never of one host. */
public final class DataAddress {
  private DataAddress() {}

  /** Whether it is an address and no name: a load can be told to leave from it. */
  public static boolean isNumeric(String address) {
    return address.matches("[0-9.]+|[0-9A-Fa-f:]*:.*");
  }

  /** Whether an address or name means the host itself: no load over it meets a radio. */
  public static boolean isLoopback(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.equals("localhost")
        || lower.startsWith("localhost.")
        || lower.equals("::1")
        || lower.matches("127(\\.\\d{1,3}){3}");
  }
}
