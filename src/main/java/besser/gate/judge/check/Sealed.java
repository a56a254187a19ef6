package besser.gate.judge.check;

import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Result;
import java.util.List;
import java.util.Set;

/**
 * {@code both recorders ended by themselves and every file carries its seal}. A repetition ended
 * early by a link death ended as it should.
 */
public record Sealed() implements Check {
  private static final Set<String> BY_THEMSELVES = Set.of("complete", "link-death");
  private static final String DEATH = "link-death";

  @Override
  public String bound() {
    return "sealed and whole";
  }

  @Override
  public String remedy() {
    return "both recorders left to end by themselves and every file sealed";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    if (!r.sealFaults().isEmpty()) {
      return Result.unmet(r.id(), "is not whole: " + String.join(" ", r.sealFaults()));
    }
    for (Part<Trailer> trailer : List.of(r.deviceTrailer(), r.senderTrailer())) {
      if (trailer.value().isEmpty()) {
        return Result.unknown(
            r.id(),
            "has no trailer that proves its recorder ended. %s (%s)"
                .formatted(trailer.why(), trailer.file()));
      }
      String ended = trailer.value().get().endedBy();
      // A death the tablet's recorder ended by is why the sender was stopped.
      boolean consequence = ended.equals("stopped") && deviceEndedBy(r, DEATH);
      if (!BY_THEMSELVES.contains(ended) && !consequence) {
        return Result.unmet(
            r.id(), "was cut off: its recorder ended by " + ended + " (" + trailer.file() + ").");
      }
    }
    if (!judgedStage.linkSoFar().dead() && (r.state().equals(DEATH) || endedBy(r, DEATH))) {
      return Result.unmet(
          r.id(), "says that it ended by a link death, and nothing that was recorded shows one.");
    }
    return BY_THEMSELVES.contains(r.state())
        ? Result.holds(r.id(), "is sealed and whole.")
        : Result.unmet(r.id(), "is " + r.state() + ": " + r.reason());
  }

  private static boolean endedBy(Repetition r, String word) {
    return deviceEndedBy(r, word)
        || r.senderTrailer().value().filter(t -> t.endedBy().equals(word)).isPresent();
  }

  private static boolean deviceEndedBy(Repetition r, String word) {
    return r.deviceTrailer().value().filter(t -> t.endedBy().equals(word)).isPresent();
  }
}
