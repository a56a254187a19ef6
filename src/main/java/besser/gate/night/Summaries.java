package besser.gate.night;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Derived;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads summaries from {@code derived/verdict.json}, and keeps each beside it in {@code
 * derived/summary.json}: a thousand verdicts are 300 MB, their summaries 3. One of another
 * verdict.json or campaign.json than those that are there, by time and length, is made anew.
 */
public final class Summaries {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> ALWAYS = List.of("rx.mean", "link.lived");

  /** Goes up when a summary comes to hold something else. */
  private static final int FORM = 2;

  private Summaries() {}

  /**
   * Of a campaign that was judged.
   *
   * @throws JsonProcessingException where its verdict is no JSON
   * @throws NoSummaryException where it is no verdict, a newer gate's, or of another folder's
   */
  public static Summary of(CampaignFolder campaign) throws IOException {
    Path verdict = campaign.derived().resolve("verdict.json");
    String stamp = "%s %s %s".formatted(FORM, stamp(verdict), stamp(campaign.campaignJson()));
    String name = String.valueOf(campaign.root().getFileName());
    Optional<Summary> kept =
        kept(campaign.derived().resolve("summary.json"), stamp)
            .filter(s -> s.campaign().equals(name));
    if (kept.isPresent()) {
      return kept.get();
    }
    refuseNewer(campaign);
    JsonNode root = JSON.readTree(verdict.toFile());
    if (!root.isObject() || !root.has("verdict")) {
      throw new NoSummaryException("derived/verdict.json holds no verdict");
    }
    NoSummaryException.ifNewer("derived/verdict.json", root.path("schema").asText(""));
    // Counted as nights of its own a copy would prove what was never recorded.
    String id = root.path("campaign").asText(name);
    if (!id.equals(name)) {
      throw new NoSummaryException("it is a copy of %s".formatted(id));
    }
    Summary made = of(name, root, Ground.of(campaign));
    keep(campaign, stamp, made);
    return made;
  }

  /**
   * Refuses a campaign that a newer gate began. One whose campaign.json is no JSON is a matter for
   * the judge, and was one.
   */
  public static void refuseNewer(CampaignFolder campaign) throws IOException {
    if (!Files.isRegularFile(campaign.campaignJson())) {
      return;
    }
    try {
      JsonNode json = JSON.readTree(campaign.campaignJson().toFile());
      NoSummaryException.ifNewer("campaign.json", json.path("schema").asText(""));
    } catch (JsonProcessingException broken) {
      return;
    }
  }

  /** Of what file it is, without opening it. */
  private static String stamp(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? "%s %s".formatted(Files.getLastModifiedTime(file), Files.size(file))
        : "-";
  }

  private static Optional<Summary> kept(Path file, String stamp) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(file.toFile());
      return root.path("stamp").asText().equals(stamp)
          ? Optional.of(JSON.treeToValue(root.path("summary"), Summary.class))
          : Optional.empty();
    } catch (IOException garbled) {
      return Optional.empty();
    }
  }

  /** Where derived/ cannot be written, the next look takes as long as this one. */
  private static void keep(CampaignFolder campaign, String stamp, Summary made) {
    ObjectNode root = JSON.createObjectNode();
    root.put("stamp", stamp);
    root.set("summary", JSON.valueToTree(made));
    try {
      new Derived(campaign).write("summary.json", root + "\n");
    } catch (IOException readOnly) {
      return;
    }
  }

  static Summary of(String name, JsonNode verdict, Ground ground) {
    JsonNode plan = verdict.path("plan");
    double factor = plan.path("compression").asDouble(1);
    return new Summary(
        name,
        verdict.path("environment").asText("-"),
        verdict.path("provenance").asText().equals("real")
            && plan.path("name").asText().equals("locked"),
        plan.path("name").asText("-") + (factor == 1 ? "" : Summary.SHORTENED + factor),
        verdict.path("patch").asText("-"),
        verdict.path("model").asText("-"),
        verdict.path("verdict").asText("-"),
        verdict.path("judgement").asText("-"),
        reason(verdict),
        ground,
        lines(verdict),
        link(verdict.path("claims")),
        verdict.path("comparison").path("baseline").asText("-"));
  }

  /** The first that says something of the driver: that of a rehearsal says what it was. */
  private static String reason(JsonNode verdict) {
    JsonNode reasons = verdict.path("reasons");
    boolean rehearsal = verdict.path("verdict").asText().equals("REHEARSAL") && reasons.size() > 1;
    return reasons.path(rehearsal ? 1 : 0).asText("");
  }

  /** What the targets read, with their bounds, and what every history tells. */
  private static List<Summary.Line> lines(JsonNode verdict) {
    Map<String, Summary.Line> lines = new LinkedHashMap<>();
    for (JsonNode claim : verdict.path("claims")) {
      if (claim.path("kind").asText().equals("target")) {
        claim.path("sentences").forEach(s -> line(claim.path("id").asText(), s, verdict, lines));
      }
    }
    for (String always : ALWAYS) {
      lines.putIfAbsent(always, new Summary.Line("-", always, "-", values(verdict, always)));
    }
    return List.copyOf(lines.values());
  }

  private static void line(
      String claim, JsonNode sentence, JsonNode verdict, Map<String, Summary.Line> lines) {
    String reading =
        sentence.path("repetitions").path(0).path("readings").path(0).path("name").asText("");
    if (!reading.isEmpty()) {
      lines.putIfAbsent(
          reading,
          new Summary.Line(
              claim, reading, sentence.path("bound").asText(), values(verdict, reading)));
    }
  }

  private static List<@Nullable Double> values(JsonNode verdict, String name) {
    List<@Nullable Double> values = new ArrayList<>();
    for (JsonNode repetition : verdict.path("readings")) {
      for (JsonNode reading : repetition) {
        if (reading.path("name").asText().equals(name)) {
          values.add(reading.path("value").isNumber() ? reading.path("value").asDouble() : null);
        }
      }
    }
    return values;
  }

  private static List<String> link(JsonNode claims) {
    List<String> outcomes = new ArrayList<>();
    for (JsonNode claim : claims) {
      if (claim.path("id").asText().equals("TGT-LINK")) {
        claim
            .path("sentences")
            .path(0)
            .path("repetitions")
            .forEach(r -> outcomes.add(r.path("outcome").asText()));
      }
    }
    return outcomes;
  }
}
