package besser.gate.report.view;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Judgement;
import besser.gate.report.escape.Redaction;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All a view may look at.
 *
 * @param judgement what the judge says
 * @param folder of the campaign, to quote from and to list; its path is never printed
 * @param baseline the other arm of the comparison, for its conditions and its stacks
 * @param redaction applied to all text
 */
public record Dossier(
    Judgement judgement, Path folder, Optional<Campaign> baseline, Redaction redaction) {
  /** The campaign that was judged. */
  public Campaign campaign() {
    return judgement.campaign();
  }

  /** What anybody types to judge the same evidence again. */
  public String command() {
    String base =
        baseline
            .map(b -> "./gate compare reports/campaigns/" + b.id() + " ")
            .orElse("./gate judge ");
    return base + "reports/campaigns/" + campaign().id();
  }
}
