package besser.gate.rig;

import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import besser.gate.remote.Remote;
import java.io.IOException;
import java.util.Optional;

/**
 * Which boot of a host, with which module.
 *
 * @param bootId changes with every boot
 * @param uptime boot-time clock in seconds, {@code /proc/uptime}
 * @param kernel release
 * @param srcversion of the loaded module; empty where it is not loaded
 */
public record BootIdentity(
    String bootId, double uptime, String kernel, Optional<String> srcversion) {
  private static final Span LIMIT = new Span(15);

  /** Asks a host. */
  public static BootIdentity of(Remote remote, String module) throws IOException {
    Completed told =
        remote.run(
            "cat \"${GATE_ROOT:-}/proc/sys/kernel/random/boot_id\" \"${GATE_ROOT:-}/proc/uptime\""
                + " \"${GATE_ROOT:-}/proc/sys/kernel/osrelease\" && { cat \"${GATE_ROOT:-}\""
                + RigScript.quoted("/sys/module/" + module + "/srcversion")
                + " 2>/dev/null || :; }",
            LIMIT);
    String[] lines = told.out().strip().split("\n");
    String uptime = lines.length < 3 ? "" : lines[1].split(" ")[0];
    if (!told.ok() || !Lease.isNumber(uptime)) {
      throw new IOException(
          remote.name()
              + " did not tell which boot it is in: \""
              + (told.out() + told.err()).strip()
              + "\".");
    }
    return new BootIdentity(
        lines[0].strip(),
        Double.parseDouble(uptime),
        lines[2].strip(),
        lines.length > 3 ? Optional.of(lines[3].strip()) : Optional.empty());
  }
}
