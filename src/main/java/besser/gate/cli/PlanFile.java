package besser.gate.cli;

import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan as YAML; a key that is not here is a fault.
 *
 * <pre>
 * name: three-minutes
 * repetitions: 3
 * cooldown: 60 s
 * stages:
 *   - {id: 4M, length: 3 min}
 * </pre>
 *
 * @param file where it is
 */
record PlanFile(Path file) {
  /** A plan of a few stages has some 200 bytes. */
  private static final int LARGEST = 100_000;

  private static final Set<String> KEYS = Set.of("name", "repetitions", "cooldown", "stages");

  private static final Set<String> STAGE = Set.of("id", "length");

  private static final Span DAY = new Span(86_400);

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  static {
    YAML.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    YAML.disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
  }

  /**
   * The plan it describes.
   *
   * @param repetitions 0 for the file's own number
   * @throws UsageException naming all that is wrong with it
   */
  Plan plan(int repetitions) {
    List<String> faults = new ArrayList<>();
    JsonNode yaml = read();
    strangers(yaml, KEYS, "").ifPresent(faults::add);
    List<Stage> stages = stages(yaml.path("stages"), faults);
    String name = yaml.path("name").asText(file.getFileName().toString());
    if (yaml.has("name") && !yaml.path("name").isTextual() || !name.matches("[^\\p{Cc}]{1,60}")) {
      faults.add("name is no text of one line and at most 60 letters.");
    }
    int own = number(yaml.path("repetitions"));
    if (own < 0 || own == 0 && repetitions == 0) {
      faults.add(
          "repetitions is %s; give a whole number from 1 to %s."
              .formatted(own == 0 ? "missing" : yaml.get("repetitions"), PlanOptions.MOST));
    }
    Optional<Span> pause =
        yaml.has("cooldown")
            ? span("cooldown", yaml.path("cooldown"), 0, faults)
            : Optional.of(new Span(60));
    if (!faults.isEmpty()) {
      throw new UsageException(
          "Plan file %s has %s: %s"
              .formatted(
                  file,
                  faults.size() == 1 ? "1 fault" : faults.size() + " faults",
                  String.join(" ", faults)));
    }
    String plain = name.replaceAll("\\.ya?ml$", "");
    // A file cannot make itself the locked plan or a rehearsal by its name.
    boolean taken = plain.equals("locked") || plain.equals("rehearsal");
    return new OtherPlan(
        taken ? plain + "-by-file" : plain,
        stages,
        repetitions == 0 ? own : repetitions,
        pause.orElseThrow());
  }

  private JsonNode read() {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UsageException(
            "Plan file %s has %s bytes, at most %s are read."
                .formatted(file, Files.size(file), LARGEST));
      }
      return YAML.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UsageException("Plan file %s cannot be used.".formatted(file), e);
    }
  }

  private static List<Stage> stages(JsonNode yaml, List<String> faults) {
    List<Stage> stages = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (!yaml.isArray() || yaml.isEmpty()) {
      faults.add("stages is no list, or empty; give at least one {id: 4M, length: 3 min}.");
      return stages;
    }
    for (JsonNode node : yaml) {
      String id = node.path("id").asText();
      if (!id.matches("[1-9][0-9]{0,3}M")) {
        faults.add("stage \"" + id + "\" is no rate for pv; write whole MiB/s like 4M.");
        continue;
      }
      if (!ids.add(id)) {
        faults.add("stage %s is listed twice; recordings are told apart by it.".formatted(id));
      }
      strangers(node, STAGE, "stage " + id + ": ").ifPresent(faults::add);
      span("length of stage " + id, node.path("length"), 1, faults)
          .ifPresent(
              length ->
                  stages.add(
                      Stage.ofMebibytes(
                          Integer.parseInt(id.substring(0, id.length() - 1)), length)));
    }
    return stages;
  }

  /** What nobody would read, most often a key that is misspelt. */
  private static Optional<String> strangers(JsonNode block, Set<String> keys, String where) {
    List<String> others = new ArrayList<>();
    block
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                others.add(key);
              }
            });
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s%s is no key here; the keys are %s."
                .formatted(where, String.join(", ", others), String.join(", ", sorted(keys))));
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }

  /** 0 where it is missing, -1 where it is no number of repetitions. */
  private static int number(JsonNode node) {
    if (node.isMissingNode()) {
      return 0;
    }
    return node.isInt() && node.asInt() >= 1 && node.asInt() <= PlanOptions.MOST
        ? node.asInt()
        : -1;
  }

  private static Optional<Span> span(String what, JsonNode node, int least, List<String> faults) {
    try {
      Span span = Span.parse(node.asText(""));
      if (span.seconds() >= least && span.compareTo(DAY) <= 0) {
        return Optional.of(span);
      }
    } catch (IllegalArgumentException none) {
      // Told below.
    }
    faults.add(
        "%s is \"%s\"; give a time from %s s to 24 h.".formatted(what, node.asText(""), least));
    return Optional.empty();
  }
}
