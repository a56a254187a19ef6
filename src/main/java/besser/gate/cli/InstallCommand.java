package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.quantity.Span;
import besser.gate.rig.BootIdentity;
import besser.gate.rig.Installed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate install}: a patch onto the tablet. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description =
        """
            Copy a module's source to the tablet, build it there, keep the old module, install the \
            new one, then ask you for the reboot and wait until the built module is the loaded \
            one. Software never reboots the tablet: you press the button.""")
final class InstallCommand implements Callable<Integer> {
  @Mixin private RigOptions rigOptions = new RigOptions();

  @Option(
      names = "--patch",
      paramLabel = "NAME",
      description =
          "What it is installed as: a folder below features/. A run without its --patch is refused.")
  private Optional<String> patch = Optional.empty();

  @Option(
      names = "--source",
      required = true,
      paramLabel = "DIR or GITREF",
      description = {
        """
            Folder with the module's source and Makefile, as checked out; or a commit, tag or \
            branch, of which exactly what is committed is built.""",
        "GITREF:FOLDER where the Makefile is not at the top of the repository."
      })
  private String source = "";

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "Repository of GITREF. Default: the one in the current folder.")
  private Path repository = Path.of("");

  @Option(
      names = "--wait",
      paramLabel = "SPAN",
      defaultValue = "30 min",
      description = "How long to wait for the reboot. Default: ${DEFAULT-VALUE}.")
  private Span wait = new Span(1800);

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Environment environment = rigOptions.environment(home);
    patch.ifPresent(name -> ClaimOptions.folder(home, name, "--patch"));
    try (ModuleSource from = ModuleSource.of(source, repository)) {
      System.err.println("gate: source " + from.given() + ", commit " + from.commit());
      BootIdentity loaded =
          InstallSession.at(
              environment,
              rigOptions,
              wait,
              (install, rig) -> {
                BootIdentity now = install.install(from.folder());
                new Installed(now.module(), patch, from.given(), from.commit()).write(rig);
                return now;
              });
      System.out.println(InstallSession.words(loaded));
    }
    return Exit.HOLDS.status();
  }
}
