package besser.gate.cli;

import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From {@code --plan} and {@code --reps} to a plan. A plan file is YAML:
 *
 * <pre>
 * name: three-minutes
 * repetitions: 3
 * cooldown: 60 s
 * stages:
 *   - {id: 4M, length: 3 min}
 * </pre>
 */
final class Plans {
  /** A plan of a few stages has some 200 bytes. */
  private static final int LARGEST = 100_000;

  private Plans() {}

  /**
   * The plan asked for.
   *
   * @param word {@code locked}, {@code rehearsal} or a YAML file
   * @param repetitions 0 for the plan's own number
   * @param compression of a rehearsal
   * @throws UsageException naming what is wrong with a plan file
   */
  static Plan of(String word, int repetitions, double compression) {
    if (word.equals("rehearsal")) {
      return RehearsalPlan.compressed(repetitions == 0 ? 3 : repetitions, compression);
    }
    if (word.equals("locked")) {
      LockedPlan locked = new LockedPlan();
      // Fewer repetitions on purpose make the ramp a rehearsal, in real time.
      return repetitions == 0 || repetitions == locked.repetitions()
          ? locked
          : RehearsalPlan.compressed(repetitions, 1);
    }
    Path file = Path.of(word);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "There is no plan " + word + ". Give locked, rehearsal, or a YAML file.");
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new UsageException(
            "Plan file %s has %s bytes, at most %s are read."
                .formatted(file, Files.size(file), LARGEST));
      }
      return read(file, new YAMLMapper().readTree(Files.readString(file)), repetitions);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("Plan file " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static Plan read(Path file, JsonNode yaml, int repetitions) {
    List<String> faults = new ArrayList<>();
    List<Stage> stages = new ArrayList<>();
    for (JsonNode node : yaml.path("stages")) {
      String id = node.path("id").asText();
      if (!id.matches("[1-9][0-9]{0,3}M")) {
        faults.add("stage \"" + id + "\" is no rate for pv; write whole MiB/s like 4M.");
        continue;
      }
      stages.add(
          Stage.ofMebibytes(
              Integer.parseInt(id.substring(0, id.length() - 1)),
              Span.parse(node.path("length").asText("missing"))));
    }
    int n = repetitions == 0 ? yaml.path("repetitions").asInt(0) : repetitions;
    if (stages.isEmpty()) {
      faults.add("stages is missing or empty; give at least one {id: 4M, length: 3 min}.");
    }
    if (n < 1) {
      faults.add("repetitions is missing; give a whole number from 1 up.");
    }
    if (!faults.isEmpty()) {
      throw new UsageException(
          "Plan file " + file + " has " + faults.size() + " faults: " + String.join(" ", faults));
    }
    String name =
        yaml.path("name").asText(file.getFileName().toString().replaceAll("\\.ya?ml$", ""));
    // A file cannot make itself the locked plan or a rehearsal by its name.
    String own = name.equals("locked") || name.equals("rehearsal") ? name + "-by-file" : name;
    return new OtherPlan(own, stages, n, Span.parse(yaml.path("cooldown").asText("60 s")));
  }
}
