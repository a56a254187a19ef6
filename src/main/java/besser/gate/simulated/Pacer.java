package besser.gate.simulated;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rate limit of the stand-in {@code pv}: real zero bytes into its pipe, at the rate it was
 * asked for. A full pipe blocks it, and as the real one it then saves up at most five seconds'
 * worth.
 */
final class Pacer {
  private static final int CHUNK = 16 * 1024;

  private final double bytesPerSecond;
  private final double saved;
  private final FileChannel out;
  private final FileChannel err;
  private final double interval;
  private final ByteBudget byteBudget = new ByteBudget();
  private final AtomicLong written = new AtomicLong();
  private volatile long granted;
  private volatile boolean ended;
  private double fraction;
  private double sinceCount;

  /**
   * @param bytesPerSecond its {@code -L}
   * @param burst seconds' worth it may save up while blocked
   * @param interval its {@code -i}: seconds between two counts
   * @param out its standard output
   * @param err its standard error
   */
  Pacer(double bytesPerSecond, double burst, double interval, FileChannel out, FileChannel err) {
    this.bytesPerSecond = bytesPerSecond;
    this.saved = bytesPerSecond * burst;
    this.interval = interval;
    this.out = out;
    this.err = err;
  }

  /** Reads what {@code pv -L} takes: {@code 4M} is 4 MiB/s, {@code 700k} 700 KiB/s. */
  static double rate(String limit) {
    String upper = limit.toUpperCase(Locale.ROOT);
    int unit = "KMGT".indexOf(upper.charAt(upper.length() - 1));
    String digits = unit < 0 ? upper : upper.substring(0, upper.length() - 1);
    return Double.parseDouble(digits) * Math.pow(1024, unit + 1);
  }

  /** Moves bytes until pv or what it writes to is gone; blocks. */
  void pump() {
    ByteBuffer zeros = ByteBuffer.allocateDirect(CHUNK);
    try (out;
        err) {
      for (int n = byteBudget.take(CHUNK); n > 0; n = byteBudget.take(CHUNK)) {
        zeros.position(0).limit(n);
        while (zeros.hasRemaining()) {
          written.addAndGet(out.write(zeros));
        }
      }
    } catch (IOException gone) {
      // pv or its reader has ended.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
    }
  }

  /** One step of simulated time. {@code supply} is the part of its rate it is able to give. */
  void step(double seconds, double supply) {
    fraction += bytesPerSecond * supply * seconds;
    long now = (long) Math.min(fraction, Math.max(0, saved - (granted - written.get())));
    if (now > 0) {
      // Only the clock's thread grants.
      granted = granted + now;
      byteBudget.add(now);
    }
    fraction -= Math.floor(fraction);
  }

  /** One step later: what {@code pv -n -b} prints. */
  void count(double seconds) {
    sinceCount += seconds;
    if (sinceCount + 1e-9 >= interval) {
      sinceCount = 0;
      try {
        err.write(ByteBuffer.wrap((written.get() + "\n").getBytes(StandardCharsets.US_ASCII)));
      } catch (IOException gone) {
        stop();
      }
    }
  }

  void stop() {
    ended = true;
    byteBudget.close();
  }

  double bytesPerSecond() {
    return bytesPerSecond;
  }

  /** Bytes it has been allowed to write so far, written or not. */
  long granted() {
    return granted;
  }

  boolean ended() {
    return ended;
  }
}
