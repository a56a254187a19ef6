package besser.gate.metric.link;

import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Seconds;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.rx.RateTick;
import besser.gate.plan.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the link from the first listener to the end of a recording where no stage ran:
 * while a stage was prepared, and after the last. A loss there costs no byte, so nobody but those
 * who watch the link tells of it.
 *
 * <p>A loss that touches a stage is that stage's.
 */
public final class BesideStages {
  private final Repetition repetition;
  private final Plan plan;
  private final LinkRules rules;
  private final List<Window> stages;
  private final List<LinkSign> signs;
  private final Window span;

  private BesideStages(
      Repetition repetition,
      Plan plan,
      LinkRules rules,
      List<Window> stages,
      List<LinkHistory> told,
      Window span) {
    this.repetition = repetition;
    this.plan = plan;
    this.rules = rules;
    this.stages = stages;
    this.span = span;
    List<RateTick> flowing = told.stream().flatMap(h -> h.flowing().stream()).toList();
    Set<LinkTick> lost = new HashSet<>();
    told.forEach(h -> lost.addAll(h.lost()));
    signs =
        LinkSigns.of(repetition, flowing, lost, new DriverDeath(repetition)::signs).stream()
            .filter(s -> s.t() <= span.end())
            .toList();
  }

  /**
   * Of a repetition whose stages have these windows; empty where none was listened for.
   *
   * @param told the histories of those stages that were looked at
   * @param until boot-time second of the mark at the recording's end
   */
  public static Optional<BesideStages> of(
      Repetition repetition,
      Plan plan,
      LinkRules rules,
      List<Window> stages,
      List<LinkHistory> told,
      double until) {
    return repetition.deviceStages().value().orElse(List.of()).stream()
        .flatMapToDouble(s -> (s.listen().isPresent() ? s.listen() : s.start()).stream())
        .filter(first -> first <= until)
        .boxed()
        .min(Double::compare)
        .map(first -> Window.of(plan, plan.stages().get(0), first, until))
        .map(span -> new BesideStages(repetition, plan, rules, stages, told, span));
  }

  /**
   * The longest stretch in which a stage was prepared and nobody said whether the link was there,
   * if a loss longer than the grace could hide in it. Not compressed: hosts take their time.
   */
  public Optional<String> unseen() {
    double most = rules.grace().seconds() + 2 * span.tick();
    double over = stages.stream().mapToDouble(Window::end).max().orElse(span.start());
    String words = "";
    double last = span.start();
    for (LinkSign sign : signs) {
      boolean tells = sign.says() != LinkSign.Says.HINT;
      if (!tells || sign.t() < span.start() || sign.t() > over) {
        continue;
      }
      double from = last;
      boolean inStage = stages.stream().anyMatch(w -> w.contains(from) && w.contains(sign.t()));
      if (!inStage && Seconds.between(from, sign.t()) > most) {
        most = Seconds.between(from, sign.t());
        words =
            "nothing shows the link from %s s to %s s"
                .formatted(Unit.COUNT.print(from), Unit.COUNT.print(sign.t()));
      }
      last = sign.t();
    }
    return Optional.of(words).filter(w -> !w.isEmpty());
  }

  /** The losses, in order. */
  public List<LinkLoss> losses() {
    double grace = span.real(rules.grace()).seconds();
    List<Outage> outages =
        Outage.in(signs, span.tick(), grace).stream()
            .filter(o -> o.touches(span.start(), span.end()))
            .filter(o -> stages.stream().noneMatch(w -> o.touches(w.begun(), w.end())))
            .toList();
    return Losses.withoutLoad(repetition, plan, span, rules, outages);
  }
}
