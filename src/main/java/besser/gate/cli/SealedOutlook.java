package besser.gate.cli;

import besser.gate.campaign.Outlook;
import besser.gate.evidence.EndedEarly;
import besser.gate.evidence.Facts;
import besser.gate.evidence.format.JsonFacts;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.verdict.EarlyJudge;
import besser.gate.judge.verdict.RunningMinutes;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import besser.gate.recorder.Status;
import besser.gate.steps.Features;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Judges a campaign that is recorded on the claims that were sealed with it. */
final class SealedOutlook implements Outlook {
  private final CampaignFolder folder;
  private final Plan plan;
  private Optional<RunningMinutes> minutes = Optional.empty();
  private List<Claim> claims = List.of();
  private String running = "";

  SealedOutlook(CampaignFolder folder, Plan plan) {
    this.folder = folder;
    this.plan = plan;
  }

  @Override
  public Optional<EndedEarly> after(CampaignFolder sealed) {
    try {
      return new EarlyJudge(claims(), gating()).of(Evidence.soFar(sealed.root()));
    } catch (RuntimeException unreadable) {
      // Whatever is wrong is said when the campaign is judged; a recording is not lost for it.
      System.err.println(
          "gate: nobody can tell whether the campaign is decided: " + FaultText.of(unreadable));
      return Optional.empty();
    }
  }

  @Override
  public Optional<EndedEarly> during(String repetition, Status device) {
    if (device.stageTime().isEmpty() || device.payload().isEmpty()) {
      return Optional.empty();
    }
    if (!running.equals(repetition)) {
      running = repetition;
      minutes = freshMinutes();
    }
    return minutes.flatMap(
        m ->
            m.look(
                repetition,
                device.stage(),
                device.stageTime().get().seconds(),
                device.payload().getAsDouble()));
  }

  /**
   * For how long a link may be lost before every claim calls it dead. Under claims nobody can read
   * that is never in a repetition: none is cut short for a rule that is not known.
   */
  Span lost() {
    try {
      return claims().stream()
          .map(c -> c.terms().lost())
          .max(Span::compareTo)
          .orElse(plan.length());
    } catch (RuntimeException unreadable) {
      return plan.length();
    }
  }

  private Optional<RunningMinutes> freshMinutes() {
    try {
      return Optional.of(new RunningMinutes(claims(), gating(), plan));
    } catch (RuntimeException unreadable) {
      // The repetition is judged when it is over.
      return Optional.empty();
    }
  }

  /** Read once: they were sealed before anything was recorded, and a look is to cost no tick. */
  private List<Claim> claims() {
    if (claims.isEmpty()) {
      claims = Features.read(folder.claims());
    }
    return claims;
  }

  private GatingSet gating() {
    try {
      return JsonFacts.read("campaign.json", Files.readString(folder.campaignJson()))
          .value()
          .flatMap(facts -> Facts.text(facts, "gate"))
          .map(GatingSet::new)
          .orElse(GatingSet.PHASE_1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
