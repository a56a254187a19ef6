package besser.gate.metric.link;

import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a link is shown to have lived.
 *
 * <p>One-sided: a death that was seen counts whatever else is missing. That there was none is only
 * said where nothing is missing that could show one.
 */
final class Lifetime {
  private final Repetition repetition;
  private final Window window;
  private final List<LinkLoss> losses;
  private final List<LinkSign> alive;
  private final List<LinkSign> known;
  private final double blind;

  Lifetime(
      Repetition repetition,
      Window window,
      LinkRules rules,
      List<LinkLoss> losses,
      List<LinkSign> signs) {
    this.repetition = repetition;
    this.window = window;
    this.losses = losses;
    known =
        signs.stream()
            .filter(s -> s.says() != LinkSign.Says.HINT && window.contains(s.t()))
            .toList();
    alive =
        known.stream()
            .filter(s -> s.says() == LinkSign.Says.UP || s.says() == LinkSign.Says.FLOWS)
            .toList();
    blind = Math.max(window.real(rules.grace()).seconds(), 2 * window.tick());
  }

  /**
   * {@code link.lived}: real seconds from the window's start to the death, else to the last sign of
   * life, which is the window's end where it is less than the grace (two ticks at least) before it.
   */
  Reading lived() {
    String name = "link.lived";
    Scope scope = scope();
    Optional<LinkLoss> death = death();
    if (death.isPresent()) {
      double lived = Math.max(0, Seconds.between(window.start(), death.get().at()));
      return scope
          .at(death.get().source())
          .measured(name, lived, Unit.SECONDS, "Died: " + death.get().words() + ".");
    }
    Optional<Reading> unknown = unknown(name, scope);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    double last = alive.get(alive.size() - 1).t();
    boolean whole = Seconds.between(last, window.end()) <= blind;
    double lived = Seconds.between(window.start(), whole ? window.end() : last);
    String planned = Unit.SECONDS.print(Seconds.between(window.start(), window.due()));
    return scope.measured(name, lived, Unit.SECONDS, "No death seen; planned " + planned + ".");
  }

  Reading count() {
    String name = "link.deaths";
    long deaths = losses.stream().filter(l -> l.kind() == LinkLoss.Kind.DEATH).count();
    Scope scope = scope();
    return death()
        .map(d -> scope.at(d.source()).measured(name, deaths, Unit.COUNT, d.words() + "."))
        .or(() -> unknown(name, scope))
        .orElseGet(() -> scope.measured(name, 0, Unit.COUNT));
  }

  private Optional<LinkLoss> death() {
    return losses.stream().filter(l -> l.kind() == LinkLoss.Kind.DEATH).findFirst();
  }

  private Optional<Reading> unknown(String name, Scope scope) {
    Optional<Part<?>> missing =
        Stream.<Part<?>>of(repetition.link(), repetition.rx(), repetition.kmsg())
            .filter(part -> part.value().isEmpty())
            .findFirst();
    if (missing.isPresent()) {
      Part<?> part = missing.get();
      return Optional.of(new Reading.Absent(name, part.why(), Source.of(part.file())));
    }
    Optional<LinkLoss> open =
        losses.stream().filter(l -> l.kind() == LinkLoss.Kind.UNSETTLED).findFirst();
    if (open.isPresent()) {
      String why = "A loss was not followed to its end: " + open.get().words() + ".";
      return Optional.of(new Reading.Absent(name, why, open.get().source()));
    }
    return gap().map(why -> scope.absent(name, why));
  }

  /** A stretch without any sign, longer than a death needs. */
  private Optional<String> gap() {
    if (alive.isEmpty()) {
      return Optional.of("Nothing shows the link alive in the " + window.words() + ".");
    }
    double last = window.start();
    for (LinkSign sign : known) {
      if (Seconds.between(last, sign.t()) > blind) {
        return Optional.of(
            """
                Nothing shows the link from %s to %s into the stage; a loss could hide there."""
                .formatted(
                    Unit.SECONDS.print(Seconds.between(window.begun(), last)),
                    Unit.SECONDS.print(Seconds.between(window.begun(), sign.t()))));
      }
      last = sign.t();
    }
    return Optional.empty();
  }

  private Scope scope() {
    int first = repetition.link().value().map(l -> l.isEmpty() ? 0 : l.get(0).line()).orElse(0);
    int last =
        repetition.link().value().map(l -> l.isEmpty() ? 0 : l.get(l.size() - 1).line()).orElse(0);
    return new Scope(window.words(), new Source(repetition.link().file(), first, last), "");
  }
}
