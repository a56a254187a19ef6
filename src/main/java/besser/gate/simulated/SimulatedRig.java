package besser.gate.simulated;

import besser.gate.environment.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The simulated rig while it runs: two SSH servers on loopback, two system roots in a temporary
 * folder, one driver model between them. Closing it ends every process of both hosts and removes
 * the folder.
 */
public final class SimulatedRig implements AutoCloseable {
  private final Path folder;
  private final Environment environment;
  private final List<SystemRoot> roots;
  private final List<SshEndpoint> endpoints;
  private final List<AutoCloseable> services;
  private final Simulation simulation;
  private final Load load;
  private final Thread hook;
  private boolean closed;

  SimulatedRig(
      Path folder,
      Environment environment,
      List<SystemRoot> roots,
      List<SshEndpoint> endpoints,
      List<AutoCloseable> services,
      Simulation simulation,
      Load load) {
    this.folder = folder;
    this.environment = environment;
    this.roots = roots;
    this.endpoints = endpoints;
    this.services = services;
    this.simulation = simulation;
    this.load = load;
    this.hook = new Thread(this::end, "simulated-end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Every model with its one line, in the order of a list. */
  public static Map<String, String> models() {
    Map<String, String> out = new LinkedHashMap<>();
    DriverModels.all().forEach((name, model) -> out.put(name, model.description()));
    return Collections.unmodifiableMap(out);
  }

  /** Where the two hosts are to be found, while this runs. */
  public Environment environment() {
    return environment;
  }

  /**
   * Drops every SSH session of both hosts, and refuses new ones for a time. Their commands go on.
   */
  public void cutConnections(Duration time) {
    endpoints.forEach(e -> e.cut(time));
  }

  /**
   * Presses the tablet's button, as an operator would: all that ran on it is gone, it comes up with
   * another boot_id and with the module that is installed.
   */
  public void powerCycle() {
    simulation.powerCycle();
  }

  /** Somebody sets the tablet's wall clock, forward or, with less than 0, back. */
  public void stepClock(double seconds) {
    simulation.stepClock(seconds);
  }

  /**
   * Drops every session of one host, which answers with another key afterwards, or with its own
   * again.
   *
   * @param device whether it is the tablet, and not the sender
   */
  public void answerWithAnotherKey(boolean device, boolean another) {
    endpoints.get(device ? 0 : 1).answerWithAnotherKey(another);
  }

  /** Processes either host has running, the load and the recorders among them. */
  public List<ProcessHandle> processes() {
    return roots.stream().flatMap(r -> Orphans.of(r).stream()).toList();
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down, and the hook has done or is doing the same.
      return;
    }
  }

  private synchronized void end() {
    if (closed) {
      return;
    }
    closed = true;
    endpoints.forEach(SshEndpoint::close);
    simulation.close();
    load.stop();
    roots.forEach(Orphans::end);
    for (AutoCloseable service : services) {
      try {
        service.close();
      } catch (Exception e) {
        throw new IllegalStateException("The simulated rig does not stop.", e);
      }
    }
    SystemRoot.removeTree(folder);
    if (simulation.failure().isPresent()) {
      throw new IllegalStateException(
          "The clock of the simulated rig stopped; what was recorded after that is worth nothing.",
          simulation.failure().get());
    }
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("besser-gate-simulated-").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
