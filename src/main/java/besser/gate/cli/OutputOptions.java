package besser.gate.cli;

import besser.gate.report.escape.Redaction;
import besser.gate.report.json.VerdictJson;
import besser.gate.report.text.TerminalTable;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a judgement is shown on standard output; an option group of the commands that judge. */
final class OutputOptions {
  @Option(names = "--json", description = "Print verdict.json instead of the table.")
  private boolean json;

  @Option(
      names = "--redact",
      description =
          "Replace MAC addresses and SSIDs in reports and on the terminal by stable names.")
  private boolean redact;

  Redaction redaction(Judging.Judged judged) {
    return redact ? Redaction.of(judged.judgement().campaign()) : Redaction.none();
  }

  /** The baseline of the page that was written last, where it lies beside the campaign. */
  static Optional<Path> comparedWith(Path folder) {
    Path verdict = folder.resolve("derived").resolve("verdict.json");
    if (!Files.isRegularFile(verdict)) {
      return Optional.empty();
    }
    try {
      String named =
          new ObjectMapper()
              .readTree(verdict.toFile())
              .path("comparison")
              .path("baseline")
              .asText("");
      return Optional.of(named)
          .filter(n -> !n.isEmpty() && !n.contains("/"))
          .map(n -> folder.toAbsolutePath().normalize().resolveSibling(n))
          .filter(Files::isDirectory);
    } catch (IOException notWhole) {
      return Optional.empty();
    }
  }

  void print(Judging.Judged judged, Path page) {
    if (json) {
      System.out.print(VerdictJson.write(judged.judgement()));
      return;
    }
    boolean terminal = System.console() != null && System.getenv("TERM") != null;
    boolean colour = terminal && System.getenv("NO_COLOR") == null;
    System.out.print(
        new TerminalTable(columns(), colour, redaction(judged))
            .print(judged.judgement(), page.toString()));
  }

  /** The shell's COLUMNS where it is exported, else what fits a page. */
  private static int columns() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[0-9]{2,3}") ? Integer.parseInt(columns) : 120;
  }
}
