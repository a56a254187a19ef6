package besser.gate.cli;

import besser.gate.report.escape.Redaction;
import besser.gate.report.json.VerdictJson;
import besser.gate.report.text.TerminalTable;
import java.nio.file.Path;
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

  void print(Judging.Judged judged, Path page) {
    if (json) {
      System.out.print(VerdictJson.write(judged.judgement()));
      return;
    }
    Terminal terminal = Terminal.here();
    System.out.print(
        new TerminalTable(terminal.width(), terminal.colour(), redaction(judged))
            .print(judged.judgement(), page.toString()));
  }
}
