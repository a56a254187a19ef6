package besser.gate.judge.comparison;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Deep campaigns that lie beside a campaign, of which it takes what only such a one measures.
 *
 * @param all in any order
 */
public record DeepCampaigns(List<Campaign> all) {
  private static final List<String> BUILD = List.of("build_id", "kernel", "machine");

  /**
   * What must be the same in every repetition of both.
   *
   * @param build what every tablet tells
   * @param board which not every installation has
   */
  private record Identity(
      List<String> build, Optional<String> board, String environment, Optional<String> model) {}

  /** Where there are none. */
  public static final DeepCampaigns NONE = new DeepCampaigns(List.of());

  public DeepCampaigns {
    all = all.stream().filter(c -> c.plan().isDeep()).toList();
  }

  /**
   * The newest of the same build on the same rig and kernel, in the same time, of one build where
   * both tell it; a name begins with its time. One that is altered, or whose repetitions did not
   * all end by themselves, is none.
   */
  public Optional<Campaign> of(Campaign arm) {
    Optional<Identity> same = identity(arm);
    return all.stream()
        .filter(deep -> same.isPresent() && identity(deep).equals(same))
        .filter(deep -> deep.provenance() == arm.provenance())
        .filter(deep -> deep.plan().scale().equals(arm.plan().scale()))
        .filter(deep -> Profiles.otherBuilds(deep, arm).isEmpty())
        .filter(DeepCampaigns::isWhole)
        .max(Comparator.comparing(Campaign::id));
  }

  /**
   * Why what two arms take from their deep campaigns cannot be compared; empty where it can, and
   * where one of them has none.
   */
  public List<String> differences(Campaign baseline, Campaign patched) {
    Optional<Campaign> before = of(baseline);
    Optional<Campaign> after = of(patched);
    return before.isEmpty() || after.isEmpty()
        ? List.of()
        : Comparability.differences(before.get(), after.get());
  }

  private static boolean isWhole(Campaign deep) {
    return deep.faults().isEmpty()
        && !deep.counted().isEmpty()
        && deep.counted().stream()
            .allMatch(r -> r.state().equals("complete") && r.sealFaults().isEmpty());
  }

  /** Of a campaign; empty where a repetition does not tell it, or two tell another. */
  private static Optional<Identity> identity(Campaign campaign) {
    Set<Identity> told = new HashSet<>();
    for (Repetition r : campaign.counted()) {
      List<String> build = BUILD.stream().flatMap(fact -> r.told(fact).stream()).toList();
      if (build.size() < BUILD.size()) {
        return Optional.empty();
      }
      told.add(new Identity(build, r.told("board"), campaign.environment(), campaign.model()));
    }
    return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
  }
}
