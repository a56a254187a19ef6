package besser.gate.cli;

import besser.gate.evidence.format.FactsFile;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Schemas;
import besser.gate.rig.ModuleBuild;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code derived/verdict.json} says of one campaign, for the trend.
 *
 * @param name of its folder
 * @param environment name of its rig, or {@code -}
 * @param verdict its word, or {@code not judged}, or {@code unreadable}
 * @param judgement the outcome, or {@code -}
 * @param rx bytes a second of each repetition; null where it was not measured
 * @param lived seconds each repetition's link lived; null where it was not measured
 * @param module the driver of its first repetition
 * @param fault why nothing can be said, empty where something can
 */
record PastCampaign(
    String name,
    String environment,
    String verdict,
    String judgement,
    List<@Nullable Double> rx,
    List<@Nullable Double> lived,
    ModuleBuild module,
    Optional<String> fault) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads one; what cannot be read is said in {@code fault}. */
  static PastCampaign in(Path folder) {
    CampaignFolder campaign = new CampaignFolder(folder);
    Path verdict = campaign.derived().resolve("verdict.json");
    String name = String.valueOf(folder.getFileName());
    try {
      Optional<String> newer = newer(campaign.campaignJson());
      if (newer.isPresent()) {
        return without(name, "unreadable", newer);
      }
      if (!Files.isRegularFile(verdict)) {
        return Files.isRegularFile(campaign.campaignJson())
            ? without(name, "not judged", Optional.empty())
            : without(name, "unreadable", Optional.of("it has no campaign.json"));
      }
      JsonNode root = JSON.readTree(Files.readString(verdict));
      Optional<String> wrong = wrong(root);
      return wrong.isPresent()
          ? without(name, "unreadable", wrong)
          : new PastCampaign(
              name,
              root.path("environment").asText("-"),
              root.path("verdict").asText("-"),
              root.path("judgement").asText("-"),
              values(root, "rx.mean"),
              values(root, "link.lived"),
              module(campaign),
              Optional.empty());
    } catch (JsonProcessingException broken) {
      String why = "derived/verdict.json is no JSON (%s)".formatted(broken.getOriginalMessage());
      return without(name, "unreadable", Optional.of(why + "; ./gate judge " + name + " makes it"));
    } catch (IOException fault) {
      return without(name, "unreadable", Optional.of(FaultText.of(fault)));
    }
  }

  private static PastCampaign without(String name, String verdict, Optional<String> fault) {
    return new PastCampaign(
        name,
        "-",
        verdict,
        "-",
        List.of(),
        List.of(),
        new ModuleBuild(Optional.empty(), Optional.empty()),
        fault);
  }

  /** A campaign.json that is no JSON is a matter for the judge, and was one. */
  private static Optional<String> newer(Path campaignJson) throws IOException {
    if (!Files.isRegularFile(campaignJson)) {
      return Optional.empty();
    }
    try {
      return schema("campaign.json", JSON.readTree(campaignJson.toFile()));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static Optional<String> wrong(JsonNode root) {
    return root.isObject() && root.has("verdict")
        ? schema("derived/verdict.json", root)
        : Optional.of("derived/verdict.json holds no verdict");
  }

  private static Optional<String> schema(String file, JsonNode root) {
    String schema = root.path("schema").asText("");
    return Schemas.isNewer(schema)
        ? Optional.of(
            "%s is a newer gate's: schema %s, and this one knows %s"
                .formatted(file, schema, Schemas.KNOWN))
        : Optional.empty();
  }

  private static List<@Nullable Double> values(JsonNode root, String name) {
    List<@Nullable Double> values = new ArrayList<>();
    for (JsonNode repetition : root.path("readings")) {
      for (JsonNode reading : repetition) {
        if (reading.path("name").asText().equals(name)) {
          values.add(reading.path("value").isNumber() ? reading.path("value").asDouble() : null);
        }
      }
    }
    return Collections.unmodifiableList(values);
  }

  private static ModuleBuild module(CampaignFolder campaign) throws IOException {
    Path start = campaign.repetition(1).device().resolve("start.txt");
    Map<String, String> facts =
        Files.isRegularFile(start)
            ? FactsFile.keyValue("device/start.txt", Files.readString(start))
                .value()
                .orElse(Map.of())
            : Map.of();
    return new ModuleBuild(fact(facts, "srcversion"), fact(facts, "build_id"));
  }

  private static Optional<String> fact(Map<String, String> facts, String key) {
    return Optional.ofNullable(facts.get(key)).filter(value -> !value.equals("-"));
  }
}
