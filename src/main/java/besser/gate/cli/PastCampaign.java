package besser.gate.cli;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.night.Summaries;
import besser.gate.night.Summary;
import besser.gate.rig.ModuleBuild;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code derived/verdict.json} says of one campaign, for the trend.
 *
 * @param name of its folder
 * @param environment name of its rig, or {@code -}
 * @param verdict its word, or {@code not judged}, or {@code unreadable}
 * @param judgement the outcome, or {@code -}
 * @param module the driver of its first repetition
 * @param summary what the history knows of it; empty where it was not judged or cannot be read
 * @param fault why nothing can be said, empty where something can
 */
record PastCampaign(
    String name,
    String environment,
    String verdict,
    String judgement,
    ModuleBuild module,
    Optional<Summary> summary,
    Optional<String> fault) {
  /** Reads one; what cannot be read is said in {@code fault}. */
  static PastCampaign in(Path folder) {
    CampaignFolder campaign = new CampaignFolder(folder);
    Path verdict = campaign.derived().resolve("verdict.json");
    String name = String.valueOf(folder.getFileName());
    try {
      if (!Files.isRegularFile(verdict)) {
        Summaries.refuseNewer(campaign);
        return Files.isRegularFile(campaign.campaignJson())
            ? without(name, "not judged", Optional.empty())
            : without(name, "unreadable", Optional.of("it has no campaign.json"));
      }
      Summary summary = Summaries.of(campaign);
      return new PastCampaign(
          name,
          summary.environment(),
          summary.verdict(),
          summary.judgement(),
          new ModuleBuild(known(summary.ground().srcversion()), known(summary.ground().buildId())),
          Optional.of(summary),
          Optional.empty());
    } catch (JsonProcessingException broken) {
      String why = "derived/verdict.json is no JSON (%s)".formatted(broken.getOriginalMessage());
      return without(name, "unreadable", Optional.of(why + "; ./gate judge " + name + " makes it"));
    } catch (IOException fault) {
      return without(name, "unreadable", Optional.of(FaultText.of(fault)));
    }
  }

  private static PastCampaign without(String name, String verdict, Optional<String> fault) {
    return new PastCampaign(
        name,
        "-",
        verdict,
        "-",
        new ModuleBuild(Optional.empty(), Optional.empty()),
        Optional.empty(),
        fault);
  }

  private static Optional<String> known(String fact) {
    return Optional.of(fact).filter(value -> !value.equals("-"));
  }

  /** Values of a reading in each repetition; null where it was not measured. */
  List<@Nullable Double> values(String reading) {
    return summary.map(s -> s.values(reading)).orElse(List.of());
  }
}
