package besser.gate.corpus;

import besser.gate.quantity.SignalLevel;

/**
 * The radio link.
 *
 * @param signal mean level
 * @param wobble largest deviation from it in dB
 * @param bssid of the access point
 * @param freqMhz of its channel
 */
public record RadioModel(SignalLevel signal, int wobble, String bssid, int freqMhz) {
  /** The home access point on 2.4 GHz at -60 dBm. */
  public static RadioModel home() {
    return new RadioModel(new SignalLevel(-60), 2, "c0:25:06:e6:5b:32", 2437);
  }

  /** At another level. */
  public RadioModel withSignal(int dbm) {
    return new RadioModel(new SignalLevel(dbm), wobble, bssid, freqMhz);
  }
}
