package besser.gate.steps;

import besser.gate.judge.Claim;
import besser.gate.judge.Terms;
import besser.gate.judge.check.Check;
import besser.gate.judge.check.Floors;
import besser.gate.judge.check.LinkKept;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One scenario while it is read. What it asks is known once all its sentences are. */
final class OpenScenario {
  final ScenarioPlace place;
  final List<Sentence> sentences = new ArrayList<>();
  String stage = "";
  boolean when;
  boolean garbled;
  Terms terms = Terms.NONE;

  OpenScenario(ScenarioPlace place) {
    this.place = place;
  }

  Claim claim() {
    List<Claim.Asked> asked = new ArrayList<>();
    for (Sentence s : sentences) {
      s.statement()
          .apply(floor())
          .ifPresent(statement -> asked.add(new Claim.Asked(s.text(), statement)));
    }
    return new Claim(place.id(), place.title(), place.feature(), place.tags(), terms, stage, asked);
  }

  /** The mean it asks for; empty where it asks for none, or for two. */
  private Optional<ByteRate> floor() {
    List<ByteRate> means = means();
    return means.size() == 1 ? Optional.of(means.get(0)) : Optional.empty();
  }

  private List<ByteRate> means() {
    return sentences.stream()
        .flatMap(s -> s.alone().stream())
        .flatMap(
            s ->
                s instanceof Check check
                    ? check.floor().stream()
                    : Optional.<ByteRate>empty().stream())
        .distinct()
        .toList();
  }

  /** Sentences that are measured against a mean where there is not one, with their lines. */
  List<String> floorFaults() {
    return sentences.stream()
        .filter(s -> s.alone().isEmpty() && floor().isEmpty())
        .map(
            s ->
                """
                %s line %s: "%s" is measured against the mean its scenario asks for, and it asks for %s. \
                Write one sentence "every repetition receives at least ... on average" into the scenario."""
                    .formatted(
                        place.feature(),
                        s.line(),
                        s.text(),
                        means().isEmpty() ? "none" : means().size() + " different ones"))
        .toList();
  }

  /** Link sentences in a file that asks for no mean, or for two: silence is measured against it. */
  List<String> linkFaults(List<Claim> all) {
    int means = Floors.own(all, claim()).size();
    return sentences.stream()
        .filter(s -> means != 1 && s.alone().filter(LinkKept.class::isInstance).isPresent())
        .map(
            s ->
                """
                %s line %s: "%s" takes silence for a death by the mean its feature file asks for, and that asks \
                for %s. Write one scenario with "every repetition receives at least ... on average" into it."""
                    .formatted(
                        place.feature(),
                        s.line(),
                        s.text(),
                        means == 0 ? "none" : means + " different ones"))
        .toList();
  }
}
