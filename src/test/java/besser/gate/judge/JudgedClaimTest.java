package besser.gate.judge;

import static besser.gate.judge.Outcome.FAILS;
import static besser.gate.judge.Outcome.HOLDS;
import static besser.gate.judge.Outcome.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedClaimTest {
  private static JudgedSentence sentence(String bound, Outcome... outcomes) {
    List<Result> results = new ArrayList<>();
    for (Outcome o : outcomes) {
      String id = "rep-" + (results.size() + 1);
      results.add(new Result(id, o, bound + " " + id + " " + o + ".", List.of(), false));
    }
    return new JudgedSentence("s", bound, results);
  }

  private static JudgedClaim claim(JudgedSentence... judgedSentences) {
    return Judged.claim("TGT-RX", Kind.TARGET, "t", "f", "", true, List.of(judgedSentences));
  }

  @Test
  void theWorstRepetitionDecidesASentenceAndGivesItsReason() {
    JudgedSentence missed = sentence("a", FAILS, HOLDS, UNDECIDED, FAILS);
    assertThat(missed.outcome()).isEqualTo(FAILS);
    assertThat(missed.reason()).isEqualTo("a rep-1 FAILS. a rep-4 FAILS.");
    assertThat(sentence("a", HOLDS, UNDECIDED).outcome()).isEqualTo(UNDECIDED);
    assertThat(sentence("a", HOLDS, HOLDS).reason()).isEqualTo("a rep-1 HOLDS. a rep-2 HOLDS.");
  }

  @Test
  void aSentenceWithoutARepetitionIsUndecidedAndSaysWhy() {
    assertThat(sentence("a").outcome()).isEqualTo(UNDECIDED);
    assertThat(sentence("a").reason()).isEqualTo("There is no repetition to judge.");
  }

  @Test
  void theWorstSentenceDecidesAClaimAndGivesItsReason() {
    JudgedClaim missed = claim(sentence("a", HOLDS), sentence("b", FAILS), sentence("c", FAILS));
    assertThat(missed.outcome()).isEqualTo(FAILS);
    assertThat(missed.reason()).isEqualTo("b rep-1 FAILS. c rep-1 FAILS.");
    assertThat(missed.bound()).isEqualTo("a; b; c");
    assertThat(claim(sentence("a", HOLDS), sentence("b", HOLDS)).outcome()).isEqualTo(HOLDS);
  }

  @Test
  void aClaimWithoutASentenceIsUndecided() {
    assertThat(claim().outcome()).isEqualTo(UNDECIDED);
    assertThat(claim().reason()).isEmpty();
  }
}
