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
 * @param text each line headed by its number, columns of a table aligned; untrusted
 */
public record Receipt(String source, String text) {
  /** Lines quoted where a page has room for a look at either end only. */
  public static final int EDGES = 6;

  /** Lines quoted where a reader wants the whole stretch: two minutes of a tick a second. */
  public static final int WHOLE = 240;

  private static final int WIDEST = 400;
  private static final int SHORT_FILE = 60;

  /**
   * Exactly the lines the source names, headed by the header of their table; of more than {@code
   * most} the first and the last, with the command that prints the rest. A source without lines is
   * quoted where its file is short. Empty where there is nothing to quote.
   */
  public static Optional<Receipt> quote(Path campaign, String repetition, Source source, int most) {
    Path folder = campaign.resolve(repetition).normalize();
    Path file = folder.resolve(source.file()).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String name = repetition + "/" + source;
    try (BufferedReader in = open(file)) {
      List<Line> lines =
          source.firstLine() > 0 ? stretch(in, source, most) : shortFile(in, source.file());
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(new Receipt(name, text(lines, source, repetition)));
    } catch (IOException unreadable) {
      return Optional.of(new Receipt(name, "cannot be read: " + unreadable.getMessage()));
    }
  }

  private record Line(int number, String text) {}

  private static List<Line> stretch(BufferedReader in, Source source, int most) throws IOException {
    List<Line> out = new ArrayList<>();
    int edge = most / 2;
    boolean whole = source.lastLine() - source.firstLine() < most;
    String line;
    for (int n = 1; n <= source.lastLine() && (line = in.readLine()) != null; n++) {
      boolean inside = n >= source.firstLine();
      boolean shown = whole || n < source.firstLine() + edge || n > source.lastLine() - edge;
      if (n == 1 && source.file().endsWith(".tsv") || inside && shown) {
        out.add(new Line(n, line));
      }
    }
    return out.stream().anyMatch(l -> l.number >= source.firstLine()) ? out : List.of();
  }

  private static List<Line> shortFile(BufferedReader in, String file) throws IOException {
    List<Line> out = new ArrayList<>();
    String line;
    while (file.matches(".*\\.(txt|tsv)") && (line = in.readLine()) != null) {
      out.add(new Line(out.size() + 1, line));
      if (out.size() > SHORT_FILE) {
        return List.of();
      }
    }
    return out;
  }

  private static String text(List<Line> lines, Source source, String repetition) {
    List<String> texts = lines.stream().map(Line::text).toList();
    List<String> aligned = source.file().endsWith(".tsv") ? Columns.aligned(texts) : texts;
    int digits = Integer.toString(lines.get(lines.size() - 1).number()).length();
    StringBuilder out = new StringBuilder();
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      int number = lines.get(i).number();
      if (last >= source.firstLine() && number > last + 1 && last > 0) {
        out.append(leftOut(source, repetition, last + 1, number - 1));
      }
      String line = aligned.get(i);
      out.append(" ".repeat(digits - Integer.toString(number).length())).append(number);
      out.append("  ").append(line.length() > WIDEST ? line.substring(0, WIDEST) + " …" : line);
      out.append('\n');
      last = number;
    }
    return out.toString().stripTrailing();
  }

  private static String leftOut(Source source, String repetition, int from, int to) {
    String cat = source.file().endsWith(".gz") ? "zcat" : "cat";
    return "… %s lines left out: %s %s/%s | sed -n %s,%sp\n"
        .formatted(to - from + 1, cat, repetition, source.file(), from, to);
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    InputStream in = file.toString().endsWith(".gz") ? new GzipMember(raw) : raw;
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
