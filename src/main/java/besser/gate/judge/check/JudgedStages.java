package besser.gate.judge.check;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Claim;
import besser.gate.judge.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The repetitions of a campaign at a stage, made once. */
public final class JudgedStages {
  private final Campaign campaign;
  private final Floors floors;
  private final Map<String, List<JudgedStage>> stages = new HashMap<>();
  private final Map<String, Map<Floor, List<JudgedStage>>> others = new HashMap<>();

  public JudgedStages(Campaign campaign, Floors floors) {
    this.campaign = campaign;
    this.floors = floors;
  }

  public Campaign campaign() {
    return campaign;
  }

  /**
   * One a repetition that counts, in order; made in parallel, with what each publishes. Where all
   * were abandoned each says so: nothing was seen.
   */
  public List<JudgedStage> at(String stage, Terms terms) {
    List<Repetition> counted = campaign.counted();
    return stages.computeIfAbsent(
        stage,
        s ->
            (counted.isEmpty() ? campaign.repetitions() : counted)
                .parallelStream()
                    .map(r -> JudgedStage.of(campaign, r, s, terms, floors.published(s)))
                    .toList());
  }

  /** The same as measured against another floor than what is published. */
  public List<JudgedStage> at(String stage, Terms terms, Optional<Floor> floor) {
    List<JudgedStage> published = at(stage, terms);
    return floor.isEmpty()
            || floor.map(Floor::rate).equals(floors.published(stage).map(Floor::rate))
        ? published
        : others
            .computeIfAbsent(stage, s -> new HashMap<>())
            .computeIfAbsent(
                floor.get(), f -> published.parallelStream().map(e -> e.under(f)).toList());
  }

  /** What a claim is measured against. */
  public Optional<Floor> floor(Claim claim) {
    return floors.of(claim);
  }
}
