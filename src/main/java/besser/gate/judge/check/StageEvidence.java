package besser.gate.judge.check;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Terms;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.metric.Windows;
import besser.gate.metric.link.LinkRules;
import besser.gate.metric.log.LogSignatures;
import besser.gate.metric.offered.Pressure;
import besser.gate.metric.rx.Throughput;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one repetition recorded of one stage, by the clock of the judge. What the failure itself
 * broke is looked at up to the moment of failure.
 */
public class StageEvidence {
  private final Campaign campaign;
  private final Repetition repetition;
  private final String stageId;
  private final Terms terms;
  private final Optional<Stage> stage;
  private final Optional<Windows> windows;
  private final LinkSoFar linkSoFar;
  private final LogSignatures log;

  /**
   * @param log of the repetition, where it was read before
   */
  StageEvidence(
      Campaign campaign,
      Repetition repetition,
      String stageId,
      Terms terms,
      Optional<Floor> floor,
      Optional<LogSignatures> log) {
    this.campaign = campaign;
    this.repetition = repetition;
    this.stageId = stageId;
    this.terms = terms;
    stage = campaign.plan().stages().stream().filter(s -> s.id().equals(stageId)).findFirst();
    windows = stage.map(s -> Windows.judged(repetition, campaign.plan(), s));
    // Without a floor nothing is near zero, so no silence makes a death.
    ByteRate rate = floor.map(Floor::rate).orElse(new ByteRate(0));
    linkSoFar =
        LinkSoFar.of(
            campaign, repetition, stageId, new LinkRules(terms.lost(), terms.silent(), rate));
    this.log = log.orElseGet(() -> LogSignatures.of(repetition, campaign.plan().scale()));
  }

  public Campaign campaign() {
    return campaign;
  }

  public Repetition repetition() {
    return repetition;
  }

  public String stageId() {
    return stageId;
  }

  public Terms terms() {
    return terms;
  }

  /** The stage of the plan; empty where the plan has no such stage. */
  public Optional<Stage> stage() {
    return stage;
  }

  /** How it ended for the link. */
  public LinkSoFar linkSoFar() {
    return linkSoFar;
  }

  /** The whole stage as recorded. */
  public Optional<Window> whole() {
    return windows.flatMap(Windows::found);
  }

  /** The stage without its beginning: what rates are judged on. */
  public Optional<Window> counted() {
    return whole().map(w -> w.without(settled()));
  }

  /** The same up to the moment of failure: what conditions are judged on. */
  public Optional<Window> upToFailure() {
    return counted().map(w -> moment().isPresent() ? w.until(moment().getAsDouble()) : w);
  }

  /**
   * Whether the stage is short because it had decided the campaign: the last repetition of one that
   * was ended early, whose recorder was asked to end.
   */
  public boolean cut() {
    List<Repetition> all = campaign.repetitions();
    return campaign.ended().isPresent()
        && repetition.id().equals(all.get(all.size() - 1).id())
        && repetition.deviceTrailer().value().filter(t -> t.endedBy().equals("stopped")).isPresent()
        && whole().filter(w -> w.end() < w.due()).isPresent();
  }

  /**
   * Boot-time second of the failure: of the link's death, else of two ticks before the end of a
   * stage cut short, in which one host may have ended and the other not.
   */
  private OptionalDouble moment() {
    if (linkSoFar.dead() || !cut()) {
      return linkSoFar.moment();
    }
    Window w = whole().orElseThrow();
    return OptionalDouble.of(Math.max(w.begun(), w.end() - 2 * w.tick()));
  }

  /** A nominal span in this campaign's real time, never below one tick of the recorder. */
  public Span real(Span nominal) {
    return campaign.plan().scale().visible(nominal, campaign.plan().tick().seconds());
  }

  /**
   * A window with the time between two samples of the tablet's condition for its tick, as the
   * recorder is told.
   */
  public Window pacedBy(Window w, boolean condition) {
    double every = campaign.plan().conditionEvery().seconds();
    return condition ? w.tickingEvery(Math.min(10, Math.max(w.tick(), every))) : w;
  }

  /** Throughput of the stage without its beginning; what a dead link did not deliver is nothing. */
  public Optional<Throughput> throughput() {
    return counted()
        .map(w -> Throughput.of(repetition, w))
        .map(t -> linkSoFar.dead() ? t.afterDeath() : t);
  }

  /** Pressure up to the moment of failure; its share without the stage's beginning, as rates. */
  public Optional<Pressure> pressure() {
    return stage.map(
        s -> Pressure.of(repetition, campaign.plan(), s, settled(), untilStageSecond()));
  }

  private double settled() {
    return terms.settled(campaign.plan().scale());
  }

  private double untilStageSecond() {
    return moment().isPresent() && whole().isPresent()
        ? Math.max(0, moment().getAsDouble() - whole().get().begun())
        : Double.POSITIVE_INFINITY;
  }

  /** The kernel log by signatures. */
  public LogSignatures log() {
    return log;
  }

  /** Why there is no window to judge. */
  public Reading noWindow(String name) {
    Source source = windows.map(Windows::source).orElse(Source.of("device/stages.tsv"));
    String why =
        windows
            .filter(Windows.NotFound.class::isInstance)
            .map(w -> ((Windows.NotFound) w).why())
            .orElse(
                stage.isPresent()
                    ? "The recording has no line of the " + stageId + " stage."
                    : "The plan \"" + campaign.plan().name() + "\" has no " + stageId + " stage.");
    return new Reading.Absent(name, why, source);
  }
}
