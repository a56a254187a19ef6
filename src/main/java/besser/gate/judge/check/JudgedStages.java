package besser.gate.judge.check;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Claim;
import besser.gate.judge.Terms;
import besser.gate.quantity.ByteRate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The repetitions of a campaign as exhibits, made once a stage. */
public final class JudgedStages {
  private final Campaign campaign;
  private final ByteRate floor;
  private final Map<String, List<JudgedStage>> stages = new HashMap<>();

  /**
   * The repetitions of a campaign.
   *
   * @param charges the first floor of the mean among them is what published readings of stalls are
   *     measured against
   */
  public JudgedStages(Campaign campaign, List<Claim> claims) {
    this.campaign = campaign;
    floor =
        claims.stream()
            .flatMap(c -> c.sentences().stream())
            .flatMap(
                a ->
                    a.statement() instanceof Check check
                        ? check.floor().stream()
                        : java.util.stream.Stream.empty())
            .findFirst()
            .orElse(new ByteRate(0));
  }

  public Campaign campaign() {
    return campaign;
  }

  /** One exhibit a repetition, in order; made in parallel, with what each publishes. */
  public List<JudgedStage> at(String stage, Terms terms) {
    return stages.computeIfAbsent(
        stage,
        s ->
            campaign.repetitions().parallelStream()
                .map(r -> JudgedStage.of(campaign, r, s, terms, floor))
                .toList());
  }
}
