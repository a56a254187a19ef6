package besser.gate.remote.sshj;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Reads one output stream of a command to its end, while the other is read beside it. */
final class Drain {
  /** Far above what any command of the gate prints; recordings are copied as files. */
  static final int BOUND = 16 << 20;

  private Drain() {}

  /**
   * Starts reading.
   *
   * @return the text as UTF-8, or an {@link IOException} where it was cut or is more than {@value
   *     #BOUND} bytes: output that was shortened could be mistaken for the whole
   */
  static CompletableFuture<String> of(InputStream stream, String what, Executor readers) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return read(stream, what);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        readers);
  }

  private static String read(InputStream stream, String what) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] buffer = new byte[32768];
    for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
      if (text.size() + n > BOUND) {
        throw new TooMuchException(
            "More than %s MiB on %s; write it to a file and copy that."
                .formatted(BOUND >> 20, what));
      }
      text.write(buffer, 0, n);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /** A command printed more than a command may. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchException(String message) {
      super(message);
    }
  }
}
