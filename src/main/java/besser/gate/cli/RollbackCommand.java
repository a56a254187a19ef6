package besser.gate.cli;

import besser.gate.quantity.Span;
import besser.gate.rig.Identity;
import besser.gate.rig.Install;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate rollback}: the module before the last install. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description =
        "Put back the module that was kept by the last install, then ask you for the reboot and wait until it is loaded.")
final class RollbackCommand implements Callable<Integer> {
  @Mixin private Asked asked = new Asked();

  @Option(
      names = "--wait",
      paramLabel = "SPAN",
      defaultValue = "30 min",
      description = "How long to wait for the reboot. Default: ${DEFAULT-VALUE}.")
  private String wait = "30 min";

  @Override
  public Integer call() throws IOException {
    Identity loaded =
        Hand.at(asked.environment(Home.here()), asked, Span.parse(wait), Install::rollback);
    System.out.println("Loaded: " + loaded);
    return Exit.HOLDS.status();
  }
}
