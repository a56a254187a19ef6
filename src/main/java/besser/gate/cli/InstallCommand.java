package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.quantity.Span;
import besser.gate.rig.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate install}: a patch onto the tablet. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = {
      "Copy a module's source to the tablet, build it there, keep the old module, install the new one, then ask you for the reboot and wait until the",
      "built module is the loaded one. Software never reboots the tablet: you press the button."
    })
final class InstallCommand implements Callable<Integer> {
  @Mixin private Asked asked = new Asked();

  @Option(
      names = "--source",
      required = true,
      paramLabel = "DIR",
      description = "Folder with the module's source and Makefile, as checked out.")
  private Path source = Path.of("");

  @Option(
      names = "--wait",
      paramLabel = "SPAN",
      defaultValue = "30 min",
      description = "How long to wait for the reboot. Default: ${DEFAULT-VALUE}.")
  private String wait = "30 min";

  @Override
  public Integer call() throws IOException {
    Environment environment = asked.environment(Home.here());
    Identity loaded =
        Hand.at(environment, asked, Span.parse(wait), install -> install.install(source));
    System.out.println("Loaded: " + loaded);
    return Exit.HOLDS.status();
  }
}
