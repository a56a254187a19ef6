package besser.gate.campaign;

import besser.gate.recorder.HostReading;
import besser.gate.recorder.Stopwatch;
import java.io.IOException;
import java.util.Optional;

/**
 * Both hosts' clocks and boots as seen at one moment; a host that did not answer is absent.
 *
 * @param device the tablet
 * @param sender the sender
 */
record Sighting(Optional<HostReading> device, Optional<HostReading> sender) {

  /** Asks both. */
  static Sighting of(Hosts hosts, Stopwatch clock) throws IOException {
    return new Sighting(
        Optional.of(HostReading.of(hosts.device(), clock)),
        Optional.of(HostReading.of(hosts.sender(), clock)));
  }

  /** Asks both; one that does not answer is left out. */
  static Sighting attempt(Hosts hosts, Stopwatch clock) {
    return new Sighting(answer(hosts.device(), clock), answer(hosts.sender(), clock));
  }

  private static Optional<HostReading> answer(besser.gate.remote.Remote host, Stopwatch clock) {
    try {
      return Optional.of(HostReading.of(host, clock));
    } catch (IOException silent) {
      return Optional.empty();
    }
  }

  /** As a line of the journal, from which a resumed campaign takes what was before. */
  String text(String id) {
    return id + device.map(r -> " boot_id=" + r.bootId() + " uptime_s=" + r.uptime()).orElse("");
  }
}
