package besser.gate.cli;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Evidence;
import besser.gate.evidence.store.NewerSchemaException;
import besser.gate.evidence.store.NoCampaignException;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Judgement;
import besser.gate.judge.comparison.DeepCampaigns;
import besser.gate.judge.verdict.CampaignJudge;
import besser.gate.plan.DeepPlan;
import besser.gate.steps.FaultyFeaturesException;
import besser.gate.steps.Features;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens sealed evidence and judges it on the claims sealed with it.
 *
 * @param home where today's features are, to tell whether the claims have changed since
 */
record Judging(Home home) {
  /**
   * A campaign judged.
   *
   * @param folder of the campaign
   * @param claims folder of the features it was judged on
   * @param judgement what it came to
   * @param baseline folder of the campaign it was compared with
   */
  record Judged(Path folder, Path claims, Judgement judgement, Optional<Path> baseline) {}

  /**
   * Judges a campaign.
   *
   * @param gate which claims gate; empty for what the campaign was recorded for
   * @param baseline campaign to compare with; empty for the one it was recorded with, if any
   */
  Judged judge(Path folder, Optional<String> gate, Optional<Path> baseline) {
    List<String> concerns = new ArrayList<>();
    Locked locked = locked(folder, concerns);
    Campaign found = open(folder);
    // What was recorded under no claim, or under claims nobody can read, decides nothing.
    Campaign campaign =
        found.provenance() == Provenance.REAL ? found.with(List.copyOf(concerns)) : found;
    concerns.addAll(ClaimChanges.changes(home.features(), campaign));
    concerns.addAll(DriverChanges.changes(campaign.facts()));
    concerns.addAll(Answers.of(folder).faults());
    GatingSet gating =
        new GatingSet(
            gate.orElse(campaign.gate().isEmpty() ? GatingSet.PHASE_1.name() : campaign.gate()));
    gating
        .refused(locked.claims())
        .ifPresent(
            why -> {
              throw new UsageException(why);
            });
    Optional<Path> other = baseline.or(() -> recordedBaseline(folder, campaign, concerns));
    Optional<Campaign> before = other.map(this::open);
    before
        .filter(b -> b.id().equals(campaign.id()))
        .ifPresent(
            same -> {
              throw new UsageException(
                  "%s is compared with itself, which shows nothing. Name another baseline."
                      .formatted(same.id()));
            });
    Judgement judgement =
        new CampaignJudge(locked.claims(), gating)
            .judge(campaign, before, beside(folder), Answers.of(folder).all(), concerns);
    return new Judged(folder, locked.features(), judgement, other);
  }

  /**
   * Judges a campaign as the page shows it: beside the baseline it was last compared with, since
   * findings are numbered with it.
   *
   * @param baseline campaign to compare with; empty for that of {@code derived/verdict.json}
   */
  Judged asShown(Path folder, Optional<String> gate, Optional<Path> baseline) {
    return judge(folder, gate, baseline.or(() -> comparedWith(folder)));
  }

  /**
   * The baseline of the page that was written last, where it lies beside the campaign.
   *
   * @throws UsageException where the page's judgement cannot be read: nobody can tell then
   */
  private static Optional<Path> comparedWith(Path folder) {
    Path verdict = new CampaignFolder(folder).derived().resolve("verdict.json");
    if (!Files.isRegularFile(verdict)) {
      return Optional.empty();
    }
    try {
      String named =
          new ObjectMapper()
              .readTree(verdict.toFile())
              .path("comparison")
              .path("baseline")
              .asText("");
      return Optional.of(named)
          .filter(n -> !n.isEmpty() && !n.contains("/"))
          .map(n -> folder.toAbsolutePath().normalize().resolveSibling(n))
          .filter(Files::isDirectory);
    } catch (IOException broken) {
      throw new UsageException(
          """
              %s cannot be read, so what it was compared with is not known. Make it again with \
              ./gate judge %s, or give --baseline."""
              .formatted(verdict, folder),
          broken);
    }
  }

  /** Deep campaigns in the same folder; a campaign is opened only where its name says so. */
  private DeepCampaigns beside(Path folder) {
    try (Stream<Path> siblings =
        Files.list(folder.toAbsolutePath().normalize().resolveSibling("."))) {
      return new DeepCampaigns(
          siblings
              .filter(p -> p.toString().endsWith("-" + DeepPlan.NAME))
              .filter(p -> Files.isRegularFile(new CampaignFolder(p).campaignJson()))
              .sorted()
              .flatMap(Judging::readable)
              .toList());
    } catch (IOException unlisted) {
      return DeepCampaigns.NONE;
    }
  }

  /** What another gate made, or nobody, lends nothing and is no fault of this campaign. */
  private static Stream<Campaign> readable(Path folder) {
    try {
      return Stream.of(Evidence.open(folder));
    } catch (NewerSchemaException | NoCampaignException other) {
      return Stream.empty();
    }
  }

  private Campaign open(Path folder) {
    return Evidence.open(folder);
  }

  /** A folder of features, and what it asks for. */
  private record Locked(Path features, List<Claim> claims) {
    static Locked in(Path features) {
      return new Locked(features, Features.read(features));
    }
  }

  /** The sealed copy; today's features where it is gone, which is said. */
  private Locked locked(Path folder, List<String> concerns) {
    Path sealed = new CampaignFolder(folder).claims();
    String wrong = "are missing";
    if (Files.isDirectory(sealed)) {
      try {
        return Locked.in(sealed);
      } catch (FaultyFeaturesException garbled) {
        wrong = "cannot be read (%s)".formatted(garbled.getMessage());
      }
    }
    concerns.add(
        "The claims that were locked when recording started %s; it was judged on today's features."
            .formatted(wrong));
    return Locked.in(home.features());
  }

  /** The baseline named when recording started, looked for beside the campaign. */
  private static Optional<Path> recordedBaseline(
      Path folder, Campaign campaign, List<String> concerns) {
    Optional<String> named = campaign.fact("baseline");
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Path beside = folder.toAbsolutePath().normalize().resolveSibling(named.get());
    if (named.get().contains("/") || !Files.isDirectory(beside)) {
      concerns.add(
          """
              The baseline %s it was recorded against is not beside it; nothing was compared. Put \
              it there, or give --baseline."""
              .formatted(named.get()));
      return Optional.empty();
    }
    return Optional.of(beside);
  }
}
