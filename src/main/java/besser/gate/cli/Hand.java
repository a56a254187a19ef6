package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.rig.Identity;
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
final class Hand {
  /** Between two looks at a tablet that is starting. */
  private static final Span PAUSE = new Span(2);

  interface Work {
    Identity with(Install install, Rig rig) throws IOException;
  }

  private Hand() {}

  /**
   * Does it, with the rig leased for as long as it may take.
   *
   * @param patience how long the operator and the device may take together
   */
  static Identity at(Environment described, Asked asked, Span patience, Work work)
      throws IOException {
    try (Bring.Up up = Bring.up(described, asked.model(), described.rehearsalCompression());
        Rig rig =
            Rig.over(up.environment(), Conducting.passphrase(), new Span(10), LossWatch.NONE);
        Lease lease = Lease.take(rig, claim())) {
      Restart restart = new Restart(rig, operator(up), patience, PAUSE);
      Identity loaded =
          work.with(new Install(rig, restart, line -> System.err.println("gate: " + line)), rig);
      // The boot that was asked for made the device's lease nobody's.
      lease.renew();
      if (up instanceof Bring.StandIn) {
        System.err.println("gate: REHEARSAL on a stand-in rig; nothing was installed on a tablet.");
      }
      return loaded;
    }
  }

  /** What came up, in words. */
  static String words(Identity loaded) {
    return "Loaded: "
        + loaded.srcversion().orElse("no module")
        + ", kernel "
        + loaded.kernel()
        + ", boot "
        + loaded.bootId()
        + ".";
  }

  /** A stand-in rig brings its own button; a lab's is pressed by who runs this. */
  private static Operator operator(Bring.Up up) {
    if (up instanceof Bring.StandIn standIn) {
      return standIn.button();
    }
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return new TerminalOperator(answers, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  private static Lease.Claim claim() {
    return new Lease.Claim(UUID.randomUUID().toString(), Conducting.who(), "install");
  }
}
