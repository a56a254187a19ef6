package besser.gate.evidence.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for a character eight bytes at a time (the well-known zero-byte trick). Half of what
 * folding perf text costs is finding where lines and symbols end.
 */
final class Octets {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long NEWLINES = '\n' * ONES;
  private static final long SPACES = ' ' * ONES;
  private static final long PLUSES = '+' * ONES;

  private Octets() {}

  /** Where the line that holds {@code from} ends, or {@code to} where it does not before that. */
  static int newline(byte[] b, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long hit = zeros(word(b, i) ^ NEWLINES);
      if (hit != 0) {
        return i + (Long.numberOfTrailingZeros(hit) >>> 3);
      }
    }
    while (i < to && b[i] != '\n') {
      i++;
    }
    return i;
  }

  /** Where a symbol ends: at its offset's plus or at the space before its file. */
  static int symbolEnd(byte[] b, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long w = word(b, i);
      // A false hit of the trick lies above a true one of the same character: the lowest is true.
      long hit = zeros(w ^ PLUSES) | zeros(w ^ SPACES);
      if (hit != 0) {
        return i + (Long.numberOfTrailingZeros(hit) >>> 3);
      }
    }
    while (i < to && b[i] != '+' && b[i] != ' ') {
      i++;
    }
    return i;
  }

  /** A hash of {@code b[from, to)}. */
  static int hash(byte[] b, int from, int to) {
    long h = to - from;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      h = mix(h, word(b, i));
    }
    long mask = (1L << Byte.SIZE * (to - i)) - 1;
    h = mix(h, i + Long.BYTES <= b.length ? word(b, i) & mask : rest(b, i, to));
    return (int) (h ^ h >>> 32);
  }

  /** The same as the masked word, where the array ends before a whole one. */
  private static long rest(byte[] b, int from, int to) {
    long rest = 0;
    for (int i = to - 1; i >= from; i--) {
      rest = rest << 8 | b[i] & 0xff;
    }
    return rest;
  }

  private static long mix(long h, long w) {
    long m = (h ^ w) * 0x9E3779B97F4A7C15L;
    return m ^ m >>> 29;
  }

  private static long word(byte[] b, int i) {
    return (long) WORDS.get(b, i);
  }

  private static long zeros(long w) {
    return (w - ONES) & ~w & TOPS;
  }
}
