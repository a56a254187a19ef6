package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.environment.EnvironmentFile;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.evidence.store.UnknownDriverException;
import besser.gate.simulated.SimulatedRig;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which rig; an option group of every command that touches one or says what it would do there. */
final class RigOptions {
  @Option(
      names = "--env",
      paramLabel = "FILE or NAME",
      defaultValue = "simulated",
      description = "The rig: a name below environments/ or a file. Default: ${DEFAULT-VALUE}.")
  private String env = "simulated";

  @Option(
      names = "--model",
      paramLabel = "NAME",
      completionCandidates = Models.class,
      description =
          "Driver model of a stand-in rig; gate run --help lists those of the simulated one. Default: healthy.")
  private Optional<String> model = Optional.empty();

  Environment environment(Home home) {
    Environment read =
        new EnvironmentFile(home.environments(), Path.of(System.getProperty("user.home", "")))
            .read(env);
    try {
      KnownDrivers.files(read.module());
    } catch (UnknownDriverException unknown) {
      throw new UsageException(read.file() + ": " + unknown.getMessage(), unknown);
    }
    if (read.kind() == Environment.Kind.LAB && model.isPresent()) {
      throw new UsageException(
          """
              --model picks the driver model of a stand-in rig; %s is a real one. Did you mean \
              --patch %s?"""
              .formatted(read.name(), model.get()));
    }
    return read;
  }

  /** Names of the simulated rig's models, for completion. */
  static final class Models implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SimulatedRig.models().keySet().iterator();
    }
  }

  /** A line each: its name, and what it shows. */
  static List<String> models() {
    Map<String, String> models = SimulatedRig.models();
    int longest = models.keySet().stream().mapToInt(String::length).max().orElse(1);
    return models.entrySet().stream()
        .map(m -> ("  %-" + longest + "s  %s").formatted(m.getKey(), m.getValue()))
        .toList();
  }

  String model() {
    return model.orElse("healthy");
  }
}
