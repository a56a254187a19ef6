package besser.gate.metric;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all readings of one window of one file have in common.
 *
 * @param words the window, in words
 * @param source file and the lines the window covers
 * @param note what a reader must know beside every one of them, or empty
 */
public record Scope(String words, Source source, String note) {
  public Reading measured(String name, double value, Unit unit, String... notes) {
    return measured(name, value, unit, source, notes);
  }

  public Reading measured(String name, double value, Unit unit, Source from, String... notes) {
    String all =
        Stream.concat(Stream.of(notes), Stream.of(note))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" "));
    return new Reading.Measured(name, value, unit, words, from, all);
  }

  public Reading absent(String name, String why) {
    return new Reading.Absent(name, why, source);
  }

  public Scope at(Source other) {
    return new Scope(words, other, note);
  }
}
