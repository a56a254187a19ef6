package besser.gate.judge.comparison;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.metric.lock.KernelBuilds;
import besser.gate.metric.lock.SamplingOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the profiles of both arms say beyond their facts: how perf sampled, which costs what is
 * judged beside it, and which build of the kernel and of its modules ran. A release is a name; two
 * kernels may bear it.
 */
final class Profiles {
  private Profiles() {}

  static List<String> differences(Campaign baseline, Campaign patched) {
    List<String> differences = new ArrayList<>();
    SortedSet<String> before = orders(baseline);
    SortedSet<String> after = orders(patched);
    // An arm that died before anything was sampled has no share of CPU to compare; the rest stays.
    if (before.isEmpty() || after.isEmpty()) {
      return differences;
    }
    if (!before.equals(after)) {
      differences.add(
          "What perf sampled differs: %s in the baseline, %s here."
              .formatted(String.join(", ", before), String.join(", ", after)));
    }
    if (builds(baseline).tellsKernel() != builds(patched).tellsKernel()) {
      differences.add(
          "The build-id of the kernel was recorded in one of the two campaigns only; it may differ.");
    }
    otherBuilds(baseline, patched)
        .map(
            words ->
                "The builds of the kernel or of its modules differ, whatever its release says: %s."
                    .formatted(words))
        .ifPresent(differences::add);
    return differences;
  }

  /** What ran under both in two builds, in words; empty where nothing is told to. */
  static Optional<String> otherBuilds(Campaign baseline, Campaign patched) {
    return builds(baseline).plus(builds(patched)).several();
  }

  private static SortedSet<String> orders(Campaign campaign) {
    SortedSet<String> orders = new TreeSet<>();
    campaign.counted().forEach(r -> orders.addAll(SamplingOrder.of(r)));
    return orders;
  }

  private static KernelBuilds builds(Campaign campaign) {
    KernelBuilds all = new KernelBuilds(new TreeMap<>());
    for (Repetition r : campaign.counted()) {
      all = all.plus(KernelBuilds.of(r));
    }
    return all;
  }
}
