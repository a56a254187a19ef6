package besser.gate.e2e;

import besser.gate.cli.CommandLines;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The features and environments of this checkout in a folder of its own, so that campaigns of tests
 * stay out of the real one.
 *
 * @param root the folder
 */
public record Checkout(Path root) {
  /** A fresh one. */
  public static Checkout in(Path folder) throws IOException {
    copy(Path.of("features"), folder.resolve("features"));
    Path environments = Files.createDirectories(folder.resolve("environments"));
    Files.copy(Path.of("environments/simulated.yaml"), environments.resolve("simulated.yaml"));
    return new Checkout(folder);
  }

  /** The newest campaign of a model. */
  Path campaign(String model) throws IOException {
    try (Stream<Path> all = Files.list(root.resolve("reports/campaigns"))) {
      return all.filter(p -> p.toString().endsWith("-simulated-model-" + model))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** What {@code gate run} of a model comes to. */
  Ran run(String model, String... more) throws IOException {
    List<String> args = Stream.concat(Stream.of("run", "--model", model), Stream.of(more)).toList();
    int status = CommandLines.gate(args.toArray(String[]::new));
    Path folder = campaign(model);
    Path json = folder.resolve("derived/verdict.json");
    return new Ran(status, folder, Files.exists(json) ? Files.readString(json) : "");
  }

  /**
   * What a command left behind.
   *
   * @param status exit status
   * @param folder of its campaign
   * @param verdict text of verdict.json
   */
  record Ran(int status, Path folder, String verdict) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Verdict, judgement and exit status in a line. */
    String said() throws IOException {
      JsonNode all = JSON.readTree(verdict);
      return all.path("verdict").asText()
          + ", "
          + all.path("judgement").asText()
          + ", exit "
          + status;
    }

    /** Outcome by claim. */
    Map<String, String> outcomes() throws IOException {
      Map<String, String> outcomes = new TreeMap<>();
      claims().forEach(c -> outcomes.put(c.path("id").asText(), c.path("outcome").asText()));
      return outcomes;
    }

    /** Why a claim has its outcome. */
    String reason(String claim) throws IOException {
      for (JsonNode one : claims()) {
        if (one.path("id").asText().equals(claim)) {
          return one.path("reason").asText();
        }
      }
      return "";
    }

    private JsonNode claims() throws IOException {
      return JSON.readTree(verdict).path("claims");
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.sorted().toList()) {
        Path there = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(there);
        } else {
          Files.copy(one, there);
        }
      }
    }
  }
}
