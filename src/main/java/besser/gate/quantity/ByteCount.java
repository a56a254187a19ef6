package besser.gate.quantity;

/**
 * A size, in bytes. Tools count in KiB ({@code df -k}), people in MB, 10^6 bytes: of a size nowhere
 * else does one become the other.
 *
 * @param bytes not negative
 */
public record ByteCount(long bytes) {
  private static final long KIBIBYTE = 1024;

  /** What {@code df -k} tells. */
  public static ByteCount ofKibibytes(long count) {
    return new ByteCount(count * KIBIBYTE);
  }

  public double megabytes() {
    return bytes / 1e6;
  }
}
