package besser.gate.report.page;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Conditions;
import besser.gate.report.view.Dossier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions of every repetition of both arms, side by side.
 *
 * @param html escapes all text
 */
public record ConditionsTable(Html html) {
  /**
   * One column a repetition; a row whose values differ is marked, one in which all are the same
   * holds it once.
   */
  public String write(Dossier dossier) {
    Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    dossier.baseline().ifPresent(b -> add(columns, "baseline ", b));
    add(columns, "", dossier.campaign());
    if (columns.isEmpty()) {
      return "<p>No repetition was recorded.</p>\n";
    }
    StringBuilder out = new StringBuilder("<div class=\"wide\"><table><thead><tr><th></th>");
    columns.keySet().forEach(c -> out.append("<th>").append(html.text(c)).append("</th>"));
    out.append("</tr></thead><tbody>\n");
    List<Map<String, String>> values = new ArrayList<>(columns.values());
    for (String label : values.get(0).keySet()) {
      List<String> row =
          values.stream().map(v -> v.getOrDefault(label, Conditions.ABSENT)).toList();
      boolean differs = row.stream().distinct().count() > 1;
      out.append(differs ? "<tr class=\"differs\"><th>" : "<tr><th>").append(html.text(label));
      out.append("</th>");
      if (differs) {
        row.forEach(v -> out.append("<td>").append(html.text(v)).append("</td>"));
      } else {
        out.append("<td colspan=\"").append(row.size()).append("\">");
        out.append(html.text(row.get(0))).append("</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody></table></div>\n").toString();
  }

  private static void add(Map<String, Map<String, String>> columns, String arm, Campaign campaign) {
    for (Repetition r : campaign.repetitions()) {
      Map<String, String> conditions = new LinkedHashMap<>();
      conditions.put("ended", r.state());
      conditions.putAll(Conditions.of(r));
      columns.put(arm + r.id(), conditions);
    }
  }
}
