package besser.gate.report.text;

import besser.gate.report.escape.DokuWiki;
import besser.gate.report.view.Dossier;
import java.util.List;
import java.util.stream.Collectors;

/** {@code derived/verdict.dokuwiki.txt}, the same text for the campaign's wiki. */
public final class VerdictDokuWiki {
  private final DokuWiki wiki;

  private VerdictDokuWiki(DokuWiki wiki) {
    this.wiki = wiki;
  }

  /** The whole text. */
  public static String write(Dossier dossier) {
    VerdictDokuWiki writer = new VerdictDokuWiki(new DokuWiki(dossier.redaction()));
    return VerdictBlocks.of(dossier).stream().map(writer::block).collect(Collectors.joining("\n"));
  }

  private String block(Block block) {
    if (block instanceof Block.Heading h) {
      String sign = "=".repeat(7 - h.level());
      // A heading ends at the first run of two; no text can hold one inside it.
      return "%s %s %s\n"
          .formatted(sign, h.text().replaceAll("={2,}", "=").transform(this::heading), sign);
    } else if (block instanceof Block.Paragraph p) {
      return wiki.text(p.text()) + "\n";
    } else if (block instanceof Block.Warning w) {
      return "**" + wiki.text(w.text()) + "**\n";
    } else if (block instanceof Block.Verbatim v) {
      return (v.caption().isEmpty() ? "" : wiki.text(v.caption()) + "\n") + wiki.code(v.text());
    } else if (block instanceof Block.Items items) {
      return items.items().stream()
          .map(i -> "  * " + wiki.text(i) + "\n")
          .collect(Collectors.joining());
    } else if (block instanceof Block.Checklist list) {
      return list.checks().stream()
          .map(
              c ->
                  "  * %s%s\n"
                      .formatted(
                          c.done() ? "measured: " : "**not measured:** ", wiki.text(c.text())))
          .collect(Collectors.joining());
    } else if (block instanceof Block.Table table) {
      return row('^', table.header())
          + table.rows().stream().map(r -> row('|', r)).collect(Collectors.joining());
    }
    throw new IllegalStateException("No DokuWiki markup for " + block + ".");
  }

  /**
   * Headings take no markup at all, so nothing in them needs to be escaped but control characters.
   */
  private String heading(String text) {
    return wiki.plain(text);
  }

  private String row(char sign, List<String> cells) {
    return "%s%s\n"
        .formatted(
            cells.stream().map(c -> sign + " " + wiki.text(c) + " ").collect(Collectors.joining()),
            sign);
  }
}
