package besser.gate.evidence.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is in a folder against what its seal says.
 *
 * @param exists whether there is a seal
 * @param fault what is wrong with the seal itself, empty if nothing
 * @param sealed file to hash as sealed
 * @param found file to hash as found, or to words where there is none
 */
record SealCheck(
    boolean exists, String fault, Map<String, String> sealed, Map<String, String> found) {

  /** Why nothing may rest on a file that is there; empty where the seal has nothing against it. */
  Optional<String> refused(String file) {
    String now = found.get(file);
    if (!exists || now == null) {
      return exists || now == null || now.length() == 64
          ? Optional.empty()
          : Optional.of(file + " is " + now + ".");
    }
    if (!fault.isEmpty()) {
      return Optional.of(file + " is not judged: the seal is damaged, " + fault + ".");
    }
    String then = sealed.get(file);
    if (then == null) {
      return Optional.of(file + " is foreign: the seal does not list it; nothing is judged on it.");
    }
    return then.equals(now)
        ? Optional.empty()
        : Optional.of(
            """
                %s was altered after it was sealed (SHA-256 %s, sealed as %s); nothing is judged \
                on it."""
                .formatted(file, brief(now), brief(then)));
  }

  /** Whether the seal lists a file that is not there. */
  boolean lost(String file) {
    return sealed.containsKey(file) && !found.containsKey(file);
  }

  /** Everything wrong, one sentence a file, by name. */
  List<String> faults(String unsealed) {
    if (!exists) {
      return List.of(unsealed);
    }
    if (!fault.isEmpty()) {
      return List.of(RepetitionFolder.SEAL + " is damaged: " + fault + ".");
    }
    List<String> faults = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(sealed.keySet());
    names.addAll(found.keySet());
    for (String name : names) {
      if (lost(name)) {
        faults.add(name + " was sealed and is missing.");
      }
      refused(name).ifPresent(faults::add);
    }
    return faults;
  }

  private static String brief(String hash) {
    return hash.length() == 64 ? hash.substring(0, 12) + "…" : hash;
  }
}
