package besser.gate.report.allure;

import besser.gate.judge.Outcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes one Allure result with its attachments; names are derived, so that they are stable. */
final class ResultsWriter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final Path results;
  private final String campaign;
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<StepResult> groups = new ArrayList<>();
  private int written;
  private long bytes;

  ResultsWriter(Path results, String campaign) {
    this.results = results;
    this.campaign = campaign;
  }

  /** Bytes it takes in the page; nothing is written where the file is not there. */
  long attach(String name, String type, String extension, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    return attach(name, type, extension, Files.readAllBytes(file));
  }

  long attach(String name, String type, String extension, byte[] content) throws IOException {
    String source = uuid("attachment " + written + " " + name) + "-attachment." + extension;
    Files.write(results.resolve(source), content);
    written++;
    bytes += content.length;
    (groups.isEmpty() ? attachments : groups.get(groups.size() - 1).getAttachments())
        .add(new Attachment().setName(name).setType(type).setSource(source));
    return content.length;
  }

  /** Bytes attached so far, in all results. */
  long bytes() {
    return bytes;
  }

  /** What is attached from here on stands in a group that is closed until it is clicked. */
  void group(String name) {
    groups.add(new StepResult().setName(name).setStatus(Status.PASSED));
  }

  /** Writes the result and forgets its attachments. */
  void write(
      String suite,
      String id,
      String name,
      Outcome outcome,
      String message,
      String html,
      long start)
      throws IOException {
    TestResult result =
        new TestResult()
            .setUuid(uuid(id).toString())
            .setHistoryId("besser-gate:" + id)
            .setTestCaseId("besser-gate:" + id)
            .setFullName("besser-gate: " + id)
            .setName(name)
            .setStatus(status(outcome))
            .setDescriptionHtml(html)
            .setStart(start)
            .setStop(start)
            .setAttachments(List.copyOf(attachments))
            .setSteps(List.copyOf(groups))
            .setLabels(
                List.of(
                    new Label().setName("suite").setValue(suite),
                    new Label().setName("framework").setValue("besser-gate")));
    if (outcome != Outcome.HOLDS) {
      result.setStatusDetails(new StatusDetails().setMessage(message));
    }
    Files.write(
        results.resolve(result.getUuid() + "-result.json"), MAPPER.writeValueAsBytes(result));
    attachments.clear();
    groups.clear();
  }

  private static Status status(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> Status.PASSED;
      case FAILS -> Status.FAILED;
      case UNDECIDED -> Status.BROKEN;
    };
  }

  private UUID uuid(String id) {
    return UUID.nameUUIDFromBytes((campaign + "/" + id).getBytes(StandardCharsets.UTF_8));
  }
}
