package besser.gate.simulated;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** The simulated tablet's end of the radio link: what {@code iw} says of it. */
final class Radio {
  private final String iface;
  private final String mac;
  private final AccessPoint home;
  private final double signal;
  private final RandomGenerator random;
  private AccessPoint accessPoint;
  private boolean associated = true;
  private boolean present = true;
  private double drift;
  private double wobble;

  /**
   * @param iface name of the interface
   * @param mac its address
   * @param home the access point it starts on
   * @param signal mean of it there, dBm
   * @param random for its wobble
   */
  Radio(String iface, String mac, AccessPoint home, double signal, RandomGenerator random) {
    this.iface = iface;
    this.mac = mac;
    this.home = home;
    this.accessPoint = home;
    this.signal = signal;
    this.random = random;
  }

  void step(double driftNow) {
    drift = driftNow;
    wobble = 0.97 * wobble + 0.24 * random.nextGaussian();
  }

  void associated(boolean is) {
    associated = is;
  }

  void present(boolean is) {
    present = is;
  }

  void on(AccessPoint other) {
    accessPoint = other;
  }

  void home() {
    accessPoint = home;
    associated = true;
    present = true;
  }

  /** Whether frames can pass. */
  boolean up() {
    return associated && present;
  }

  boolean present() {
    return present;
  }

  String iface() {
    return iface;
  }

  String mac() {
    return mac;
  }

  AccessPoint accessPoint() {
    return accessPoint;
  }

  int dbm() {
    return (int) Math.round(signal + drift + wobble);
  }

  private int mcs() {
    return Math.max(0, Math.min(7, 7 + (dbm() + 62) / 4));
  }

  /** {@code iw dev wlan0 link}. */
  String link(Traffic traffic) {
    if (!present) {
      return "command failed: No such device (-19)\n";
    }
    if (!associated) {
      return "Not connected.\n";
    }
    return """
        Connected to %s (on %s)
        \tSSID: simulated
        \tfreq: %s
        \tRX: %s bytes (%s packets)
        \tTX: %s bytes (%s packets)
        \tsignal: %s dBm
        %s
        \tbss flags:\tshort-slot-time
        \tdtim period:\t1
        \tbeacon int:\t100
        """
        .formatted(
            accessPoint.bssid(),
            iface,
            accessPoint.freqMhz(),
            traffic.radioBytes(),
            traffic.radioPackets(),
            traffic.radioPackets() * 34,
            traffic.radioPackets() / 2,
            dbm(),
            rates("\t"));
  }

  /** {@code iw dev wlan0 station dump}. */
  String station(Traffic traffic) {
    if (!up()) {
      return "";
    }
    return """
        Station %s (on %s)
        \tinactive time:\t0 ms
        \trx bytes:\t%s
        \trx packets:\t%s
        \tbeacon loss:\t0
        \tsignal:  \t%s dBm
        \tsignal avg:\t%s dBm
        %s\tauthorized:\tyes
        \tauthenticated:\tyes
        \tassociated:\tyes
        """
        .formatted(
            accessPoint.bssid(),
            iface,
            traffic.radioBytes(),
            traffic.radioPackets(),
            dbm(),
            Math.round(signal + drift),
            rates("\t"));
  }

  private String rates(String indent) {
    double rate = new double[] {6.5, 13, 19.5, 26, 39, 52, 58.5, 65}[mcs()];
    return String.format(
            Locale.ROOT,
            "%srx bitrate: %.1f MBit/s MCS %d%n%stx bitrate: %.1f MBit/s MCS %d%n",
            indent,
            rate,
            mcs(),
            indent,
            rate,
            mcs())
        .replace("\r", "");
  }
}
