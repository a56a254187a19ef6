package besser.gate.plan;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;

/**
 * One rate of the ramp.
 *
 * @param id short and stable, names files and rows: {@code 1M}, {@code 2M}, {@code 4M}
 * @param pvLimit what {@code pv -L} is given; {@code 4M} is 4 MiB/s
 * @param offered the same as a rate
 * @param nominal its length in the protocol's own time (30 min), also where the ramp is compressed
 */
public record Stage(String id, String pvLimit, ByteRate offered, Span nominal) {
  /**
   * The stage the targets are judged in. The protocol and the features call it the 4 MB/s stage, as
   * {@code pv} is given {@code -L 4M}; that is 4 MiB/s, which is 4.194 MB/s.
   */
  public static final String OF_4_MB = named(4);

  /** What the protocol's "N MB/s stage" is called in files: {@code 4M}. */
  public static String named(int rate) {
    return rate + "M";
  }

  /** A stage of whole MiB/s. */
  public static Stage ofMebibytes(int mib, Span nominal) {
    return new Stage(named(mib), named(mib), ByteRate.ofMebibytes(mib), nominal);
  }
}
