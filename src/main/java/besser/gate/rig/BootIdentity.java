package besser.gate.rig;

import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import besser.gate.remote.GateScript;
import besser.gate.remote.Remote;
import besser.gate.remote.ScriptFolder;
import java.io.IOException;
import java.util.Optional;

/**
 * Which boot of a host, with which module.
 *
 * @param bootId changes with every boot
 * @param uptime boot-time clock in seconds, {@code /proc/uptime}
 * @param kernel release
 * @param module the loaded one; without srcversion where none is loaded
 */
public record BootIdentity(String bootId, double uptime, String kernel, ModuleBuild module) {
  private static final Span LIMIT = new Span(15);

  /** Asks a host. */
  public static BootIdentity of(Remote remote, ScriptFolder scripts, String module)
      throws IOException {
    Completed told = remote.run(scripts.asLogin(GateScript.BOOT, module), LIMIT);
    String[] lines = told.out().strip().split("\n");
    String uptime = lines.length < 3 ? "" : lines[1].split(" ")[0];
    if (!told.ok() || !Lease.isNumber(uptime)) {
      throw new IOException(
          "%s did not tell which boot it is in: \"%s\"."
              .formatted(remote.name(), (told.out() + told.err()).strip()));
    }
    return new BootIdentity(
        lines[0].strip(),
        Double.parseDouble(uptime),
        lines[2].strip(),
        new ModuleBuild(ModuleBuild.known(line(lines, 3)), ModuleBuild.known(line(lines, 4))));
  }

  private static Optional<String> line(String[] lines, int n) {
    return lines.length > n ? Optional.of(lines[n].strip()) : Optional.empty();
  }

  /** Of the loaded module; empty where none is. */
  public Optional<String> srcversion() {
    return module.srcversion();
  }
}
