package besser.gate.steps;

import besser.gate.judge.Claim;
import besser.gate.judge.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The first pass: reads every sentence of the features into charges, and throws at nothing. */
final class ClaimReader implements CurrentPass.Pass {
  private final List<Open> open = new ArrayList<>();

  private static final class Open {
    final ScenarioPlace scenarioPlace;
    String stage = "";
    boolean when;
    Given given = Given.NOTHING;
    final List<Claim.Asked> asked = new ArrayList<>();

    Open(ScenarioPlace scenarioPlace) {
      this.scenarioPlace = scenarioPlace;
    }
  }

  @Override
  public void scenario(ScenarioPlace scenarioPlace) {
    open.add(new Open(scenarioPlace));
  }

  @Override
  public void given(UnaryOperator<Given> term) {
    last().given = term.apply(last().given);
  }

  @Override
  public void stage(String stage) {
    last().stage = stage;
    last().when = true;
  }

  @Override
  public void sentence(String text, Statement statement) {
    last().asked.add(new Claim.Asked(text, statement));
  }

  private Open last() {
    return open.get(open.size() - 1);
  }

  List<Claim> claims() {
    return open.stream()
        .map(
            o ->
                new Claim(
                    o.scenarioPlace.id(),
                    o.scenarioPlace.title(),
                    o.scenarioPlace.feature(),
                    o.scenarioPlace.tags(),
                    o.given.terms(),
                    o.stage,
                    o.asked))
        .toList();
  }

  /**
   * What keeps the features from being a set of claims: no id, an id twice, no kind, no sentence.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Open o : open) {
      String where = o.scenarioPlace.feature() + " line " + o.scenarioPlace.line() + ": ";
      if (o.scenarioPlace.id().isEmpty()) {
        faults.add(where + "the scenario has no stable id; give it one tag like @TGT-RX.");
      } else if (!ids.add(o.scenarioPlace.id())) {
        faults.add(
            where
                + "the id @"
                + o.scenarioPlace.id()
                + " is used twice; ids name claims for years.");
      }
      if (!o.when || o.asked.isEmpty()) {
        faults.add(
            where
                + "the scenario asks nothing; it needs a When that names what is judged, and a"
                + " Then.");
      }
    }
    if (open.stream().filter(o -> !o.stage.isEmpty()).map(o -> o.given.terms()).distinct().count()
        > 1) {
      faults.add(
          "The Givens of the features do not agree; every claim must rest on the same terms.");
    }
    for (Claim c : claims()) {
      if (c.kind().isEmpty()) {
        faults.add(
            c.feature()
                + ": @"
                + c.id()
                + " has no kind; tag it @target, @goal, @prediction or @validity.");
      }
    }
    return faults;
  }
}
