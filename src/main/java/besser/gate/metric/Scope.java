package besser.gate.metric;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all readings of one window of one file have in common.
 *
 * @param words the window, in words
 * @param source file and the lines the window covers
 * @param note what a reader must know beside every one of them, or empty
 */
public record Scope(String words, Source source, String note) {
  /** A reading that was measured; its notes stand before the one all have. */
  public Reading measured(String name, double value, Unit unit, String... notes) {
    return measured(name, value, unit, source, notes);
  }

  /** The same from lines of its own. */
  public Reading measured(String name, double value, Unit unit, Source from, String... notes) {
    String all =
        Stream.concat(Stream.of(notes), Stream.of(note))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" "));
    return new Reading.Measured(name, value, unit, words, from, all);
  }

  /**
   * How often a value is another than the one before it, and which there were.
   *
   * @param seen the values in order; where there is none, absent
   * @param why there is none
   */
  public Reading changes(String name, List<?> seen, String why) {
    if (seen.isEmpty()) {
      return absent(name, why);
    }
    long changes =
        IntStream.range(1, seen.size()).filter(i -> !seen.get(i).equals(seen.get(i - 1))).count();
    String all = seen.stream().distinct().map(Object::toString).collect(Collectors.joining(", "));
    return measured(name, changes, Unit.COUNT, "Seen: %s.".formatted(all));
  }

  /** A reading that was not measured, and why. */
  public Reading absent(String name, String why) {
    return new Reading.Absent(name, why, source);
  }

  /** The same window, its readings from elsewhere. */
  public Scope at(Source other) {
    return new Scope(words, other, note);
  }
}
