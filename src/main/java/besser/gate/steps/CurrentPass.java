package besser.gate.steps;

import besser.gate.judge.Statement;
import java.util.concurrent.atomic.AtomicReference;

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
    default void given(java.util.function.UnaryOperator<Given> term) {}

    /** The scenario's {@code When} names a stage, or {@code ""} for a comparison. */
    void stage(String stage);

    /** A {@code Then}. */
    void sentence(String text, Statement statement);
  }

  private static final AtomicReference<Pass> PASS = new AtomicReference<>(new NoPass());
  private static final AtomicReference<String> TEXT = new AtomicReference<>("");

  private CurrentPass() {}

  static Pass pass() {
    Pass pass = PASS.get();
    return pass == null ? new NoPass() : pass;
  }

  /** The text of the step that is running, as the feature has it. */
  static void text(String text) {
    TEXT.set(text);
  }

  static void sentence(Statement statement) {
    String text = TEXT.get();
    pass().sentence(text == null ? "" : text, statement);
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
          "Undecided: no campaign was given. Run the features through ./gate run, ./gate judge or"
              + " the suite mvn verify -Pgate.");
    }

    @Override
    public void stage(String stage) {}

    @Override
    public void sentence(String text, Statement statement) {}
  }
}
