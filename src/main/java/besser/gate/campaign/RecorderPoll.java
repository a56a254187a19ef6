package besser.gate.campaign;

import besser.gate.quantity.Span;
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
  private final Span hold;
  private volatile Optional<Status> latest = Optional.empty();

  /**
   * @param hold how long the host may hold its answer back while nothing changes and its link is
   *     not lost; none where it is below a second
   */
  RecorderPoll(Recorder recorder, SshLosses losses, Span hold) {
    this.recorder = recorder;
    this.losses = losses;
    this.hold = hold;
  }

  @Override
  public void run() {
    if (over()) {
      return;
    }
    String host = recorder.role().word();
    try {
      latest = look().or(() -> latest);
      losses.back(host);
    } catch (IOException fault) {
      losses.lost(host, String.valueOf(fault.getMessage()));
    }
  }

  private Optional<Status> look() throws IOException {
    Optional<Status> before = latest.filter(s -> s.linkLostFor().isEmpty() && hold.seconds() >= 1);
    return before.isPresent() ? recorder.status(before.get(), hold) : recorder.status();
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
