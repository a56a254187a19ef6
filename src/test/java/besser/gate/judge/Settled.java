package besser.gate.judge;

import java.util.List;
import java.util.Map;

/** A check whose outcome is settled beforehand: one for all repetitions but those named. */
record Settled(Outcome usual, Map<String, Outcome> others) implements Check {
  Settled(Outcome usual) {
    this(usual, Map.of());
  }

  @Override
  public String bound() {
    return "at least so much";
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    String id = exhibit.repetition().id();
    return new Opinion(
        id, others.getOrDefault(id, usual), id + " was so.", List.of(exhibit.reading("x")), true);
  }
}
