package besser.gate.report.page;

import besser.gate.evidence.Campaign;
import besser.gate.metric.probe.Durations;
import besser.gate.metric.probe.ProbedTimes;
import besser.gate.report.chart.TimesChart;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.MaskedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What probes timed, both arms above one another; nothing where no probe timed anything. */
final class TimesSection {
  private static final Durations NONE = new Durations(List.of());

  private TimesSection() {}

  static String write(Html html, Dossier dossier) {
    Map<String, Durations> here = ProbedTimes.all(dossier.campaign().counted());
    Map<String, Durations> before =
        dossier.baseline().map(Campaign::counted).map(ProbedTimes::all).orElse(Map.of());
    Set<String> names = new TreeSet<>(here.keySet());
    names.addAll(before.keySet());
    if (names.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<h2 id=\"times\">Times by probes</h2>\n");
    MaskedTime.of(dossier.judgement())
        .ifPresent(s -> out.append("<p>").append(html.text(s)).append("</p>\n"));
    out.append(
        """
        <p class="mute">All repetitions together, as the kernel counted them: each bar is a power \
        of two and reaches up to the time below it. A function that sleeps shows latency, no CPU.</p>
        """);
    for (String name : names) {
      List<TimesChart.Row> rows = new ArrayList<>();
      if (dossier.baseline().isPresent()) {
        rows.add(new TimesChart.Row("baseline", before.getOrDefault(name, NONE)));
      }
      rows.add(new TimesChart.Row("here", here.getOrDefault(name, NONE)));
      out.append("<h3>").append(html.text(name)).append("</h3>\n<div class=\"wide\">");
      out.append(new TimesChart(html).of(name, rows)).append("</div>\n");
    }
    return out.toString();
  }
}
