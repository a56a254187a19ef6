package besser.gate.cli;

import besser.gate.evidence.format.JsonText;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.judge.Finding;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What reviewers answered: one JSON object a line in {@code answers.jsonl} of the campaign. It is
 * neither evidence nor derived: it is written by people, later, and only ever added to.
 *
 * @param file of the campaign
 */
record Answers(Path file) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  static Answers of(Path campaign) {
    return new Answers(new CampaignFolder(campaign).answers());
  }

  /** The last answer to each finding; a line that cannot be read answers nothing. */
  Map<Finding.Asked, Finding.Answer> all() {
    Map<Finding.Asked, Finding.Answer> answers = new LinkedHashMap<>();
    read(
        node -> {
          Finding.Answer answer =
              new Finding.Answer(
                  node.path("who").asText(), node.path("when").asText(), node.path("why").asText());
          if (answer.isGiven()) {
            answers.put(
                new Finding.Asked(node.path("title").asText(), node.path("receipt").asText()),
                answer);
          }
        });
    return answers;
  }

  /** A sentence for each line that cannot be read. */
  List<String> faults() {
    return read(node -> {});
  }

  private List<String> read(Consumer<JsonNode> each) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    try {
      // Whatever bytes it holds, its other lines are read.
      List<String> lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        byte[] line = lines.get(i).getBytes(StandardCharsets.ISO_8859_1);
        try {
          JsonNode node = JSON.readTree(line);
          if (node.isObject()) {
            each.accept(node);
          } else if (!lines.get(i).isBlank()) {
            faults.add(fault(i + 1, "it is no JSON object"));
          }
        } catch (IOException e) {
          faults.add(fault(i + 1, "it is no JSON"));
        }
      }
    } catch (IOException e) {
      faults.add(
          "answers.jsonl cannot be read (%s): no finding counts as answered."
              .formatted(FaultText.of(e)));
    }
    return faults;
  }

  private static String fault(int line, String why) {
    return "answers.jsonl:%s cannot be read (%s) and answers nothing: mend or remove the line."
        .formatted(line, why);
  }

  void add(Finding finding, Finding.Answer answer) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", finding.id()).put("title", finding.title());
    node.put("receipt", finding.receipt());
    node.put("who", answer.who()).put("when", answer.when()).put("why", answer.why());
    Files.write(
        file,
        (begin() + JsonText.shown(JSON.writeValueAsString(node)) + "\n")
            .getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        LinkOption.NOFOLLOW_LINKS);
  }

  /** An end for a last line that somebody left without one. */
  private String begin() throws IOException {
    byte[] there =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            ? Files.readAllBytes(file)
            : new byte[0];
    return there.length == 0 || there[there.length - 1] == '\n' ? "" : "\n";
  }
}
