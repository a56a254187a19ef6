package besser.gate.campaign;

import besser.gate.quantity.Span;
import besser.gate.recorder.RefusedByRecorderException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Asks a host again while it cannot be reached. Only for what may run twice: reading, and starts
 * that carry a run id.
 *
 * @param patience for how long
 */
record PatientRequest(Span patience) {

  /** Something that may be asked twice. */
  @FunctionalInterface
  interface Request<T> {
    T answer() throws IOException;
  }

  /**
   * The first answer.
   *
   * @throws RefusedByRecorderException at once, where the host answered no
   * @throws RigLostException where it did not answer for as long as patience lasts
   */
  <T> T on(String name, Request<T> request) throws IOException {
    List<T> answer = new ArrayList<>();
    List<IOException> faults = new ArrayList<>();
    try {
      Awaitility.await(name)
          .dontCatchUncaughtExceptions()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(500))
          .atMost(Duration.ofMillis(Watch.millis(patience)).plusSeconds(1))
          .until(
              () -> {
                try {
                  answer.add(request.answer());
                  return true;
                } catch (RefusedByRecorderException no) {
                  faults.add(no);
                  return true;
                } catch (IOException fault) {
                  faults.add(fault);
                  return false;
                }
              });
    } catch (ConditionTimeoutException over) {
      String why = faults.isEmpty() ? "" : ": " + faults.get(faults.size() - 1).getMessage();
      throw new RigLostException(
          "Waited %s for %s%s Mend the connection, then run gate resume."
              .formatted(patience, name, why),
          over);
    }
    if (answer.isEmpty()) {
      throw faults.get(faults.size() - 1);
    }
    return answer.get(0);
  }
}
