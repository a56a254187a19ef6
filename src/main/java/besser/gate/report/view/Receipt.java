package besser.gate.report.view;

import besser.gate.evidence.format.GzipMember;
import besser.gate.metric.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines quoted from a file of the evidence.
 *
 * @param source below the campaign's folder, with its lines
 * @param text verbatim, each line headed by its number; untrusted
 */
public record Receipt(String source, String text) {
  private static final int EDGE = 3;
  private static final int WIDEST = 400;

  /**
   * The header of a table and the first and last three lines of the stretch; empty where the source
   * names no lines or the file is not there, because then there is nothing to quote.
   */
  public static Optional<Receipt> quote(Path campaign, String repetition, Source source) {
    Path folder = campaign.resolve(repetition).normalize();
    Path file = folder.resolve(source.file()).normalize();
    if (source.firstLine() == 0 || !file.startsWith(folder) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (BufferedReader in = open(file)) {
      String text = String.join("\n", select(in, source));
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(new Receipt(repetition + "/" + source, text));
    } catch (IOException unreadable) {
      return Optional.of(
          new Receipt(repetition + "/" + source, "cannot be read: " + unreadable.getMessage()));
    }
  }

  private static List<String> select(BufferedReader in, Source source) throws IOException {
    List<String> out = new ArrayList<>();
    String line;
    for (int n = 1; n <= source.lastLine() && (line = in.readLine()) != null; n++) {
      boolean header = n == 1 && source.file().endsWith(".tsv");
      boolean head = n >= source.firstLine() && n < source.firstLine() + EDGE;
      boolean tail = n > source.lastLine() - EDGE && n >= source.firstLine();
      if (header || head || tail) {
        out.add(n + ": " + (line.length() > WIDEST ? line.substring(0, WIDEST) + " …" : line));
      } else if (n == source.firstLine() + EDGE) {
        out.add("…");
      }
    }
    return out;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    InputStream in = file.toString().endsWith(".gz") ? new GzipMember(raw) : raw;
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
