package besser.gate.report.page;

import besser.gate.judge.Result;
import besser.gate.metric.Source;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Mention;
import besser.gate.report.view.ProfileReceipt;
import besser.gate.report.view.Receipt;
import besser.gate.report.view.Receipts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sentences whose sources are anchors: {@code device/rx_bytes.tsv lines 73-193} opens those lines.
 * Each stretch is quoted once on a page, beside the sentence that names it first.
 */
public final class ReceiptFolds {
  /** Characters quoted on one page; what comes later is quoted at its edges, then not at all. */
  private static final int ROOM = 320_000;

  private static final int MOST = 200;

  private final Dossier dossier;
  private final Html html;
  private final Set<String> quoted = new TreeSet<>();
  private final Map<String, String> said = new HashMap<>();
  private int taken;

  /** For one page; nothing is quoted yet. */
  public ReceiptFolds(Dossier dossier, Html html) {
    this.dossier = dossier;
    this.html = html;
  }

  /**
   * A reason, once on a page: the second time it is a link to where it stands.
   *
   * @param claim under which it stands, for the link
   * @param shown whether its lines of evidence are in sight at once, not only behind a click
   */
  String reason(String claim, String anchor, Result result, boolean shown) {
    String here = "<a href=\"#%s\">%s</a>".formatted(anchor, claim);
    String first = said.putIfAbsent(result.reason(), here);
    if (first == null) {
      return sentence(result.repetition(), result.reason(), Receipt.WHOLE, shown);
    }
    return first.equals(here) ? "as above." : "as under %s.".formatted(first);
  }

  /**
   * The sentence, then a fold for each stretch it is the first to name.
   *
   * @param lines most lines of a stretch
   */
  String sentence(String repetition, String text, int lines) {
    return sentence(repetition, text, lines, false);
  }

  private String sentence(String repetition, String text, int lines, boolean shown) {
    StringBuilder out = new StringBuilder();
    Map<String, String> folds = new LinkedHashMap<>();
    int at = 0;
    for (Mention mention : Mention.in(text)) {
      Source source = mention.source();
      String id = anchor(repetition, source);
      boolean there = quoted.contains(id);
      if (!there) {
        Optional<String> fold = fold(id, repetition, source, lines, shown);
        fold.ifPresent(f -> folds.put(id, f));
        there = fold.isPresent();
      }
      if (there) {
        out.append(html.text(text.substring(at, mention.from())));
        out.append("<a href=\"#").append(id).append("\">");
        out.append(html.text(text.substring(mention.from(), mention.to()))).append("</a>");
        at = mention.to();
      }
    }
    out.append(html.text(text.substring(at)));
    folds.values().forEach(out::append);
    return out.toString();
  }

  private Optional<String> fold(
      String id, String repetition, Source source, int lines, boolean shown) {
    if (quoted.size() >= MOST) {
      return Optional.empty();
    }
    Optional<Receipt> receipt =
        Receipts.one(dossier, repetition, source, taken < ROOM ? lines : Receipt.EDGES);
    return receipt.map(
        r -> {
          quoted.add(id);
          boolean profile = ProfileReceipt.isProfile(source);
          String lined = lined(r.text(), profile || source.file().endsWith(".tsv"));
          taken += lined.length();
          return """
              <details class="receipt%s><summary>%s</summary><pre id="%s">%s</pre>%s</details>"""
              .formatted(
                  shown ? " shown\" open" : "\"",
                  html.text(r.source()),
                  id,
                  lined,
                  profile
                      ? "<a href=\"#%s\">The flame graph of %s shows all of them</a>"
                          .formatted(flame(repetition), html.text(repetition))
                      : "");
        });
  }

  /** Where the flame graph of a repetition stands. */
  static String flame(String repetition) {
    return Anchor.of("flame-" + repetition);
  }

  /** The header of a table stays in sight while its lines are scrolled. */
  private String lined(String text, boolean table) {
    int end = text.indexOf('\n');
    return table && end > 0
        ? "<b>%s</b>%s"
            .formatted(
                html.lines(text.substring(0, end)).stripTrailing(),
                html.lines(text.substring(end + 1)))
        : html.lines(text);
  }

  private static String anchor(String repetition, Source source) {
    return Anchor.of("%s-%s".formatted(repetition, source));
  }
}
