package besser.gate.recorder;

import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.GateScript;
import besser.gate.remote.Remote;
import besser.gate.remote.ScriptFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A host's boot and boot-time clock, with when it was asked.
 *
 * @param bootId changes with each boot
 * @param uptime boot-time clock, seconds, {@code /proc/uptime}
 * @param asked controller's clock before
 * @param answered controller's clock after
 */
public record HostReading(String bootId, double uptime, double asked, double answered) {
  private static final Span LIMIT = new Span(15);
  private static final int TIMES = 3;

  /** Asks three times and keeps the answer that took the shortest way. */
  public static HostReading of(Remote remote, Host host, Stopwatch clock) throws IOException {
    Command boot = new ScriptFolder(host.scripts(), host.sudo()).asLogin(GateScript.BOOT);
    List<HostReading> all = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      double asked = clock.seconds();
      Completed told = remote.run(boot, LIMIT);
      double answered = clock.seconds();
      String[] words = told.out().strip().split("\\s+");
      if (!told.ok() || words.length < 2 || !words[1].matches("\\d{1,12}\\.\\d\\d")) {
        throw new IOException(
            "%s did not tell its boot id and uptime: \"%s\"."
                .formatted(remote.name(), (told.out() + told.err()).strip()));
      }
      all.add(new HostReading(words[0], Double.parseDouble(words[1]), asked, answered));
    }
    return all.stream().min(Comparator.comparingDouble(HostReading::uncertainty)).orElseThrow();
  }

  /** The host's clock minus the controller's, taking the answer for the middle of the way. */
  public double offset() {
    return uptime - (asked + answered) / 2;
  }

  /** By how much {@link #offset} may be wrong: half of the round trip. */
  public double uncertainty() {
    return (answered - asked) / 2;
  }
}
