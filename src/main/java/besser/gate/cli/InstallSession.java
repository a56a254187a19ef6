package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.rig.BootIdentity;
import besser.gate.rig.Install;
import besser.gate.rig.Lease;
import besser.gate.rig.Operator;
import besser.gate.rig.Restart;
import besser.gate.rig.Rig;
import besser.gate.rig.TerminalOperator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Work on a rig that needs the operator's hand at its button. */
final class InstallSession {
  /** Between two looks at a tablet that is starting. */
  private static final Span PAUSE = new Span(2);

  interface Work {
    BootIdentity with(Install install, Rig rig) throws IOException;
  }

  private InstallSession() {}

  /**
   * Does it, with the rig leased for as long as it may take.
   *
   * @param patience how long the operator and the device may take together
   */
  static BootIdentity at(Environment described, RigOptions rigOptions, Span patience, Work work)
      throws IOException {
    try (RigStart.Up up =
            RigStart.up(described, rigOptions.model(), described.rehearsalCompression());
        Rig rig = Rig.over(up.environment(), Caller.passphrase(), new Span(10), LossWatch.NONE);
        Lease lease = Lease.take(rig, claim());
        Signals.Meaning meaning =
            Signals.mean(
                status -> {
                  lease.close();
                  System.exit(status);
                })) {
      Restart restart = new Restart(rig, operator(up), patience, PAUSE);
      BootIdentity loaded =
          work.with(new Install(rig, restart, line -> System.err.println("gate: " + line)), rig);
      // The boot that was asked for made the device's lease nobody's.
      lease.renew();
      if (up instanceof RigStart.StandIn) {
        System.err.println("gate: REHEARSAL on a stand-in rig; nothing was installed on a tablet.");
      }
      return loaded;
    }
  }

  /** What came up, in words. */
  static String words(BootIdentity loaded) {
    return "Loaded: %s, kernel %s, boot %s."
        .formatted(
            loaded.srcversion().isPresent() ? loaded.module().words() : "no module",
            loaded.kernel(),
            loaded.bootId());
  }

  /** A stand-in rig brings its own button; a lab's is pressed by who runs this. */
  private static Operator operator(RigStart.Up up) {
    if (up instanceof RigStart.StandIn standIn) {
      return standIn.button();
    }
    return atTheTerminal();
  }

  /** Who types at this terminal. */
  static Operator atTheTerminal() {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return new TerminalOperator(answers, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  private static Lease.Claim claim() {
    return new Lease.Claim(UUID.randomUUID().toString(), Caller.who(), "install");
  }
}
