package besser.gate.simulated;

/** The simulated sender: a host with little to tell. */
final class Sender {
  private final SystemRoot root;
  private final HostClock clock;

  Sender(SystemRoot root, HostClock clock, String bootId) {
    this.root = root;
    this.clock = clock;
    root.put("proc/sys/kernel/hostname", "boltzmann-simulated\n");
    root.put("proc/sys/kernel/osrelease", "6.12.0-simulated\n");
    root.put("proc/sys/kernel/arch", "x86_64\n");
    root.put("proc/sys/kernel/random/boot_id", bootId + "\n");
    root.put("sys/devices/system/cpu/online", "0-7\n");
    step("");
  }

  /** Writes what moves with each step: the socket first, the clock it is read by last. */
  void step(String sockets) {
    root.put(".stand-in/ss", sockets);
    root.put(".stand-in/ss-listening", "");
    root.put("proc/uptime", clock.uptime());
    root.put(".stand-in/date", clock.date());
  }

  HostClock clock() {
    return clock;
  }
}
