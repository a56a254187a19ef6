package besser.gate.simulated;

import java.time.Duration;

/** Both simulated hosts, as the simulation moves them. */
final class SimulatedHosts {
  private static final double BOOTED = 18.4;

  private final SystemRoot deviceRoot;
  private final SshEndpoint deviceEndpoint;
  private final Tablet tablet;
  private final Tracing tracing;
  private final Sender sender;
  private final Sockets sockets;
  private Runnable reap = () -> {};
  private long steps;

  SimulatedHosts(
      SystemRoot deviceRoot,
      SshEndpoint deviceEndpoint,
      Tablet tablet,
      Tracing tracing,
      Sender sender,
      Sockets sockets) {
    this.deviceRoot = deviceRoot;
    this.deviceEndpoint = deviceEndpoint;
    this.tablet = tablet;
    this.tracing = tracing;
    this.sender = sender;
    this.sockets = sockets;
  }

  /** What clears away after tools that were killed, now and then. */
  void reap(Runnable onDevice, Runnable onSender) {
    reap =
        () -> {
          onDevice.run();
          onSender.run();
        };
  }

  Tablet tablet() {
    return tablet;
  }

  void advance(long micros) {
    tablet.clock().advance(micros);
    sender.clock().advance(micros);
  }

  /** Shows the load's socket as it is now. */
  void look(Load load, double seconds, boolean slowReader) {
    steps++;
    sockets.step(load.connection(), seconds, slowReader);
    long queued = slowReader && load.connection().isPresent() ? 212_992 : 0;
    deviceRoot.put(".stand-in/ss", sockets.onTablet(queued));
    deviceRoot.put(".stand-in/ss-listening", sockets.listening(load.listening()));
    sender.step(sockets.onSender());
    tracing.step(steps % 5 == 0);
    if (steps % 10 == 0) {
      reap.run();
    }
  }

  /** The tablet's power goes and comes back; nothing that ran on it is left. */
  void powerCycle(double offSeconds) {
    deviceEndpoint.cut(Duration.ofNanos(Math.round(offSeconds * 1e9)));
    Orphans.end(deviceRoot);
    tracing.boot();
    tablet.boot(BOOTED);
  }
}
