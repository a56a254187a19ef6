package besser.gate.metric.probe;

/** Keys of counted calls: {@code sdio_rx_work,ffff888004f0a2c8}, who called and on what. */
final class CallKey {
  private CallKey() {}

  /** The function that called. */
  static String caller(String key) {
    int comma = key.indexOf(',');
    return comma < 0 ? key : key.substring(0, comma);
  }

  /** What it was called on. */
  static String on(String key) {
    return key.substring(key.lastIndexOf(',') + 1);
  }
}
