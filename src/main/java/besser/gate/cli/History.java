package besser.gate.cli;

import besser.gate.night.Endurance;
import besser.gate.night.EnduranceRule;
import besser.gate.night.Night;
import besser.gate.night.NightLog;
import besser.gate.night.Summary;
import besser.gate.night.Trend;
import besser.gate.report.page.HistoryPage;
import besser.gate.rig.ModuleBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The trend over campaigns.
 *
 * @param campaigns oldest first, those nobody can read among them
 * @param nights of the regression job
 */
record History(List<PastCampaign> campaigns, NightLog.Content nights) {
  /** So many nights are on the terminal; all are on the page and in the JSON. */
  private static final int LAST = 14;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static History of(Home home) throws IOException {
    return new History(
        home.recorded().stream().map(PastCampaign::in).toList(), home.nights().read());
  }

  /** Writes the page; answers where. */
  Path page(Home home) throws IOException {
    Path page = home.history().resolve("index.html");
    Files.createDirectories(home.history());
    Files.writeString(page, HistoryPage.write(judged(), counted(), nights, notes()));
    return page;
  }

  private List<Summary> judged() {
    return campaigns.stream().flatMap(c -> c.summary().stream()).toList();
  }

  /** Those that began after the rule was sealed: a rule chosen afterwards proves nothing. */
  private List<Summary> counted() {
    String since = nights.rule().map(r -> STAMP.format(r.since())).orElse("Z");
    return judged().stream().filter(s -> s.campaign().compareTo(since) >= 0).toList();
  }

  /** A table, a row a campaign. */
  String text() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("campaign", "verdict", "judgement", "rx.mean MB/s", "link.lived s"));
    campaigns.forEach(
        c ->
            rows.add(
                List.of(
                    c.name(),
                    c.verdict(),
                    c.judgement(),
                    figures(c.values("rx.mean"), 1e-6),
                    figures(c.values("link.lived"), 1))));
    StringBuilder text = new StringBuilder(table(rows));
    List<NightLog.Entry> last =
        nights.nights().subList(Math.max(0, nights.nights().size() - LAST), nights.nights().size());
    if (!last.isEmpty()) {
      List<List<String>> entries = new ArrayList<>();
      entries.add(List.of("night", "rig", "state", "reason"));
      last.forEach(e -> entries.add(row(e.night())));
      text.append('\n').append(table(entries));
    }
    for (Endurance e : Endurance.of(counted())) {
      text.append('\n').append(e.words(EnduranceRule.IN_FORCE)).append('\n');
    }
    return text.toString();
  }

  private static List<String> row(Night night) {
    return List.of(
        night.begun().toString(),
        night.environment(),
        night.outcome().map(o -> o.state().word()).orElse("running"),
        night.outcome().map(Night.Outcome::reason).orElse("-"));
  }

  private static String table(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /**
   * A sentence for each that cannot be read, and for each driver that only its build tells apart.
   */
  List<String> notes() {
    List<String> notes = new ArrayList<>(nights.faults());
    for (int i = 0; i < campaigns.size(); i++) {
      PastCampaign one = campaigns.get(i);
      one.fault().ifPresent(fault -> notes.add(one.name() + " cannot be read: " + fault + "."));
      before(i)
          .ifPresent(
              other ->
                  notes.add(
                      "%s ran %s, %s ran %s: %s."
                          .formatted(
                              one.name(),
                              one.module().words(),
                              other.name(),
                              other.module().words(),
                              ModuleBuild.OTHER_BUILD)));
    }
    return notes;
  }

  /** The campaign before it on the same rig, where that ran the same source in another build. */
  private Optional<PastCampaign> before(int index) {
    PastCampaign one = campaigns.get(index);
    for (int i = index - 1; i >= 0; i--) {
      PastCampaign other = campaigns.get(i);
      if (other.fault().isEmpty() && other.environment().equals(one.environment())) {
        return Optional.of(other).filter(o -> one.module().isOtherBuildOf(o.module()));
      }
    }
    return Optional.empty();
  }

  /** For a program. */
  Map<String, Object> json() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (PastCampaign c : campaigns) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("campaign", c.name());
      one.put("environment", c.environment());
      one.put("verdict", c.verdict());
      one.put("judgement", c.judgement());
      one.put("rx.mean", c.values("rx.mean"));
      one.put("link.lived", c.values("link.lived"));
      one.put("srcversion", c.module().srcversion().orElse(null));
      one.put("build_id", c.module().buildId().orElse(null));
      one.put("fault", c.fault().orElse(null));
      all.add(one);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("campaigns", all);
    json.put("nights", nights.nights().stream().map(e -> night(e.night())).toList());
    json.put("trends", Trend.of(judged()).stream().map(History::trend).toList());
    json.put(
        "survival",
        Endurance.of(counted()).stream().map(e -> e.words(EnduranceRule.IN_FORCE)).toList());
    json.put("notes", notes());
    return json;
  }

  private static Map<String, Object> night(Night night) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("environment", night.environment());
    one.put("begun", night.begun().toString());
    one.put("state", night.outcome().map(o -> o.state().word()).orElse("running"));
    one.put("status", night.outcome().flatMap(Night.Outcome::status).orElse(null));
    one.put("reason", night.outcome().map(Night.Outcome::reason).orElse(null));
    one.put("campaign", night.outcome().flatMap(Night.Outcome::campaign).orElse(null));
    one.put("baseline", night.outcome().map(Night.Outcome::baseline).orElse(List.of()));
    one.put("worse", night.outcome().map(Night.Outcome::worse).orElse(List.of()));
    return one;
  }

  private static Map<String, Object> trend(Trend trend) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("environment", trend.environment());
    one.put("plan", trend.plan());
    one.put("kernel", trend.kernel());
    one.put("claim", trend.claim());
    one.put("reading", trend.reading());
    one.put("bound", trend.bound());
    one.put("points", trend.points());
    one.put("changes", trend.changes());
    return one;
  }

  private static String figures(List<@Nullable Double> values, double scale) {
    return values.isEmpty()
        ? "-"
        : values.stream()
            .map(v -> v == null ? "-" : String.format(Locale.ROOT, "%.2f", v * scale))
            .collect(Collectors.joining(", "));
  }
}
