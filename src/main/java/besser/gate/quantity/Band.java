package besser.gate.quantity;

/** A Wi-Fi band. */
public enum Band {
  GHZ_2_4("2.4 GHz", 2400, 2500),
  GHZ_5("5 GHz", 4900, 5925);

  private final String text;
  private final int from;
  private final int to;

  Band(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** Whether a channel's centre in MHz is in this band. */
  public boolean holds(int mhz) {
    return mhz >= from && mhz <= to;
  }

  /**
   * Reads {@code 2.4 GHz} or {@code 5 GHz}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Band parse(String text) {
    for (Band band : values()) {
      if (band.text.equals(text)) {
        return band;
      }
    }
    throw new IllegalArgumentException("\"" + text + "\" is no band. Write 2.4 GHz or 5 GHz.");
  }

  @Override
  public String toString() {
    return text;
  }
}
