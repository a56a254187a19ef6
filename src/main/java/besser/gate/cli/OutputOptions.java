package besser.gate.cli;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Derived;
import besser.gate.judge.Judgement;
import besser.gate.report.escape.Html;
import besser.gate.report.escape.Redaction;
import besser.gate.report.json.VerdictJson;
import besser.gate.report.page.SideBySidePage;
import besser.gate.report.text.SideBySideTable;
import besser.gate.report.text.TerminalTable;
import besser.gate.report.view.SideBySide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** Whether verdict.json is asked for. */
  boolean isJson() {
    return json;
  }

  Redaction redaction(Judging.Judged judged) {
    return redact ? Redaction.of(judged.judgement().campaign()) : Redaction.none();
  }

  private String json(Judging.Judged judged) {
    String json = VerdictJson.write(judged.judgement());
    return redact ? RedactedJson.of(json, redaction(judged)) : json;
  }

  void print(Judging.Judged judged, Path page) {
    renamed(judged);
    if (json) {
      System.out.print(json(judged));
      return;
    }
    Terminal terminal = Terminal.here();
    System.out.print(
        new TerminalTable(terminal.width(), terminal.colour(), redaction(judged))
            .print(judged.judgement(), pages(page)));
  }

  /**
   * A copy may bear any name, and is judged to the same bytes; that it does is said beside them.
   */
  private static void renamed(Judging.Judged judged) {
    String folder = String.valueOf(judged.folder().toAbsolutePath().normalize().getFileName());
    String id = judged.judgement().campaign().id();
    if (!folder.equals(id)) {
      System.err.printf(
          "gate: the folder is called %s, and campaign.json calls the campaign %s.%n", folder, id);
    }
  }

  /** The one page first, where it was written with the report. */
  private static String[] pages(Path page) {
    Path one = page.resolveSibling("verdict.html");
    return page.endsWith("report.html") && Files.isRegularFile(one)
        ? new String[] {one.toString(), "%s (Allure)".formatted(page)}
        : new String[] {page.toString()};
  }

  /** Several campaigns beside one baseline: a table and its page, or verdict.json of each. */
  void print(Judgement baseline, List<Judging.Judged> judged) throws IOException {
    if (json) {
      judged.forEach(j -> System.out.print(json(j)));
      return;
    }
    SideBySide table =
        SideBySide.of(baseline, judged.stream().map(Judging.Judged::judgement).toList());
    Judging.Judged last = judged.get(judged.size() - 1);
    Redaction redaction = redaction(last);
    Path page =
        new Derived(new CampaignFolder(last.folder()))
            .write("comparison.html", SideBySidePage.write(table, new Html(redaction)));
    System.out.print(
        new SideBySideTable(Terminal.here().width(), redaction).print(table, page.toString()));
  }
}
