package besser.gate.steps;

import besser.gate.judge.Statement;
import besser.gate.judge.Terms;
import besser.gate.metric.Spelling;
import besser.gate.quantity.ByteRate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The one place step classes reach: Cucumber makes them anew for each scenario and knows nothing of
 * a campaign. One pass at a time.
 */
public final class CurrentPass {
  /** What is done with a sentence when Cucumber reaches it. */
  public interface Pass {
    /** A scenario begins. */
    void scenario(ScenarioPlace scenarioPlace);

    /** A {@code Given} that states terms. */
    default void given(UnaryOperator<Terms> term) {}

    /** The scenario's {@code When} names a stage, or {@code ""} for a comparison. */
    void stage(String stage);

    /** A {@code Then}. */
    void sentence(Sentence sentence);

    /** How names of readings are to be spelt. */
    default Spelling spelling() {
      return new Spelling(Optional.empty());
    }

    /** A step of the scenario could not be run, which is told elsewhere. */
    default void garbled() {}
  }

  private static final AtomicReference<Pass> PASS = new AtomicReference<>(new NoPass());
  private static final AtomicReference<Step> STEP = new AtomicReference<>(Step.NONE);

  /** The step that is running, as the feature has it. */
  private record Step(String text, int line) {
    static final Step NONE = new Step("", 0);
  }

  private CurrentPass() {}

  static Pass pass() {
    Pass pass = PASS.get();
    return pass == null ? new NoPass() : pass;
  }

  /** A step begins to run. */
  static void step(String text, int line) {
    STEP.set(new Step(text, line));
  }

  static void sentence(Statement statement) {
    Step step = step();
    pass().sentence(Sentence.of(step.text(), step.line(), statement));
  }

  /** A sentence that is measured against the mean its scenario asks for, above it or below it. */
  static void sentenceOnFloor(Function<ByteRate, Statement> statement) {
    Step step = step();
    pass().sentence(new Sentence(step.text(), step.line(), floor -> floor.map(statement)));
  }

  private static Step step() {
    Step step = STEP.get();
    return step == null ? Step.NONE : step;
  }

  /**
   * Puts a pass in place until {@link #leave}; for suites, whose scenarios are run by somebody
   * else.
   */
  static void enter(Pass pass) {
    if (!(PASS.get() instanceof NoPass)) {
      throw new IllegalStateException(
          "The features are already being read; one pass runs at a time.");
    }
    PASS.set(pass);
  }

  static void leave() {
    PASS.set(new NoPass());
  }

  /** Runs something with a pass in place, and takes it away again. */
  static void during(Pass pass, Runnable body) {
    enter(pass);
    try {
      body.run();
    } finally {
      leave();
    }
  }

  /** Outside a pass a sentence has nothing to be judged on. */
  private static final class NoPass implements Pass {
    @Override
    public void scenario(ScenarioPlace scenarioPlace) {
      throw new UndecidedException(
          """
              Undecided: no campaign was given. Run the features through ./gate run, ./gate judge \
              or the suite mvn verify -Pgate.""");
    }

    @Override
    public void stage(String stage) {}

    @Override
    public void sentence(Sentence sentence) {}
  }
}
