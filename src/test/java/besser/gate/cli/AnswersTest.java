package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void aCampaignWithoutAnswersHasNoFaultInThem() {
    assertThat(Answers.of(campaign).all()).isEmpty();
    assertThat(Answers.of(campaign).faults()).isEmpty();
  }
}
