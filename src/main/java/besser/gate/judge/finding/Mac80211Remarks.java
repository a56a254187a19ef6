package besser.gate.judge.finding;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Mac80211Trace;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.LinkSoFar;
import besser.gate.metric.Unit;
import besser.gate.metric.link.DisputedCause;
import besser.gate.metric.link.LinkLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the wireless stack's own events and the log tell another story of the link, also of one
 * that died; events that are not whole or do not reach over the load; and a chip that was started
 * anew. Of a recording without them nothing is asked: those of earlier gates have none, a kernel
 * need not have them, and no claim rests on them.
 */
final class Mac80211Remarks {
  /** What mac80211 does, or is asked for, where a chip has to be started anew. */
  private static final Set<String> ANEW = Set.of("api_restart_hw", "drv_reconfig_complete");

  /** Seconds between a moment and the line that tells of it, on a busy host. */
  private static final double SLACK = 5;

  private Mac80211Remarks() {}

  static List<Seen> of(JudgedStage judgedStage) {
    Repetition repetition = judgedStage.repetition();
    LinkSoFar link = judgedStage.linkSoFar();
    List<LinkLoss> losses = new ArrayList<>(link.losses());
    losses.addAll(link.after());
    List<String> disputes =
        DisputedCause.in(repetition, losses, link.until(), judgedStage.terms().lost());
    List<Seen> seen = new ArrayList<>();
    if (!disputes.isEmpty()) {
      seen.add(
          new Seen(
              "F-link-cause",
              "condition",
              repetition.id(),
              ": mac80211's own events and the log disagree about the link.",
              String.join("\n", disputes)));
    }
    unlike(judgedStage)
        .ifPresent(
            why ->
                seen.add(
                    new Seen(
                        "F-mac80211-log",
                        "condition",
                        repetition.id(),
                        ": some of mac80211's own events are missing; those that are left do not show what happened.",
                        "%s: %s".formatted(repetition.mac80211().file(), why))));
    repetition.mac80211().value().stream()
        .flatMap(trace -> trace.events().stream())
        .filter(e -> ANEW.contains(e.name()) && !link.dead())
        .findFirst()
        .ifPresent(
            e ->
                seen.add(
                    new Seen(
                        "F-hardware-restart",
                        "condition",
                        repetition.id(),
                        ": mac80211 started the chip anew.",
                        "%s at %s (%s line %s)"
                            .formatted(
                                e.name(),
                                Unit.SECONDS.print(e.t()),
                                repetition.mac80211().file(),
                                e.line()))));
    return seen;
  }

  /** Why the events are not those of the whole load; empty where they are, or none are due. */
  private static Optional<String> unlike(JudgedStage judgedStage) {
    Repetition repetition = judgedStage.repetition();
    Part<Mac80211Trace> part = repetition.mac80211();
    if (part instanceof Part.Present<Mac80211Trace> events && !events.flaw().isEmpty()) {
      return Optional.of(events.flaw());
    }
    Optional<Mac80211Trace> trace = part.value().filter(t -> t.unrecorded().isEmpty());
    return trace
        .flatMap(Mac80211Remarks::asked)
        .or(
            () ->
                trace
                    .filter(t -> !judgedStage.linkSoFar().dead())
                    .flatMap(t -> outside(t).or(() -> shorter(t, repetition))));
  }

  /** Each event the recorder asks for was recorded or is lacking, and no other is either. */
  private static Optional<String> asked(Mac80211Trace trace) {
    Set<String> told = new TreeSet<>(trace.armed());
    told.addAll(trace.lacks());
    Set<String> both = new TreeSet<>(trace.armed());
    both.retainAll(trace.lacks());
    return some(
            "its header says neither that %s was recorded nor that this kernel lacks it",
            less(Mac80211Trace.ASKED, told))
        .or(
            () ->
                some(
                    "its header names %s, which no recorder asks for",
                    less(told, Mac80211Trace.ASKED)))
        .or(() -> some("its header has %s both recorded and lacking", both));
  }

  private static Set<String> less(Set<String> all, Set<String> those) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(those);
    return rest;
  }

  private static Optional<String> some(String words, Set<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.formatted(String.join(", ", names)) + ".");
  }

  private static Optional<String> outside(Mac80211Trace trace) {
    return trace.events().stream()
        .filter(e -> e.t() < trace.from() - SLACK || e.t() > trace.until() + SLACK)
        .findFirst()
        .map(e -> "line %s is of another time than they were recorded in.".formatted(e.line()));
  }

  private static Optional<String> shorter(Mac80211Trace trace, Repetition repetition) {
    List<DeviceStage> stages = repetition.deviceStages().value().orElse(List.of());
    OptionalDouble first = stages.stream().flatMapToDouble(s -> s.start().stream()).min();
    OptionalDouble last = stages.stream().flatMapToDouble(s -> s.end().stream()).max();
    return first.isPresent() && trace.from() > first.getAsDouble() + SLACK
            || last.isPresent() && trace.until() < last.getAsDouble() - SLACK
        ? Optional.of(
            "they were recorded from %s to %s, and the load ran from %s to %s."
                .formatted(
                    Unit.SECONDS.print(trace.from()),
                    Unit.SECONDS.print(trace.until()),
                    Unit.SECONDS.print(first.orElse(0)),
                    Unit.SECONDS.print(last.orElse(0))))
        : Optional.empty();
  }
}
