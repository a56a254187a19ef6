package besser.gate.evidence.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The content of a file that gzip wrote (RFC 1952). There is one member and nothing after it: the
 * JDK's own stream passes over what follows, and reads a second member as more of the first, so
 * that what another reader shows could be something else.
 */
public final class GzipMember extends InputStream {
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CRC = 2;

  /** A minute of samples of four CPUs is some 100 MB of text. */
  private static final long LARGEST = 2L << 30;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private boolean ended;

  /**
   * Reads the header.
   *
   * @param packed closed with this
   * @throws IOException where it is no gzip
   */
  public GzipMember(InputStream packed) throws IOException {
    this.packed = packed;
    if (octet() != 0x1f || octet() != 0x8b || octet() != 8) {
      throw new ZipException("it is not in gzip format");
    }
    int flags = octet();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(octet() | octet() << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      while ((flags & text) != 0 && octet() != 0) {
        continue;
      }
    }
    skip((flags & HEADER_CRC) == 0 ? 0 : 2);
  }

  private void skip(int octets) throws IOException {
    for (int i = 0; i < octets; i++) {
      octet();
    }
  }

  private int octet() throws IOException {
    if (next == filled && !fill()) {
      throw new EOFException("it ends inside gzip's own header or trailer");
    }
    return buffer[next++] & 0xff;
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, packed.read(buffer));
    return filled > 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (!ended) {
        int n = inflater.inflate(into, at, length);
        if (inflater.getBytesWritten() > LARGEST) {
          throw new ZipException("it unpacks to more than " + (LARGEST >> 30) + " GiB");
        }
        if (n > 0) {
          crc.update(into, at, n);
          return n;
        }
        if (inflater.finished()) {
          end();
        } else {
          more();
        }
      }
    } catch (DataFormatException damaged) {
      throw new ZipException("its packed data are damaged (" + damaged.getMessage() + ")");
    }
    return -1;
  }

  private void more() throws IOException {
    if (next == filled && !fill()) {
      throw new EOFException("it ends before its packed data do");
    }
    inflater.setInput(buffer, next, filled - next);
    next = filled;
  }

  /** What follows the data: their CRC and length, and then nothing. */
  private void end() throws IOException {
    next = filled - inflater.getRemaining();
    ended = true;
    if (word() != crc.getValue() || word() != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("its packed data are not what gzip packed (CRC or length differ)");
    }
    if (next < filled || fill()) {
      throw new ZipException(
          "data follow its end; gzip writes one member, and what follows it was put there");
    }
  }

  private long word() throws IOException {
    return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
