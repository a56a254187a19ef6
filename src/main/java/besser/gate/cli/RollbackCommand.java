package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.quantity.Span;
import besser.gate.rig.BootIdentity;
import besser.gate.rig.Install;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate rollback}: the module before the last install. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description =
        """
            Put back the module that was kept by the last install, then ask you for the reboot and \
            wait until it is loaded.""")
final class RollbackCommand implements Callable<Integer> {
  @Mixin private RigOptions rigOptions = new RigOptions();

  @Option(
      names = "--wait",
      paramLabel = "SPAN",
      defaultValue = "30 min",
      description = "How long to wait for the reboot. Default: ${DEFAULT-VALUE}.")
  private Span wait = new Span(1800);

  @Override
  public Integer call() throws IOException {
    Environment environment = rigOptions.environment(Home.here());
    boolean fresh = environment.kind() == Environment.Kind.SIMULATED;
    BootIdentity loaded =
        InstallSession.at(
            environment,
            rigOptions,
            wait,
            (install, rig) -> {
              if (fresh) {
                System.err.println(
                    """
                        gate: the simulated rig begins anew with every command; a stand-in module \
                        is installed first, so that there is one to go back from.""");
                standIn(install);
              }
              return install.rollback();
            });
    System.out.println(InstallSession.words(loaded));
    return Exit.HOLDS.status();
  }

  private static void standIn(Install install) throws IOException {
    Path folder = Files.createTempDirectory("besser-gate-stand-in-");
    Path makefile = Files.writeString(folder.resolve("Makefile"), "all:\n");
    Path code = Files.writeString(folder.resolve("bh.c"), "int patched;\n");
    try {
      System.err.println("gate: " + InstallSession.words(install.install(folder)));
    } finally {
      Files.delete(code);
      Files.delete(makefile);
      Files.delete(folder);
    }
  }
}
