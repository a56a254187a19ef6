package besser.gate.simulated;

/**
 * What the simulated tablet has received and done since it booted. A frame on the air is 4.5 %
 * longer than the payload in it.
 *
 * @param radioBytes frames on wlan0, in bytes; starts anew when the module is loaded
 * @param radioPackets frames on wlan0; starts anew too
 * @param wireBytes frames on the control interface, in bytes
 * @param frames all frames the driver has handed to mac80211
 * @param payload bytes of TCP payload over the radio
 * @param busySeconds seconds the driver's workers had something to do
 */
record Traffic(
    long radioBytes,
    long radioPackets,
    long wireBytes,
    double frames,
    double payload,
    double busySeconds) {
  private static final double ON_AIR = 1.045;
  private static final int SEGMENT = 1448;

  static final Traffic NONE = new Traffic(1_480_211, 6_021, 884_120, 0, 0, 0);

  /** After a step in which so much payload came over the radio. */
  Traffic radio(long bytes, double seconds) {
    long packets = (bytes + SEGMENT - 1) / SEGMENT;
    return new Traffic(
        radioBytes + Math.round(bytes * ON_AIR),
        radioPackets + packets,
        wireBytes,
        frames + (double) bytes / SEGMENT,
        payload + bytes,
        busySeconds + seconds);
  }

  /** After a step in which so much came over the wire. */
  Traffic wire(long bytes) {
    return new Traffic(
        radioBytes,
        radioPackets,
        wireBytes + Math.round(bytes * 1.04),
        frames,
        payload,
        busySeconds);
  }

  /** The module was loaded anew. */
  Traffic reloaded() {
    return new Traffic(0, 0, wireBytes, frames, payload, busySeconds);
  }
}
