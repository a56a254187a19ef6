package besser.gate.campaign;

import besser.gate.evidence.store.RepetitionHeader.SshLoss;
import besser.gate.recorder.Stopwatch;
import besser.gate.remote.LossWatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When SSH was lost and for how long. It is evidence of nothing but that nobody could look; who
 * wires connections hands it to them, and the conductor adds what it meets itself.
 */
public final class SshLosses implements LossWatch {
  private final Stopwatch clock;
  private final Map<String, Double> open = new LinkedHashMap<>();
  private final List<SshLoss> all = new ArrayList<>();

  public SshLosses(Stopwatch clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void lost(String host, String reason) {
    open.putIfAbsent(host, clock.seconds());
  }

  @Override
  public synchronized void back(String host) {
    Double since = open.remove(host);
    if (since != null) {
      all.add(new SshLoss(since, clock.seconds() - since, host));
    }
  }

  /** Whether a host does not answer right now. */
  public synchronized boolean isLost(String host) {
    return open.containsKey(host);
  }

  /** Those that lasted into the time since {@code from}, the open ones as long as they last. */
  synchronized List<SshLoss> since(double from) {
    List<SshLoss> some = new ArrayList<>(all);
    open.forEach((host, at) -> some.add(new SshLoss(at, clock.seconds() - at, host)));
    some.removeIf(loss -> loss.at() + loss.lasted() < from);
    return some;
  }
}
