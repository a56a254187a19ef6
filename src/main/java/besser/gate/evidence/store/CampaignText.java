package besser.gate.evidence.store;

import besser.gate.evidence.EndedEarly;
import besser.gate.plan.DeepPlan;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A campaign's header as the text of {@code campaign.json}. {@link PlanFacts} reads it back. */
final class CampaignText {
  private static final TypeReference<Map<String, Object>> KEYS = new TypeReference<>() {};
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** What the file says where there is none. */
  private static final String NONE = "-";

  private CampaignText() {}

  static String of(CampaignHeader header, Map<String, String> claims, Map<String, String> driver) {
    Map<String, Object> json = new TreeMap<>();
    json.put("schema", Schemas.KNOWN);
    json.put("id", header.id());
    json.put("created", header.created());
    json.put("gate_revision", header.gateRevision());
    json.put("command_line", header.commandLine());
    Map<String, Object> environment = new TreeMap<>(header.environmentFacts());
    environment.put("name", header.environment());
    environment.put("kind", header.environmentKind());
    json.put("environment", environment);
    json.put("model", header.model().orElse(NONE));
    json.put("patch", header.patch().orElse(NONE));
    json.put("gate", header.gate());
    json.put("plan", plan(header.plan()));
    json.put("claims", claims);
    if (!driver.isEmpty()) {
      json.put("driver", driver);
    }
    json.put("baseline", header.baseline().orElse(NONE));
    json.put("synthetic", header.synthetic());
    return StableJson.text(json);
  }

  /** The same text with why the campaign was ended before its plan was through. */
  static String ended(String campaignJson, EndedEarly ended) throws IOException {
    Map<String, Object> json = new TreeMap<>(JSON.readValue(campaignJson, KEYS));
    json.put("ended", Map.of("claim", ended.claim(), "receipt", ended.receipt()));
    return StableJson.text(json);
  }

  private static Map<String, Object> plan(Plan plan) {
    Map<String, Object> json = new TreeMap<>();
    json.put("type", type(plan));
    json.put("name", plan.name());
    json.put("repetitions", plan.repetitions());
    json.put("cooldown_s", number(plan.cooldown().seconds()));
    json.put("compression", number(plan.compression()));
    json.put("tick_s", number(plan.tick().seconds()));
    List<Object> stages = new ArrayList<>();
    for (Stage stage : plan.stages()) {
      Map<String, Object> one = new TreeMap<>();
      one.put("id", stage.id());
      one.put("pv_limit", stage.pvLimit());
      one.put("offered_bytes_per_s", number(stage.offered().bytesPerSecond()));
      one.put("nominal_s", number(stage.nominal().seconds()));
      stages.add(one);
    }
    json.put("stages", stages);
    return json;
  }

  static String type(Plan plan) {
    if (plan instanceof LockedPlan) {
      return "locked";
    }
    if (plan.isDeep()) {
      return DeepPlan.NAME;
    }
    return plan instanceof RehearsalPlan ? "rehearsal" : "other";
  }

  /** 300 and not 300.0, and never 3.0E7, which reads as another number to some. */
  static BigDecimal number(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
