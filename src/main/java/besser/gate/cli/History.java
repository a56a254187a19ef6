package besser.gate.cli;

import besser.gate.rig.ModuleBuild;
import java.io.IOException;
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
 */
record History(List<PastCampaign> campaigns) {
  static History of(Home home) throws IOException {
    return new History(home.recorded().stream().map(PastCampaign::in).toList());
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
                    figures(c.rx(), 1e-6),
                    figures(c.lived(), 1))));
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
    List<String> notes = new ArrayList<>();
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
      one.put("rx.mean", c.rx());
      one.put("link.lived", c.lived());
      one.put("srcversion", c.module().srcversion().orElse(null));
      one.put("build_id", c.module().buildId().orElse(null));
      one.put("fault", c.fault().orElse(null));
      all.add(one);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("campaigns", all);
    json.put("notes", notes());
    return json;
  }

  private static String figures(List<@Nullable Double> values, double scale) {
    return values.isEmpty()
        ? "-"
        : values.stream()
            .map(v -> v == null ? "-" : String.format(Locale.ROOT, "%.2f", v * scale))
            .collect(Collectors.joining(", "));
  }
}
