package besser.gate.simulated;

/**
 * A simulated access point.
 *
 * @param bssid lower case
 * @param freqMhz centre of its channel
 */
record AccessPoint(String bssid, int freqMhz) {
  /** The home box on 5 GHz, where the floor of the campaign is passed without effort. */
  static final AccessPoint FIVE_GHZ = new AccessPoint("c0:25:06:e6:5b:33", 5240);
}
