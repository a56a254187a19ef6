package besser.gate.corpus;

import besser.gate.quantity.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Files of one host by name, and its trailer over them. */
final class HostFiles {
  private HostFiles() {}

  static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String trailer(Map<String, byte[]> files, String ended, double t) {
    StringBuilder text = new StringBuilder();
    text.append("ended=").append(ended).append('\n');
    text.append(Tsv.format("t_s=%.2f%n", t).replace("\r", ""));
    files.forEach(
        (name, bytes) ->
            text.append("sha256 ")
                .append(Sha256.hex(bytes))
                .append("  ")
                .append(name)
                .append('\n'));
    return text.append("end\n").toString();
  }

  /** Without the end of its last line. */
  static byte[] torn(byte[] whole) {
    return Arrays.copyOf(whole, Math.max(0, whole.length - 7));
  }

  static void write(Path folder, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Packed fast rather than small: a corpus is written more often than it is kept. */
  static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length() / 8);
    try (OutputStream out =
        new GZIPOutputStream(packed, 1 << 16) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
