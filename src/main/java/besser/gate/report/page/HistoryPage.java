package besser.gate.report.page;

import besser.gate.night.Endurance;
import besser.gate.night.EnduranceRule;
import besser.gate.night.Night;
import besser.gate.night.NightLog;
import besser.gate.night.Summary;
import besser.gate.night.Trend;
import besser.gate.report.chart.TrendChart;
import besser.gate.report.escape.Html;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Resource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The history of all rigs on one page: self-contained, no script, light and dark. */
public final class HistoryPage {
  private final Html html = new Html(Redaction.none());
  private final StringBuilder out = new StringBuilder(65_536);

  private HistoryPage() {}

  /**
   * The whole page.
   *
   * @param campaigns those that were judged and can be read, oldest first
   * @param counted those of them that count under the rule that was sealed
   * @param nights of the regression job
   * @param notes what could not be read
   */
  public static String write(
      List<Summary> campaigns, List<Summary> counted, NightLog.Content nights, List<String> notes) {
    HistoryPage page = new HistoryPage();
    page.head();
    page.notes(notes);
    page.nights(nights);
    page.endurance(counted, nights);
    page.trends(Trend.of(campaigns));
    page.campaigns(campaigns);
    return page.out.append("</main></body></html>\n").toString();
  }

  private void head() {
    out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
    out.append(
        """
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>History of all rigs</title>
        <style>""");
    out.append(Resource.text("page.css")).append(Resource.text("history.css"));
    out.append("</style></head><body>\n<main>\n<h1>History of all rigs</h1>\n");
  }

  private void notes(List<String> notes) {
    if (!notes.isEmpty()) {
      out.append("<ul class=\"reasons\">");
      notes.forEach(n -> out.append("<li>").append(html.text(n)).append("</li>"));
      out.append("</ul>\n");
    }
  }

  private void nights(NightLog.Content nights) {
    out.append("<h2 id=\"nights\">Nights</h2>\n");
    if (nights.nights().isEmpty()) {
      out.append("<p class=\"mute\">None yet: ./gate nightly is run by a timer.</p>\n");
      return;
    }
    open("began", "rig", "state", "reason", "campaign");
    for (int i = nights.nights().size() - 1; i >= 0; i--) {
      Night night = nights.nights().get(i).night();
      String state = night.outcome().map(o -> o.state().word()).orElse("running, or killed");
      List<String> reasons = new ArrayList<>();
      night.outcome().ifPresent(o -> reasons.add(o.reason()));
      night.outcome().ifPresent(o -> reasons.addAll(o.worse()));
      row(
          state,
          night.begun().truncatedTo(ChronoUnit.SECONDS).toString(),
          night.environment(),
          state,
          String.join(" ", reasons),
          night.outcome().flatMap(Night.Outcome::campaign).orElse("-"));
    }
    out.append("</tbody></table></div>\n");
  }

  private void endurance(List<Summary> counted, NightLog.Content nights) {
    out.append("<h2 id=\"endurance\">Survival</h2>\n");
    out.append("<p class=\"mute\">")
        .append(
            html.text(
                nights.seals().isEmpty()
                    ? "No rule is sealed yet; the first night of ./gate nightly does it."
                    : "Rule, sealed %s: %s."
                        .formatted(
                            nights.seals().stream()
                                .map(r -> r.since().toString())
                                .collect(Collectors.joining(" and again ")),
                            nights.seals().get(0).words())))
        .append("</p>\n<ul>");
    for (Endurance e : Endurance.of(counted)) {
      out.append("<li>").append(html.text(e.words(EnduranceRule.IN_FORCE))).append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private void trends(List<Trend> trends) {
    out.append("<h2 id=\"trends\">Readings</h2>\n");
    out.append(
        """
        <p class="mute">Each mark is a campaign (the mean of its repetitions), each line a level. A level \
        changes where Pettitt's rank test says so at 5 %, with ten campaigns on either side. Dashed \
        red: the bound. Vertical: another driver from there on, named below.</p>
        """);
    for (Trend trend : trends) {
      out.append("<h3>")
          .append(html.text(trend.reading() + ", " + trend.claim() + ": " + trend.bound()))
          .append("</h3>\n<p class=\"mute\">")
          .append(
              html.text(
                  "%s, %s, kernel %s".formatted(trend.environment(), trend.plan(), trend.kernel())))
          .append(changes(trend))
          .append("</p>\n<div class=\"wide\">")
          .append(new TrendChart(html).draw(trend))
          .append("</div>\n");
    }
  }

  private String changes(Trend trend) {
    StringBuilder said = new StringBuilder();
    for (int at : trend.changes()) {
      said.append("; another level from ").append(trend.points().get(at).campaign());
    }
    return html.text(said.toString());
  }

  private void campaigns(List<Summary> campaigns) {
    out.append("<h2 id=\"campaigns\">Campaigns</h2>\n");
    open("campaign", "verdict", "module", "kernel", "reason");
    List<Summary> newest = new ArrayList<>(campaigns);
    Collections.reverse(newest);
    for (Summary s : newest) {
      row(
          s.judgement(),
          s.campaign(),
          s.verdict() + ", " + s.judgement(),
          s.ground().module(),
          s.ground().kernel(),
          s.reason());
    }
    out.append("</tbody></table></div>\n");
  }

  private void open(String... columns) {
    out.append("<div class=\"wide\"><table class=\"dense history\"><thead><tr>");
    for (String column : columns) {
      out.append("<th>").append(column).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
  }

  private void row(String css, String... cells) {
    out.append("<tr class=\"")
        .append(html.text(css.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "")))
        .append("\">");
    for (String cell : cells) {
      boolean state = cell.equals(css) || cell.endsWith(", " + css);
      out.append(state ? "<td class=\"state\">" : "<td>").append(html.text(cell)).append("</td>");
    }
    out.append("</tr>\n");
  }
}
