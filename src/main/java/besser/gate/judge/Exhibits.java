package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.quantity.ByteRate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The repetitions of a campaign as exhibits, made once a stage. */
public final class Exhibits {
  private final Campaign campaign;
  private final ByteRate floor;
  private final Map<String, List<Exhibit>> stages = new HashMap<>();

  /**
   * The repetitions of a campaign.
   *
   * @param charges the first floor of the mean among them is what published readings of stalls are
   *     measured against
   */
  public Exhibits(Campaign campaign, List<Charge> charges) {
    this.campaign = campaign;
    floor =
        charges.stream()
            .flatMap(c -> c.sentences().stream())
            .flatMap(
                a ->
                    a.ask() instanceof Check check
                        ? check.floor().stream()
                        : java.util.stream.Stream.empty())
            .findFirst()
            .orElse(new ByteRate(0));
  }

  Campaign campaign() {
    return campaign;
  }

  /** One exhibit a repetition, in order; made in parallel, with what each publishes. */
  public List<Exhibit> at(String stage, Terms terms) {
    return stages.computeIfAbsent(
        stage,
        s ->
            campaign.repetitions().parallelStream()
                .map(r -> Exhibit.of(campaign, r, s, terms, floor))
                .toList());
  }
}
