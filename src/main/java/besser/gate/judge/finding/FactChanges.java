package besser.gate.judge.finding;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule.Difference;
import besser.gate.judge.check.FactTable;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.RepetitionsApart;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Facts that moved and void nothing, but that a reviewer must answer for, as {@code facts.tsv} says
 * of each: within a repetition, and from the first to another.
 */
final class FactChanges {
  private static final String RECOVERIES = "decrypt_storm_recoveries";

  /** Told by a finding of its own. */
  private static final Set<String> BOOT = Set.of("boot_id", "boot_id_before");

  /** A pause in seconds that somebody must answer for. */
  private static final double LONG = 1800;

  private FactChanges() {}

  static List<Seen> of(List<JudgedStage> judgedStages) {
    List<JudgedStage> counted =
        judgedStages.stream().filter(s -> !s.repetition().isAbandoned()).toList();
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Repetition own = counted.get(i).repetition();
      if (!counted.get(i).linkSoFar().dead()) {
        add(
            seen,
            "F-facts-within",
            own,
            " ended with different facts than it began with.",
            FactTable.ends(own, Difference.FINDING),
            recovered(counted.get(i)) ? Set.of(RECOVERIES) : Set.of());
      }
      if (i > 0) {
        Repetition first = counted.get(0).repetition();
        List<FactTable.Unlike> unlike = FactTable.between(first, own, Difference.FINDING);
        add(
            seen,
            "F-facts-between",
            own,
            " has different facts than the first repetition.",
            unlike,
            BOOT);
        boots(seen, counted.get(i - 1), own);
        pause(seen, counted.get(i - 1).repetition(), own);
        channel(seen, first, own);
      }
    }
    return seen;
  }

  /** Its own count of recoveries has a finding with a better receipt. */
  private static boolean recovered(JudgedStage judgedStage) {
    return judgedStage
        .reading("link." + RECOVERIES)
        .measured()
        .filter(m -> m.value() > 0)
        .isPresent();
  }

  /** Another boot is no fault, but somebody must say whose doing it was. */
  private static void boots(List<Seen> seen, JudgedStage before, Repetition own) {
    FactTable.between(before.repetition(), own, Difference.FINDING).stream()
        .filter(u -> u.rule().fact().equals("boot_id"))
        .forEach(
            u ->
                seen.add(
                    new Seen(
                        "F-boot-" + u.rule().where().name().toLowerCase(java.util.Locale.ROOT),
                        "condition",
                        own.id(),
                        " ran on another boot than the repetition before it.",
                        "%s; %s"
                            .formatted(
                                u.words(),
                                before.linkSoFar().dead()
                                    ? before.repetition().id() + " had lost its link"
                                    : "nothing in %s asked for one"
                                        .formatted(before.repetition().id())))));
  }

  /** A long pause is no fault, but the chip may have cooled down or been talked to. */
  private static void pause(List<Seen> seen, Repetition before, Repetition own) {
    if (!RepetitionsApart.sameBoot(before, own)) {
      return;
    }
    RepetitionsApart.gap(before, own)
        .ifPresent(
            gap -> {
              if (gap > LONG) {
                seen.add(
                    new Seen(
                        "F-pause",
                        "condition",
                        own.id(),
                        " began more than half an hour after the one before it.",
                        "%s after the end of %s (device/start.txt, device/trailer.txt)"
                            .formatted(new Span(Math.round(gap)), before.id())));
              }
            });
  }

  /** Where the environment names no channel an access point may have chosen another. */
  private static void channel(List<Seen> seen, Repetition first, Repetition own) {
    OptionalInt then = channel(first);
    OptionalInt now = channel(own);
    if (then.isPresent() && now.isPresent() && then.getAsInt() != now.getAsInt()) {
      seen.add(
          new Seen(
              "F-channel",
              "condition",
              own.id(),
              " began on another channel than the first repetition.",
              "%s MHz in %s, %s MHz before (device/link.tsv)"
                  .formatted(now.getAsInt(), own.id(), then.getAsInt())));
    }
  }

  private static OptionalInt channel(Repetition r) {
    return r.link().value().orElse(List.of()).stream()
        .flatMapToInt(t -> t.freqMhz().stream())
        .findFirst();
  }

  private static void add(
      List<Seen> seen,
      String id,
      Repetition own,
      String phrase,
      List<FactTable.Unlike> unlike,
      Set<String> told) {
    String receipt =
        unlike.stream()
            .filter(u -> !told.contains(u.rule().fact()))
            .map(FactTable.Unlike::words)
            .collect(Collectors.joining("; "));
    if (!receipt.isEmpty()) {
      seen.add(new Seen(id, "condition", own.id(), phrase, receipt));
    }
  }
}
