package besser.gate.judge;

import static besser.gate.judge.Outcome.FAILS;
import static besser.gate.judge.Outcome.HOLDS;
import static besser.gate.judge.Outcome.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {
  private static Sentence sentence(String bound, Outcome... outcomes) {
    List<Opinion> opinions = new ArrayList<>();
    for (Outcome o : outcomes) {
      String id = "rep-" + (opinions.size() + 1);
      opinions.add(new Opinion(id, o, bound + " " + id + " " + o + ".", List.of(), false));
    }
    return new Sentence("s", bound, opinions);
  }

  private static Claim claim(Sentence... sentences) {
    return new Claim("TGT-RX", Kind.TARGET, "t", "f", "", true, List.of(sentences));
  }

  @Test
  void theWorstRepetitionDecidesASentenceAndGivesItsReason() {
    Sentence missed = sentence("a", FAILS, HOLDS, UNDECIDED, FAILS);
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
    Claim missed = claim(sentence("a", HOLDS), sentence("b", FAILS), sentence("c", FAILS));
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
