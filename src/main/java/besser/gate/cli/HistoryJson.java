package besser.gate.cli;

import besser.gate.night.Endurance;
import besser.gate.night.EnduranceRule;
import besser.gate.night.Night;
import besser.gate.night.Trend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The history for a program; its keys are those of reports/README.md. */
final class HistoryJson {
  private HistoryJson() {}

  /** The whole object. */
  static Map<String, Object> of(History history) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (PastCampaign c : history.campaigns()) {
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
    json.put("nights", history.nights().nights().stream().map(e -> night(e.night())).toList());
    json.put("trends", Trend.of(history.judged()).stream().map(HistoryJson::trend).toList());
    json.put(
        "survival",
        Endurance.of(history.counted()).stream()
            .map(e -> e.words(EnduranceRule.IN_FORCE))
            .toList());
    json.put("notes", history.notes());
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
}
