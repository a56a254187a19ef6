package besser.gate.simulated;

import java.util.List;

/**
 * What the simulated rig imitates. Times are nominal: seconds of the protocol, divided by the
 * compression when it runs.
 *
 * @param name for {@code --model}
 * @param description one line for a list
 * @param srcversion of the module that is loaded
 * @param capacity bytes of payload per second the driver lets through, by repetition; begun anew
 *     when they are used up
 * @param variation standard deviation of the capacity, relative; it comes and goes over ten seconds
 * @param supply part of its rate the sender is able to give
 * @param cpu by repetition, as {@code capacity}
 * @param instruments what can be seen of it
 * @param episodes what happens
 * @param held whether the rig is somebody else's when the gate comes, and stays so
 */
record DriverModel(
    String name,
    String description,
    String srcversion,
    List<Double> capacity,
    double variation,
    double supply,
    List<CpuProfile> cpu,
    Instruments instruments,
    List<Episode> episodes,
    boolean held) {
  /** Mean capacity in a repetition, which is counted from 1. */
  double capacity(int repetition) {
    return capacity.get(Math.max(0, repetition - 1) % capacity.size());
  }

  CpuProfile cpu(int repetition) {
    return cpu.get(Math.max(0, repetition - 1) % cpu.size());
  }

  DriverModel named(String otherName, String otherDescription) {
    return new DriverModel(
        otherName,
        otherDescription,
        srcversion,
        capacity,
        variation,
        supply,
        cpu,
        instruments,
        episodes,
        held);
  }

  DriverModel with(Episode... what) {
    return new DriverModel(
        name,
        description,
        srcversion,
        capacity,
        variation,
        supply,
        cpu,
        instruments,
        List.of(what),
        held);
  }

  DriverModel with(Instruments what) {
    return new DriverModel(
        name, description, srcversion, capacity, variation, supply, cpu, what, episodes, held);
  }

  DriverModel supplied(double part) {
    return new DriverModel(
        name, description, srcversion, capacity, variation, part, cpu, instruments, episodes, held);
  }

  /** The same on a rig that somebody else has. */
  DriverModel onAHeldRig() {
    return new DriverModel(
        name,
        description,
        srcversion,
        capacity,
        variation,
        supply,
        cpu,
        instruments,
        episodes,
        true);
  }
}
