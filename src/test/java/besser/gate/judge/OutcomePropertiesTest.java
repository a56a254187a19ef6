package besser.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OutcomePropertiesTest {
  @Property
  void theWorstOfThreeIsTheSameInWhateverOrderItIsTaken(
      @ForAll Outcome a, @ForAll Outcome b, @ForAll Outcome c) {
    assertThat(a.worst(b).worst(c)).isEqualTo(a.worst(b.worst(c)));
    assertThat(a.worst(b)).isEqualTo(b.worst(a));
    assertThat(a.worst(a)).isEqualTo(a);
  }

  @Property
  void aGoodRepetitionMoreNeverTurnsAFailureIntoAPass(@ForAll List<Outcome> repetitions) {
    List<Outcome> more = new ArrayList<>(repetitions);
    more.add(Outcome.HOLDS);

    assertThat(sentence(more).outcome()).isGreaterThanOrEqualTo(worstSeen(repetitions));
    if (repetitions.contains(Outcome.FAILS)) {
      assertThat(sentence(more).outcome()).isEqualTo(Outcome.FAILS);
    }
  }

  private static Outcome worstSeen(List<Outcome> repetitions) {
    return repetitions.isEmpty() ? Outcome.HOLDS : sentence(repetitions).outcome();
  }

  private static JudgedSentence sentence(List<Outcome> repetitions) {
    return new JudgedSentence(
        "every repetition …",
        "",
        repetitions.stream().map(o -> new Result("rep", o, "", List.of(), false)).toList());
  }
}
