package besser.gate.metric.probe;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.Repetition;
import besser.gate.metric.counters.Count;
import besser.gate.metric.counters.Count.Counted;
import besser.gate.metric.counters.Count.Uncounted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Beginnings and ends that were matched to times, from three counters: {@code in_X}, {@code out_X},
 * {@code time_X}. They are believed where every beginning has its end or was still going on, and
 * the kernel says that no probe was missed.
 *
 * @param begun beginnings that were counted
 * @param times what was matched
 */
record Matched(Counted begun, Counted times) {
  /** Counter of the waits for contended locks: of tracepoints, which miss nothing. */
  static final String CONTENTION = "contention";

  private static final Pattern NOTE = Pattern.compile("(begun|hits|missed)=(\\d{1,18})");

  /**
   * Part of its hits that a probe of a function everybody calls may miss: it is not run where an
   * interrupt fell into another probe. Threads of the driver are never missed, what it does in
   * interrupts is by so much.
   */
  private static final double MISSED = 0.01;

  /** Two counters are read one after the other; in between the driver goes on. */
  private static final double READING = 0.05;

  /** The times of X, or why they are not to be believed. */
  static Optional<Matched> of(Repetition repetition, String name) {
    return why(repetition, name).isEmpty()
        ? Optional.of(
            new Matched(
                (Counted) Count.of(repetition, "in_" + name),
                (Counted) Count.of(repetition, "time_" + name)))
        : Optional.empty();
  }

  /** Why there is none; empty where there is. */
  static Optional<String> why(Repetition repetition, String name) {
    Count times = Count.of(repetition, "time_" + name);
    Count in = Count.of(repetition, "in_" + name);
    Count out = Count.of(repetition, "out_" + name);
    for (Count count : List.of(times, in, out)) {
      if (count instanceof Uncounted u) {
        return Optional.of(u.why());
      }
    }
    boolean held = held(repetition, name);
    return missed(repetition, "in_" + name, held)
        .or(() -> missed(repetition, "out_" + name, held))
        .or(() -> unmatched(repetition, name));
  }

  /** Why beginnings, ends and times of X, all of which were counted, do not fit together. */
  static Optional<String> unmatched(Repetition repetition, String name) {
    Counted in = (Counted) Count.of(repetition, "in_" + name);
    Counted out = (Counted) Count.of(repetition, "out_" + name);
    Matched both = new Matched(in, (Counted) Count.of(repetition, "time_" + name));
    return lost(repetition, name, held(repetition, name), both, out)
        .or(() -> unread(name, both.times()));
  }

  private static boolean held(Repetition repetition, String name) {
    return repetition.driver().all(Role.HELD).stream()
        .anyMatch(pair -> pair.startsWith(name + ":"));
  }

  /** Hits of which nobody can say how long they took. */
  private static Optional<String> unread(String name, Counted times) {
    return times.histogram().totalHits() > 0 && read(times).isEmpty()
        ? Optional.of("hist-time_" + name + ".txt is no histogram of times by powers of two.")
        : Optional.empty();
  }

  private static Map<String, Durations> read(Counted times) {
    return Durations.of(times.histogram().hits(), times.histogram().values());
  }

  /** The times by place; one, named {@code ""}, where there is only one. */
  Map<String, Durations> byPlace() {
    return read(times);
  }

  /**
   * What a probe missed by the kernel's own account; empty where that is nothing, or so little that
   * it only widens what was counted.
   *
   * @param everybodys whether the whole kernel calls what is probed
   */
  static Optional<String> missed(Repetition repetition, String counter, boolean everybodys) {
    if (counter.endsWith("_" + CONTENTION)) {
      return Optional.empty();
    }
    return note(repetition, counter, "missed").isEmpty()
        ? Optional.of("The kernel did not say what its probe %s missed.".formatted(counter))
        : toldMissed(repetition, counter, everybodys);
  }

  /** The same, where the kernel told anything of what it missed. */
  static Optional<String> toldMissed(Repetition repetition, String counter, boolean everybodys) {
    OptionalLong missed = note(repetition, counter, "missed");
    double may = everybodys ? MISSED * note(repetition, counter, "hits").orElse(0) : 0;
    return missed.orElse(0) <= may
        ? Optional.empty()
        : Optional.of(
            "The kernel says that its probe %s missed %s calls."
                .formatted(counter, missed.getAsLong()));
  }

  /** How many calls, by anybody, a probe that {@link #missed} lets pass missed all the same. */
  static long missedBy(Repetition repetition, String counter) {
    return note(repetition, counter, "missed").orElse(0);
  }

  /**
   * Whoever was under way at either end has one half only: at most one a thread that was ever seen.
   */
  private static Optional<String> lost(
      Repetition repetition, String name, boolean held, Matched both, Counted out) {
    Counted in = both.begun();
    long begun = in.histogram().totalHits();
    long ended = out.histogram().totalHits();
    long matched = both.times().histogram().totalHits();
    long threads = Math.max(in.histogram().hits().size(), out.histogram().hits().size());
    double gap = Math.abs(in.end() - out.end()) + READING;
    long meanwhile = (long) Math.ceil(Math.max(begun, ended) / in.seconds() * gap);
    long missed = missedBy(repetition, "in_" + name) + missedBy(repetition, "out_" + name);
    long slack = threads + meanwhile + missed;
    long most = slack + note(repetition, "out_" + name, "begun").orElse(0);
    // A lock may be let go by an unlock that is no pair of what took it; never the other way round.
    boolean fits =
        begun - matched <= most
            && matched - ended <= meanwhile
            && matched - begun <= slack
            && (held || ended - matched <= slack);
    return fits
        ? Optional.empty()
        : Optional.of(
            """
            Of %s %s calls began, %s ended and %s were matched; no more than %s can have been \
            under way at either end, so some were lost.\
            """
                .formatted(name, begun, ended, matched, most));
  }

  /** A number of a counter's note; empty where the note does not have it. */
  private static OptionalLong note(Repetition repetition, String counter, String word) {
    return repetition.counters().value().orElse(List.of()).stream()
        .filter(c -> c.name().equals(counter))
        .map(Counter::detail)
        .flatMap(detail -> NOTE.matcher(detail).results())
        .filter(note -> note.group(1).equals(word))
        .mapToLong(note -> Long.parseLong(note.group(2)))
        .findFirst();
  }
}
