package besser.gate.steps;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.TestStepStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Cucumber plugin that tells {@link CurrentPass} which sentence is running, and notes every step
 * that is not defined or went wrong.
 */
public final class StepFaults implements ConcurrentEventListener {
  private static final List<String> FAULTS = new CopyOnWriteArrayList<>();

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestStepStarted.class, StepFaults::started);
    publisher.registerHandlerFor(TestStepFinished.class, StepFaults::finished);
  }

  private static void started(TestStepStarted event) {
    if (event.getTestStep() instanceof PickleStepTestStep step) {
      CurrentPass.step(step.getStep().getText(), step.getStep().getLine());
    }
  }

  private static void finished(TestStepFinished event) {
    Result result = event.getResult();
    if (!(event.getTestStep() instanceof PickleStepTestStep step)
        || result.getStatus() == Status.PASSED) {
      return;
    }
    CurrentPass.pass().garbled();
    String where = ScenarioPlace.below(step.getUri()) + " line " + step.getStep().getLine();
    if (result.getStatus() == Status.UNDEFINED) {
      FAULTS.add(
          "%s: no sentence of the vocabulary matches \"%s\". See features/README.md."
              .formatted(where, step.getStep().getText()));
    } else if (result.getStatus() != Status.SKIPPED) {
      FAULTS.add(where + ": " + words(result));
    }
  }

  /** Cucumber wraps what a parameter type has to say. */
  private static String words(Result result) {
    Throwable error = result.getError();
    while (error != null && error.getCause() != null) {
      error = error.getCause();
    }
    return error == null ? result.getStatus().name() : String.valueOf(error.getMessage());
  }

  /** The faults since the last call. */
  static List<String> takeFaults() {
    List<String> taken = new ArrayList<>(FAULTS);
    FAULTS.clear();
    return taken;
  }
}
