package besser.gate.rig;

import java.util.List;
import java.util.Set;

/**
 * Names of a driver's functions that claims rest on.
 *
 * @param path the driver's bottom half: one of them must be there
 * @param works its other works: one of them must be there
 * @param lock the leaf that stands for lock cycling
 * @param probes functions the recorder counts its frames in
 */
public record DriverSymbols(
    Set<String> path, Set<String> works, Set<String> lock, List<String> probes) {}
