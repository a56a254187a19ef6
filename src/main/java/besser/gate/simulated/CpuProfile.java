package besser.gate.simulated;

/**
 * Where the simulated driver's workers spend their time under load.
 *
 * @param driverPath share of their samples that cycle the lock below the driver's bottom half
 * @param allWorkers share of them that cycle it below any of them, {@code driverPath} included
 * @param cores CPU time they use, in cores
 */
record CpuProfile(double driverPath, double allWorkers, double cores) {}
