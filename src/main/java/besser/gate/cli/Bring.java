package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.simulated.SimulatedRig;
import besser.gate.virtual.VirtualRig;

/** Brings up the rig an environment describes, where it is one that can be started. */
final class Bring {
  /** Seed of all that varies in the simulated rig; {@code GATE_SEED} sets another. */
  private static final long SEED = 20260507;

  /** A rig that is up. */
  interface Up extends AutoCloseable {
    /** Where its hosts are to be found. */
    Environment environment();

    @Override
    void close();
  }

  private Bring() {}

  static Up up(Environment environment, String model, double compression) {
    return switch (environment.kind()) {
      case SIMULATED -> simulated(environment, model, compression);
      case VIRTUAL -> virtual(environment, model, compression);
      case LAB -> standing(environment);
    };
  }

  private static Up simulated(Environment environment, String model, double compression) {
    if (!SimulatedRig.models().containsKey(model)) {
      throw new UsageException(
          "There is no driver model "
              + model
              + ". There are: "
              + String.join(", ", SimulatedRig.models().keySet())
              + ".");
    }
    String seed = System.getenv("GATE_SEED");
    SimulatedRig rig =
        SimulatedRig.start(
            environment, model, compression, seed == null ? SEED : Long.parseLong(seed));
    return new Up() {
      @Override
      public Environment environment() {
        return rig.environment();
      }

      @Override
      public void close() {
        rig.close();
      }
    };
  }

  private static Up virtual(Environment environment, String model, double compression) {
    VirtualRig rig =
        VirtualRig.start(
            environment, model, compression, line -> System.err.println("gate: " + line));
    return new Up() {
      @Override
      public Environment environment() {
        return rig.environment();
      }

      @Override
      public void close() {
        rig.close();
      }
    };
  }

  private static Up standing(Environment environment) {
    return new Up() {
      @Override
      public Environment environment() {
        return environment;
      }

      @Override
      public void close() {}
    };
  }
}
