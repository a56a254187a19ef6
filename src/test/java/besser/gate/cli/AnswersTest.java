package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.judge.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
  @TempDir Path campaign;

  @Test
  void aLineNobodyCanReadAnswersNothingIsNamedAndTheOthersCount() throws IOException {
    Files.write(
        campaign.resolve("answers.jsonl"),
        """
        {"title": "a", "receipt": "r", "who": "ann", "when": "now", "why": "because"}
        {"title": "b", "rec

        "no object"
        {"title": "\u00e9", "receipt": "r", "who": "bob", "when": "now", "why": "so"}
        """
            .getBytes(StandardCharsets.ISO_8859_1));
    Answers answers = Answers.of(campaign);
    assertThat(answers.all().values()).extracting(answer -> answer.who()).containsExactly("ann");
    assertThat(answers.faults())
        .containsExactly(
            "answers.jsonl:2 cannot be read (it is no JSON) and answers nothing: mend or remove the line.",
            "answers.jsonl:4 cannot be read (it is no JSON object) and answers nothing: mend or remove the line.",
            "answers.jsonl:5 cannot be read (it is no JSON) and answers nothing: mend or remove the line.");
  }

  @Test
  void anAnswerBehindALineWithoutAnEndIsNotLost() throws IOException {
    String one = "{\"title\": \"a\", \"receipt\": \"r\", \"who\": \"ann\", \"why\": \"because\"}";
    Path file = Files.writeString(campaign.resolve("answers.jsonl"), one);
    Finding second = new Finding("F-b", "k", "b", "r", Optional.empty());
    Answers.of(campaign).add(second, new Finding.Answer("bob", "now", "so"));
    assertThat(Answers.of(campaign).all()).hasSize(2);

    Files.writeString(file, one + one + "\n");
    assertThat(Answers.of(campaign).all()).isEmpty();
    assertThat(Answers.of(campaign).faults()).hasSize(1);
  }

  @Test
  void anAnswerIsNotWrittenThroughALink() throws IOException {
    Path own = Files.writeString(campaign.resolve("mine.txt"), "mine\n");
    Files.createSymbolicLink(campaign.resolve("answers.jsonl"), own);
    Finding finding = new Finding("F-b", "k", "b", "r", Optional.empty());
    assertThatThrownBy(
            () -> Answers.of(campaign).add(finding, new Finding.Answer("bob", "now", "so")))
        .isInstanceOf(IOException.class);
    assertThat(own).hasContent("mine\n");
  }

  @Test
  void aCampaignWithoutAnswersHasNoFaultInThem() {
    assertThat(Answers.of(campaign).all()).isEmpty();
    assertThat(Answers.of(campaign).faults()).isEmpty();
  }
}
