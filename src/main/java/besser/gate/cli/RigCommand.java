package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.environment.EnvironmentFile;
import besser.gate.rig.InstallScript;
import besser.gate.virtual.VirtualRig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate rig}: what a rig is given once, and the virtual rig by hand. */
@Command(
    name = "rig",
    mixinStandardHelpOptions = true,
    subcommands = RigNewCommand.class,
    description =
        """
            Write the file of a new rig (new). Print what an operator runs as root on both hosts of a rig, once, to install the \
            gate's scripts. Boot the virtual rig and leave it up, take it down, show where it \
            answers, or log in to one of its hosts.""")
final class RigCommand implements Callable<Integer> {
  private enum What {
    INSTALL,
    UP,
    DOWN,
    STATUS,
    SSH
  }

  private enum Side {
    DEVICE,
    SENDER
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "install|up|down|status|ssh",
      description = "What to do. Default: status.")
  private What what = What.STATUS;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "device|sender",
      description = "Host to log in to. Default: device, which is ohm.")
  private Side side = Side.DEVICE;

  @Option(
      names = "--env",
      paramLabel = "NAME",
      description =
          """
              Rig the scripts are for, or that is booted: virtual, virtual-arm64 or virtual-bookworm. Default: \
              virtual. One that is up is found without it.""")
  private String env = "virtual";

  @Mixin private TwoHosts twoHosts = new TwoHosts();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "Driver model it behaves like from the next load on. Default: healthy.")
  private String model = "healthy";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.here();
    if (what == What.INSTALL && twoHosts.given()) {
      Environment unnamed = twoHosts.rig("new", home.environments().resolve("new.yaml"));
      System.out.print(InstallScript.text(unnamed));
      return Exit.HOLDS.status();
    }
    Environment virtual =
        new EnvironmentFile(home.environments(), Path.of(System.getProperty("user.home", "")))
            .read(env);
    if (what == What.INSTALL) {
      System.out.print(InstallScript.text(virtual));
      return Exit.HOLDS.status();
    }
    if (what == What.UP) {
      VirtualRig rig =
          VirtualRig.start(
              virtual,
              model,
              virtual.rehearsalCompression(),
              InstallScript::text,
              line -> System.err.println("gate: " + line));
      rig.leaveUp();
      rig.status().forEach(System.out::println);
      return Exit.HOLDS.status();
    }
    VirtualRig rig =
        VirtualRig.running(virtual)
            .orElseThrow(
                () -> new UsageException("The virtual rig is not up. Start it: ./gate rig up"));
    switch (what) {
      case DOWN -> rig.down();
      case SSH -> {
        List<String> command =
            rig.ssh(side == Side.DEVICE ? rig.environment().device() : rig.environment().sender());
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        // 255 is ssh's own word for a connection it did not get, and never the gate's.
        return status == 255 ? Exit.USAGE.status() : status;
      }
      default -> rig.status().forEach(System.out::println);
    }
    return Exit.HOLDS.status();
  }
}
