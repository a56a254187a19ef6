package besser.gate.campaign;

import besser.gate.recorder.Recorder;
import besser.gate.recorder.Status;
import java.io.IOException;
import java.util.Optional;

/**
 * Looks at one recorder again and again and remembers the last answer. One that does not answer is
 * not over.
 */
final class RecorderPoll implements Runnable {
  private final Recorder recorder;
  private final SshLosses losses;
  private volatile Optional<Status> latest = Optional.empty();

  RecorderPoll(Recorder recorder, SshLosses losses) {
    this.recorder = recorder;
    this.losses = losses;
  }

  @Override
  public void run() {
    if (over()) {
      return;
    }
    String host = recorder.role().word();
    try {
      latest = recorder.status().or(() -> latest);
      losses.back(host);
    } catch (IOException fault) {
      losses.lost(host, String.valueOf(fault.getMessage()));
    }
  }

  /** The last it told. */
  Optional<Status> latest() {
    return latest;
  }

  /** Whether it said that nothing more will come. */
  boolean over() {
    return latest.map(s -> s.state().over()).orElse(false);
  }

  /** Whether it ended after having run its whole programme. */
  boolean complete() {
    return latest.map(s -> s.ended().equals("complete")).orElse(false);
  }
}
