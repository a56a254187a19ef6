package besser.gate.report.chart;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Outcome;
import besser.gate.plan.Plan;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.report.escape.Redaction;
import besser.gate.report.escape.Visible;
import besser.gate.report.view.Bounds;
import besser.gate.report.view.Dossier;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What the page's script draws: every tick of every repetition, its stages with what they offer,
 * bounds, events, lock windows, and the rate of the baseline's repetition of the same number.
 */
public final class LiveTimeline {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int EVENTS = 600;
  private static final int WIDEST = 160;

  private final Dossier dossier;
  private final Redaction redaction;

  private LiveTimeline(Dossier dossier) {
    this.dossier = dossier;
    this.redaction = dossier.redaction();
  }

  /** JSON without a character that could end the element it stands in. */
  public static String json(Dossier dossier) {
    try {
      return MAPPER
          .writeValueAsString(new LiveTimeline(dossier).all())
          .replace("<", "\\u003c")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The timeline could not be written as JSON.", e);
    }
  }

  private ObjectNode all() {
    Bounds bounds = Bounds.of(dossier.judgement());
    ObjectNode out = NODES.objectNode();
    ArrayNode rates = out.putArray("rates");
    bounds.rates().forEach(b -> rates.add(bound(b.at().bytesPerSecond() / 1e6, b)));
    ArrayNode shares = out.putArray("shares");
    bounds.lockShares().forEach(b -> shares.add(bound(b.at().fraction() * 100, b)));
    bounds
        .signal()
        .ifPresent(w -> out.putArray("signal").add(w.weakest().dbm()).add(w.strongest().dbm()));
    ArrayNode repetitions = out.putArray("repetitions");
    List<Repetition> baseline = dossier.baseline().map(Campaign::repetitions).orElse(List.of());
    List<Repetition> own = dossier.campaign().repetitions();
    for (int i = 0; i < own.size(); i++) {
      Optional<Repetition> other =
          i < baseline.size() ? Optional.of(baseline.get(i)) : Optional.empty();
      repetitions.add(repetition(own.get(i), other));
    }
    return out.put("first", first(own));
  }

  /** The repetition to look at first: what decides the verdict is seen in it. */
  private int first(List<Repetition> own) {
    Outcome worst = dossier.judgement().outcome();
    return IntStream.range(0, own.size())
        .filter(
            i ->
                worst != Outcome.HOLDS
                    && dossier.judgement().judgedClaims().stream()
                        .filter(c -> c.gating() && c.outcome() == worst)
                        .flatMap(c -> c.judgedSentences().stream())
                        .flatMap(s -> s.results().stream())
                        .anyMatch(
                            r -> r.outcome() == worst && r.repetition().equals(own.get(i).id())))
        .findFirst()
        .orElse(0);
  }

  private ObjectNode bound(double at, Bounds.Line<?> line) {
    String words =
        line.at() instanceof ByteRate || line.at() instanceof Share
            ? "%s %s".formatted(line.at(), line.label())
            : line.label();
    return NODES.objectNode().put("at", at).put("label", shown(words));
  }

  private ObjectNode repetition(Repetition r, Optional<Repetition> baseline) {
    Plan plan = dossier.campaign().plan();
    List<StageSpan> stages = StageSpan.of(r.rx().value().orElse(List.of()), plan);
    double from = from(r, stages);
    LiveSeries series = new LiveSeries(from);
    ObjectNode out = NODES.objectNode();
    out.put("id", shown(r.id()));
    ArrayNode spans = out.putArray("stages");
    stages.forEach(
        s ->
            spans
                .addObject()
                .put("id", shown(s.stage().id()))
                .put("from", rounded(s.start() - from))
                .put("to", rounded(s.end() - from))
                .put("cap", s.stage().offered().bytesPerSecond() / 1e6));
    out.set("rx", series.rates(r));
    out.set("link", series.link(r));
    out.set("queue", series.queue(r));
    ArrayNode lock = out.putArray("lock");
    for (LockBar b : LockBar.of(r, plan)) {
      ObjectNode bar = lock.addObject();
      bar.put("from", rounded(b.start() - from)).put("to", rounded(b.end() - from));
      percent(bar, "driver", b.driver());
      percent(bar, "all", b.all());
    }
    ArrayNode events = out.putArray("events");
    Event.of(r).stream()
        .limit(EVENTS)
        .forEach(
            e ->
                events
                    .addObject()
                    .put("t", rounded(e.t() - from))
                    .put("row", e.type().row)
                    .put("letter", e.type().letter)
                    .put("words", e.type().words)
                    .put("text", shown(e.text())));
    baseline.ifPresent(b -> out.set("baseline", baseline(b)));
    return out;
  }

  private ObjectNode baseline(Repetition b) {
    Plan plan = dossier.baseline().map(Campaign::plan).orElse(dossier.campaign().plan());
    List<StageSpan> stages = StageSpan.of(b.rx().value().orElse(List.of()), plan);
    return new LiveSeries(from(b, stages)).rates(b).put("id", shown(b.id()));
  }

  private static double from(Repetition r, List<StageSpan> stages) {
    return stages.isEmpty()
        ? r.rx().value().flatMap(t -> t.stream().findFirst()).map(t -> t.t()).orElse(0.0)
        : stages.get(0).start();
  }

  private String shown(String untrusted) {
    String line = Visible.line(redaction.apply(untrusted));
    return line.length() > WIDEST ? line.substring(0, WIDEST) + " …" : line;
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 100) / 100.0;
  }

  private static void percent(ObjectNode out, String key, OptionalDouble share) {
    if (share.isPresent()) {
      out.put(key, Math.round(share.getAsDouble() * 1e4) / 1e2);
    } else {
      out.putNull(key);
    }
  }
}
