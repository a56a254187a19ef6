package besser.gate.report.page;

import besser.gate.report.escape.Html;
import besser.gate.report.view.Resource;
import besser.gate.report.view.SideBySide;
import java.util.List;
import java.util.Locale;

/** {@code derived/comparison.html}: several campaigns beside one baseline in one table. */
public final class SideBySidePage {
  private SideBySidePage() {}

  /** The whole page; no script. */
  public static String write(SideBySide table, Html html) {
    StringBuilder out =
        new StringBuilder(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Comparison</title>
            <style>%s</style></head><body><main><h1>%s campaigns beside a baseline</h1>
            """
                .formatted(Resource.text("page.css"), table.campaigns().size() - 1));
    table
        .warnings()
        .forEach(w -> out.append("<p class=\"warn\">").append(html.text(w)).append("</p>\n"));
    rows(out, html, table, table.rows().stream().filter(SideBySide.Row::shown).toList());
    List<SideBySide.Row> still = table.rows().stream().filter(r -> !r.shown()).toList();
    out.append("<details><summary>%s</summary>\n".formatted(html.text(table.rest())));
    rows(out, html, table, still);
    return out.append("</details></main></body></html>\n").toString();
  }

  private static void rows(
      StringBuilder out, Html html, SideBySide table, List<SideBySide.Row> rows) {
    out.append("<div class=\"wide\"><table><thead><tr><th></th>");
    for (int i = 0; i < table.campaigns().size(); i++) {
      out.append(i == 0 ? "<th>baseline<br>" : "<th>").append(html.text(table.campaigns().get(i)));
      out.append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (SideBySide.Row row : rows) {
      out.append("<tr><th>").append(html.text(row.name())).append("</th>");
      for (SideBySide.Field field : row.fields()) {
        String css = field.outcome().map(o -> o.name().toLowerCase(Locale.ROOT)).orElse("");
        out.append("<td class=\"v %s\">%s".formatted(css, html.text(field.text())));
        out.append(field.moved() ? " <b>moved</b></td>" : "</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }
}
