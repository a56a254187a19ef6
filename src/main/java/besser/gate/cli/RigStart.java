package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.rig.InstallScript;
import besser.gate.rig.Operator;
import besser.gate.simulated.RigBuilder;
import besser.gate.simulated.SimulatedRig;
import besser.gate.virtual.VirtualRig;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Brings up the rig an environment describes, where it is one that can be started. */
final class RigStart {
  /** Seed of all that varies in the simulated rig; {@code GATE_SEED} sets another. */
  private static final long SEED = 20260507;

  /** A rig that is up. */
  sealed interface Up extends AutoCloseable permits StandIn, Standing {
    /** Where its hosts are to be found. */
    Environment environment();

    /** Leaves it as it is when this process ends, where it can outlive it. */
    void letGo();

    @Override
    void close();
  }

  /**
   * A rig this program started, so that it can press its button too. Only a simulated or a virtual
   * one can be made into one: the tablet's button is a person's.
   */
  static final class StandIn implements Up {
    private final Environment environment;
    private final Operator button;
    private final Runnable letGo;
    private final Runnable end;

    private StandIn(SimulatedRig rig) {
      environment = rig.environment();
      button =
          request -> {
            System.err.println("gate: stand-in operator: " + request);
            rig.powerCycle();
          };
      letGo = () -> {};
      end = rig::close;
    }

    private StandIn(VirtualRig rig) {
      environment = rig.environment();
      button = request -> pressed(rig, request);
      letGo = () -> leftUp(rig);
      end = rig::close;
    }

    private static void leftUp(VirtualRig rig) {
      try {
        rig.leaveUp();
      } catch (IOException e) {
        throw new UncheckedIOException("The virtual rig was not left up.", e);
      }
    }

    private static void pressed(VirtualRig rig, String request) throws IOException {
      System.err.println("gate: stand-in operator: " + request);
      try {
        rig.powerCycle(line -> System.err.println("gate: " + line));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while the virtual rig was started again.", e);
      }
    }

    @Override
    public Environment environment() {
      return environment;
    }

    @Override
    public void letGo() {
      letGo.run();
    }

    /** The hand at this rig's button. */
    Operator button() {
      return button;
    }

    @Override
    public void close() {
      end.run();
    }
  }

  /**
   * A rig that stands by itself.
   *
   * @param environment where its hosts are to be found
   */
  record Standing(Environment environment) implements Up {
    @Override
    public void letGo() {}

    @Override
    public void close() {}
  }

  private RigStart() {}

  static Up up(Environment environment, String model, double compression) {
    return switch (environment.kind()) {
      case SIMULATED -> simulated(environment, model, compression);
      case VIRTUAL ->
          new StandIn(
              VirtualRig.start(
                  environment,
                  model,
                  compression,
                  InstallScript::text,
                  line -> System.err.println("gate: " + line)));
      case LAB -> new Standing(environment);
    };
  }

  private static Up simulated(Environment environment, String model, double compression) {
    if (!SimulatedRig.models().containsKey(model)) {
      throw new UsageException(
          "There is no driver model %s. There are:\n%s"
              .formatted(model, String.join("\n", RigOptions.models())));
    }
    return new StandIn(
        RigBuilder.start(
            environment,
            model,
            compression,
            seed(System.getenv("GATE_SEED")),
            InstallScript::text));
  }

  private static long seed(@Nullable String asked) {
    try {
      return asked == null ? SEED : Long.parseLong(asked);
    } catch (NumberFormatException wrong) {
      throw new UsageException("GATE_SEED is \"" + asked + "\"; a whole number is needed.", wrong);
    }
  }
}
