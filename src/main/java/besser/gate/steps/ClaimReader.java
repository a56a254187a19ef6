package besser.gate.steps;

import besser.gate.judge.Claim;
import besser.gate.judge.Terms;
import besser.gate.metric.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The first pass: reads every sentence of the features into claims, and throws at nothing. */
final class ClaimReader implements CurrentPass.Pass {
  private final List<OpenScenario> open = new ArrayList<>();
  private final Spelling spelling;

  ClaimReader(Spelling spelling) {
    this.spelling = spelling;
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }

  @Override
  public void garbled() {
    last().garbled = true;
  }

  @Override
  public void scenario(ScenarioPlace place) {
    open.add(new OpenScenario(place));
  }

  @Override
  public void given(UnaryOperator<Terms> term) {
    last().terms = term.apply(last().terms);
  }

  @Override
  public void stage(String stage) {
    last().stage = stage;
    last().when = true;
  }

  @Override
  public void sentence(Sentence sentence) {
    last().sentences.add(sentence);
  }

  private OpenScenario last() {
    return open.get(open.size() - 1);
  }

  List<Claim> claims() {
    return open.stream().map(OpenScenario::claim).toList();
  }

  /**
   * What keeps the features from being a set of claims: no id, an id twice, no kind, no sentence, a
   * sentence that lacks the mean it is measured against, in its scenario or, of a link, in its
   * file. What a sentence nobody could read leaves behind is no fault of its own.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (OpenScenario o : open) {
      String where = "%s line %s: ".formatted(o.place.feature(), o.place.line());
      String id = o.place.id();
      if (id.isEmpty()) {
        faults.add(where + "the scenario has no stable id; give it one tag like @TGT-RX.");
      } else if (!ids.add(id)) {
        faults.add(where + "the id @%s is used twice; ids name claims for years.".formatted(id));
      }
      if (o.garbled) {
        continue;
      }
      if (!o.when || o.sentences.isEmpty()) {
        faults.add(
            """
            %sthe scenario asks nothing; it needs a When that names what is judged, and a Then."""
                .formatted(where));
      }
      faults.addAll(o.floorFaults());
    }
    List<Claim> all = claims();
    Set<String> garbled =
        open.stream()
            .filter(o -> o.garbled)
            .map(o -> o.place.feature())
            .collect(Collectors.toSet());
    // The mean a link claim wants may be what could not be read.
    open.stream()
        .filter(o -> !garbled.contains(o.place.feature()))
        .forEach(o -> faults.addAll(o.linkFaults(all)));
    if (open.stream()
            .filter(o -> !o.garbled && !o.stage.isEmpty())
            .map(o -> o.terms)
            .distinct()
            .count()
        > 1) {
      faults.add(
          "The Givens of the features do not agree; every claim must rest on the same terms.");
    }
    for (Claim c : all) {
      if (c.kind().isEmpty()) {
        faults.add(
            "%s: @%s has no kind; tag it @target, @goal, @prediction or @validity."
                .formatted(c.feature(), c.id()));
      }
      faults.addAll(TagFaults.of(c));
    }
    return faults;
  }
}
