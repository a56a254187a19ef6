package besser.gate.cli;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.judge.Finding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What reviewers answered: one JSON object a line in {@code answers.jsonl} of the campaign. It is
 * neither evidence nor derived: it is written by people, later, and only ever added to.
 *
 * @param file of the campaign
 */
record Answers(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Answers of(Path campaign) {
    return new Answers(new CampaignFolder(campaign).answers());
  }

  /** The last answer to each finding. */
  Map<Finding.Asked, Finding.Answer> all() {
    Map<Finding.Asked, Finding.Answer> answers = new LinkedHashMap<>();
    if (!Files.isRegularFile(file)) {
      return answers;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        JsonNode node = JSON.readTree(line);
        Finding.Answer answer =
            new Finding.Answer(
                node.path("who").asText(), node.path("when").asText(), node.path("why").asText());
        if (answer.isGiven()) {
          answers.put(
              new Finding.Asked(node.path("title").asText(), node.path("receipt").asText()),
              answer);
        }
      }
    } catch (IOException e) {
      throw new UsageException(
          file + " cannot be read: " + e.getMessage() + ". Mend or remove the line.", e);
    }
    return answers;
  }

  void add(Finding finding, Finding.Answer answer) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", finding.id()).put("title", finding.title());
    node.put("receipt", finding.receipt());
    node.put("who", answer.who()).put("when", answer.when()).put("why", answer.why());
    Files.write(
        file,
        (JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
