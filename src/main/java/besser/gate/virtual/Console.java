package besser.gate.virtual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the guest's kernel and its start script printed since it was switched on.
 *
 * @param file {@code console.log} of the machine's folder
 */
record Console(Path file) {
  /**
   * An amd64 kernel changes its own code while it runs by way of a breakpoint instruction (int3).
   * QEMU's translator before 8.1 now and then runs one that is no longer there, and the kernel,
   * which knows of none, panics. It is no fault of the kernel's, of a driver's or of this
   * machine's: about one boot in twenty, and the next one comes up.
   */
  private static final String TRANSLATORS_FAULT = "int3: 0000 [#1]";

  private static final int LAST_LINES = 5;

  boolean says(String text) throws IOException {
    return text().contains(text);
  }

  /** Whether the kernel stopped for a fault of QEMU's own. */
  boolean showsTheTranslatorsFault() throws IOException {
    return says(TRANSLATORS_FAULT);
  }

  /** Last lines, indented, for a message; what a guest printed is not to be trusted as it is. */
  String tail() throws IOException {
    List<String> lines = text().lines().filter(l -> !l.isBlank()).toList();
    return String.join(
        "",
        lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
            .map(l -> "\n  " + l.replaceAll("[^ -~]", "?"))
            .toList());
  }

  /** A line the kernel printed half of yet is read as it stands, whatever bytes it has. */
  private String text() throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }
}
