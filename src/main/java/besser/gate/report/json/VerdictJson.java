package besser.gate.report.json;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.JsonText;
import besser.gate.judge.Finding;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.report.view.Gating;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeMap;

/**
 * A judgement as JSON for machines. Keys stand in a fixed order, maps are sorted; no time of
 * judging, no path of the machine that judged, nothing of its locale.
 */
public final class VerdictJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private VerdictJson() {}

  /** The whole document, ended by a line break. */
  public static String write(Judgement judgement) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try {
      return JsonText.shown(MAPPER.writer(printer).writeValueAsString(document(judgement)) + "\n");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The verdict could not be written as JSON.", e);
    }
  }

  private static ObjectNode document(Judgement judgement) {
    Campaign campaign = judgement.campaign();
    ObjectNode out = Nodes.object();
    out.put("schema", 1);
    out.put("campaign", campaign.id());
    out.put("verdict", judgement.verdict().word());
    out.put("judgement", judgement.outcome().name());
    out.set("reasons", Nodes.strings(judgement.verdict().reasons()));
    out.put("provenance", Nodes.word(campaign.provenance()));
    out.put("environment", campaign.environment());
    out.put("model", campaign.model().orElse("-"));
    out.put("patch", campaign.patch().orElse("-"));
    out.put("gate", Gating.of(judgement));
    out.set("plan", plan(campaign.plan()));
    out.put("edition", judgement.edition());
    ArrayNode accounts = out.putArray("accounts");
    judgement
        .accounts()
        .forEach(
            a ->
                accounts
                    .addObject()
                    .put("account", a.account().word())
                    .put("outcome", a.outcome().name())
                    .put("figure", a.figure()));
    out.set("locked_claims", Nodes.sorted(campaign.claims()));
    out.set("faults", Nodes.strings(campaign.faults()));
    ArrayNode repetitions = out.putArray("repetitions");
    campaign.repetitions().forEach(r -> repetitions.add(repetition(r)));
    ArrayNode claims = out.putArray("claims");
    judgement.judgedClaims().forEach(c -> claims.add(claim(c)));
    ArrayNode findings = out.putArray("findings");
    judgement.findings().forEach(f -> findings.add(finding(f)));
    out.set("predictions", ComparisonNodes.predictions(judgement.predictions()));
    judgement
        .comparison()
        .ifPresentOrElse(
            c -> out.set("comparison", ComparisonNodes.comparison(c)),
            () -> out.putNull("comparison"));
    out.put("survival", judgement.survival());
    out.set("concerns", Nodes.strings(judgement.concerns()));
    ObjectNode readings = out.putObject("readings");
    new TreeMap<>(judgement.readings()).forEach((id, all) -> readings.set(id, readings(all)));
    return out;
  }

  private static ObjectNode plan(Plan plan) {
    ObjectNode out = Nodes.object();
    out.put("name", plan.name());
    out.put("repetitions", plan.repetitions());
    out.set("compression", Nodes.number(plan.compression()));
    out.set("cooldown_s", Nodes.number(plan.cooldown().seconds()));
    ArrayNode stages = out.putArray("stages");
    for (Stage stage : plan.stages()) {
      ObjectNode node = stages.addObject();
      node.put("id", stage.id());
      node.put("pv_limit", stage.pvLimit());
      node.set("offered_bytes_per_s", Nodes.number(stage.offered().bytesPerSecond()));
      node.set("nominal_s", Nodes.number(stage.nominal().seconds()));
    }
    return out;
  }

  private static ObjectNode repetition(Repetition repetition) {
    ObjectNode out = Nodes.object();
    out.put("id", repetition.id());
    out.put("state", repetition.state());
    out.put("reason", repetition.reason());
    out.set("seal_faults", Nodes.strings(repetition.sealFaults()));
    return out;
  }

  private static ObjectNode claim(JudgedClaim judgedClaim) {
    ObjectNode out = Nodes.object();
    out.put("id", judgedClaim.id());
    out.put("kind", Nodes.word(judgedClaim.kind()));
    out.put("title", judgedClaim.title());
    out.put("feature", judgedClaim.feature());
    out.put("confidence", judgedClaim.confidence());
    out.put("gating", judgedClaim.gating());
    out.put("outcome", judgedClaim.outcome().name());
    out.put("reason", judgedClaim.reason());
    out.put("bound", judgedClaim.bound());
    ArrayNode sentences = out.putArray("sentences");
    judgedClaim.judgedSentences().forEach(s -> sentences.add(sentence(s)));
    return out;
  }

  private static ObjectNode sentence(JudgedSentence judgedSentence) {
    ObjectNode out = Nodes.object();
    out.put("text", judgedSentence.text());
    out.put("bound", judgedSentence.bound());
    out.put("outcome", judgedSentence.outcome().name());
    ArrayNode results = out.putArray("repetitions");
    for (Result result : judgedSentence.results()) {
      ObjectNode node = results.addObject();
      node.put("repetition", result.repetition());
      node.put("outcome", result.outcome().name());
      node.put("marginal", result.marginal());
      node.put("reason", result.reason());
      if (!result.behind().isEmpty()) {
        node.set("behind", Nodes.strings(result.behind().stream().map(Result::reason).toList()));
      }
      node.set("readings", readings(result.readings()));
    }
    return out;
  }

  private static ArrayNode readings(Collection<Reading> readings) {
    ArrayNode out = Nodes.array();
    readings.forEach(r -> out.add(reading(r)));
    return out;
  }

  private static ObjectNode reading(Reading reading) {
    ObjectNode out = Nodes.object();
    out.put("name", reading.name());
    if (reading instanceof Reading.Measured m) {
      out.set("value", Nodes.number(m.value()));
      out.put("unit", Nodes.word(m.unit()));
      out.put("text", m.text());
      out.put("window", m.window());
      out.put("note", m.note());
    } else if (reading instanceof Reading.Absent a) {
      out.putNull("value");
      out.put("absent", a.why());
    }
    Source source = reading.source();
    out.put("source", source.toString());
    return out;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode out = Nodes.object();
    out.put("id", finding.id());
    out.put("kind", finding.kind());
    out.put("title", finding.title());
    out.put("receipt", finding.receipt());
    finding
        .answer()
        .ifPresentOrElse(
            a ->
                out.putObject("answer")
                    .put("who", a.who())
                    .put("when", a.when())
                    .put("why", a.why()),
            () -> out.putNull("answer"));
    return out;
  }
}
