package besser.gate.report.text;

import besser.gate.report.escape.Markdown;
import besser.gate.report.view.Dossier;
import java.util.List;
import java.util.stream.Collectors;

/** {@code derived/verdict.md}, for pasting into a pull request. */
public final class VerdictMarkdown {
  private final Markdown markdown;

  private VerdictMarkdown(Markdown markdown) {
    this.markdown = markdown;
  }

  /** The whole text. */
  public static String write(Dossier dossier) {
    VerdictMarkdown writer = new VerdictMarkdown(new Markdown(dossier.redaction()));
    return VerdictBlocks.of(dossier).stream().map(writer::block).collect(Collectors.joining("\n"));
  }

  private String block(Block block) {
    if (block instanceof Block.Heading h) {
      return "#".repeat(h.level()) + " " + markdown.text(h.text()) + "\n";
    } else if (block instanceof Block.Paragraph p) {
      return markdown.text(p.text()) + "\n";
    } else if (block instanceof Block.Warning w) {
      return "> **" + markdown.text(w.text()) + "**\n";
    } else if (block instanceof Block.Verbatim v) {
      String caption = v.caption().isEmpty() ? "" : markdown.code(v.caption()) + "\n\n";
      return caption + markdown.fence(v.text());
    } else if (block instanceof Block.Items items) {
      return items.items().stream()
          .map(i -> "- " + markdown.text(i) + "\n")
          .collect(Collectors.joining());
    } else if (block instanceof Block.Checklist list) {
      return list.checks().stream()
          .map(c -> (c.done() ? "- [x] " : "- [ ] ") + markdown.text(c.text()) + "\n")
          .collect(Collectors.joining());
    } else if (block instanceof Block.Table table) {
      return """
          %s|%s
          %s"""
          .formatted(
              row(table.header()),
              "---|".repeat(table.header().size()),
              table.rows().stream().map(this::row).collect(Collectors.joining()));
    }
    throw new IllegalStateException("No Markdown for " + block + ".");
  }

  private String row(List<String> cells) {
    return "%s|\n"
        .formatted(
            cells.stream().map(c -> "| " + markdown.text(c) + " ").collect(Collectors.joining()));
  }
}
