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
  /** A stage of whole MiB/s. */
  public static Stage ofMebibytes(int mib, Span nominal) {
    return new Stage(mib + "M", mib + "M", new ByteRate(mib * 1048576.0), nominal);
  }
}
