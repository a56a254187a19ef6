package besser.gate.remote.sshj;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What one fetch may bring. A recording of 2 h 17 min is some 100 files in one folder and below 1
 * GB, so whatever reaches one of these was not written by a recorder, and the laptop's disk is not
 * to be filled with it.
 *
 * @param files of all folders together, folders counted
 * @param deep folders in one another
 * @param bytes of all files together
 */
record FetchLimits(int files, int deep, long bytes) {
  static final FetchLimits RECORDING = new FetchLimits(2000, 4, 8L << 30);

  /** What has come so far. */
  final class Fetched {
    private int count;
    private long size;

    /** One more file or folder. */
    void another(String where, int depth) throws IOException {
      if (++count > files) {
        throw tooMuch(where, "more than " + files + " files");
      }
      if (depth > deep) {
        throw tooMuch(where, "folders more than " + deep + " deep");
      }
    }

    /** Copies to the end of {@code in}, however long that was said to be; answers its length. */
    long copy(String where, InputStream in, OutputStream out) throws IOException {
      byte[] buffer = new byte[1 << 16];
      long copied = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        copied += n;
        size += n;
        if (size > bytes) {
          throw tooMuch(where, "more than " + bytes + " bytes");
        }
        out.write(buffer, 0, n);
      }
      return copied;
    }

    private IOException tooMuch(String where, String what) {
      return new IOException(
          "%s holds %s; no recorder leaves as much. It was not copied further: look at it by hand."
              .formatted(where, what));
    }
  }
}
