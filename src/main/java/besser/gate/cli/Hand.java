package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.rig.Identity;
import besser.gate.rig.Install;
import besser.gate.rig.Restart;
import besser.gate.rig.Rig;
import besser.gate.rig.TerminalOperator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Work on a rig that needs the operator's hand at its button. */
final class Hand {
  /** Between two looks at a tablet that is starting. */
  private static final Span PAUSE = new Span(2);

  interface Work {
    Identity with(Install install) throws IOException;
  }

  private Hand() {}

  static Identity at(Environment described, Asked asked, Span patience, Work work)
      throws IOException {
    if (described.kind() != Environment.Kind.LAB) {
      throw new UsageException(
          "On a stand-in rig an install does not outlive the command; it is rehearsed in the tests (SimulatedRigTest). Give --env lab.");
    }
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintWriter questions = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try (Bring.Up up = Bring.up(described, asked.model(), 1);
        Rig rig =
            Rig.over(up.environment(), Conducting.passphrase(), new Span(10), LossWatch.NONE)) {
      Restart restart = new Restart(rig, new TerminalOperator(answers, questions), patience, PAUSE);
      return work.with(new Install(rig, restart, line -> System.err.println("gate: " + line)));
    }
  }
}
