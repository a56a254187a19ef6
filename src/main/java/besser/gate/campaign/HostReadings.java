package besser.gate.campaign;

import besser.gate.environment.Environment.Host;
import besser.gate.recorder.HostReading;
import besser.gate.recorder.Stopwatch;
import besser.gate.remote.Remote;
import java.io.IOException;
import java.util.Optional;

/**
 * Both hosts' clocks and boots as seen at one moment; a host that did not answer is absent.
 *
 * @param device the tablet
 * @param sender the sender
 */
record HostReadings(Optional<HostReading> device, Optional<HostReading> sender) {

  /** Asks both. */
  static HostReadings of(RigHosts rigHosts, Stopwatch clock) throws IOException {
    return new HostReadings(
        Optional.of(HostReading.of(rigHosts.device(), rigHosts.environment().device(), clock)),
        Optional.of(HostReading.of(rigHosts.sender(), rigHosts.environment().sender(), clock)));
  }

  /** Asks both; one that does not answer is left out. */
  static HostReadings attempt(RigHosts rigHosts, Stopwatch clock) {
    return new HostReadings(
        answer(rigHosts.device(), rigHosts.environment().device(), clock),
        answer(rigHosts.sender(), rigHosts.environment().sender(), clock));
  }

  private static Optional<HostReading> answer(Remote remote, Host host, Stopwatch clock) {
    try {
      return Optional.of(HostReading.of(remote, host, clock));
    } catch (IOException silent) {
      return Optional.empty();
    }
  }

  /** As a line of the journal, from which a resumed campaign takes what was before. */
  String text(String id) {
    return id + device.map(r -> " boot_id=" + r.bootId() + " uptime_s=" + r.uptime()).orElse("");
  }
}
